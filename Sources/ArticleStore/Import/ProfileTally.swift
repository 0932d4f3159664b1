import CorpusModel

/// Keeps what all articles together say of each name of each type.
enum ProfileTally {
    /// Returns the key of a profile, new or known.
    static func key(
        of entity: ArticleEntity, on connection: borrowing Connection
    ) throws -> Int {
        try key(
            type: entity.type.rawValue, name: entity.name, isOffice: entity.isOffice,
            on: connection)
    }

    /// Returns the key of a profile, new or known.
    static func key(
        type: String, name: String, isOffice: Bool, on connection: borrowing Connection
    ) throws -> Int {
        let values: [SQLiteValue] = [.text(type), .text(name)]
        if let key = try connection.integer(
            "SELECT key FROM profile WHERE type = ? AND name = ?", values)
        {
            return key
        }
        try connection.run(
            "INSERT INTO profile (type, name, is_office) VALUES (?, ?, ?)",
            values + [.integer(isOffice ? 1 : 0)])
        return connection.lastInsertedKey
    }

    /// Adds one article to the tally, or with the sign -1 takes it off.
    static func count(article: Int, sign: Int, on connection: borrowing Connection) throws {
        // An article may name two things alike; it still counts as one article.
        try connection.run(
            """
            UPDATE profile SET
                article_count = article_count + sign,
                mention_count = profile.mention_count + sign * named.mention_count,
                confidence_millionths =
                    profile.confidence_millionths + sign * named.confidence_millionths
            FROM (
                SELECT ? AS sign, profile, sum(mention_count) AS mention_count,
                    max(confidence_millionths) AS confidence_millionths
                FROM article_entity WHERE article = ? GROUP BY profile
            ) AS named
            WHERE profile.key = named.profile
            """, [.integer(sign), .integer(article)])
        try connection.run(
            """
            INSERT INTO profile_detail (profile, kind, name, count)
            SELECT profile, kind, name, ? * sum(count)
            FROM article_entity
            CROSS JOIN article_entity_detail
                ON article_entity_detail.article_entity = article_entity.key
            WHERE article = ? GROUP BY profile, kind, name
            ON CONFLICT DO UPDATE SET count = count + excluded.count
            """, [.integer(sign), .integer(article)])
        guard sign < 0 else { return }
        try connection.run(
            """
            DELETE FROM profile_detail WHERE count = 0
            AND profile IN (SELECT profile FROM article_entity WHERE article = ?)
            """, [.integer(article)])
    }

    /// Returns all profiles and their keys, ordered by type and name; forgets those no article gives.
    static func read(
        from connection: borrowing Connection
    ) throws -> (keys: [Int], profiles: [EntityProfile]) {
        try connection.run(
            """
            INSERT OR IGNORE INTO changed_entity (entity)
            SELECT entity FROM profile WHERE article_count = 0 AND entity IS NOT NULL
            """)
        try connection.run("DELETE FROM profile WHERE article_count = 0")
        let rows = try connection.prepare(
            """
            SELECT key, type, ifnull(profile_part.name, profile.name), article_count,
                mention_count, confidence_millionths, is_office, part
            FROM profile LEFT JOIN profile_part ON profile_part.profile = profile.key
            ORDER BY type, profile.name
            """)
        var keys: [Int] = []
        var profiles: [EntityProfile] = []
        var positions: [Int: Int] = [:]
        while try rows.step() {
            let articleCount = rows.integer(3)
            positions[rows.integer(0)] = keys.count
            keys.append(rows.integer(0))
            profiles.append(
                EntityProfile(
                    name: rows.text(2), type: try rows.value(1), subtype: nil, country: nil,
                    aliases: [], roles: [], articleCount: articleCount,
                    mentionCount: rows.integer(4),
                    confidence: Double(rows.integer(5)) / 1_000_000 / Double(articleCount),
                    isOffice: rows.integer(6) == 1, part: rows.optionalText(7)))
        }
        try addDetails(to: &profiles, at: positions, from: connection)
        return (keys, profiles)
    }

    private static func addDetails(
        to profiles: inout [EntityProfile], at positions: [Int: Int],
        from connection: borrowing Connection
    ) throws {
        // The most frequent first, so that the first subtype and country are those most articles give.
        let rows = try connection.prepare(
            "SELECT profile, kind, name, count FROM profile_detail ORDER BY count DESC, name")
        while try rows.step() {
            guard let position = positions[rows.integer(0)] else { continue }
            let detail = NameCount(rows.text(2), rows.integer(3))
            switch rows.text(1) {
            case "alias": profiles[position].aliases.append(detail)
            case "role": profiles[position].roles.append(detail)
            case "office": profiles[position].offices.append(detail)
            case "subtype":
                profiles[position].subtype =
                    try profiles[position].subtype ?? rows.value(2)
            case "stands_for":
                profiles[position].standsFor =
                    profiles[position].standsFor ?? standIn(detail.name)
            default: profiles[position].country = profiles[position].country ?? detail.name
            }
        }
    }

    private static func standIn(_ text: String) -> StandIn? {
        let parts = text.split(separator: "|", maxSplits: 1)
        guard parts.count == 2, let type = EntityType(rawValue: String(parts[0])) else {
            return nil
        }
        return StandIn(name: String(parts[1]), type: type)
    }
}
