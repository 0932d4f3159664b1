import CorpusModel

/// Reads entities by key, each with a handful of indexed look-ups.
enum EntityRecords {
    /// Most aliases, and most roles, told of one entity: the rest are slips and one-time phrases.
    private static let detailCount = 50

    /// Reads a reference from the first five columns: id, slug, name, type, subtype.
    static func reference(in row: Statement) throws -> EntityReference {
        EntityReference(
            id: row.text(0), slug: row.text(1), name: row.text(2), type: try row.value(3),
            subtype: try row.optionalValue(4))
    }

    /// Returns an entity's name.
    static func reference(
        _ entity: Int, on connection: borrowing Connection
    ) throws -> EntityReference {
        let row = try connection.prepare(
            "SELECT id, slug, name, type, subtype FROM entity WHERE key = ?", [.integer(entity)])
        defer { row.reset() }
        try row.require("entity")
        return try reference(in: row)
    }

    /// Returns an entity whole.
    static func entity(_ entity: Int, on connection: borrowing Connection) throws -> Entity {
        let aliases = try details("alias", of: entity, on: connection)
        let roles = try details("role", of: entity, on: connection)
        let row = try connection.prepare(
            """
            SELECT id, slug, name, type, subtype, country, article_count, mention_count,
                quote_count, first_seen, last_seen, confidence
            FROM entity WHERE key = ?
            """, [.integer(entity)])
        defer { row.reset() }
        try row.require("entity")
        return Entity(
            id: row.text(0), slug: row.text(1), name: row.text(2), type: try row.value(3),
            subtype: try row.optionalValue(4), country: row.optionalText(5), aliases: aliases,
            roles: roles, articleCount: row.integer(6), mentionCount: row.integer(7),
            quoteCount: row.integer(8), firstSeen: row.optionalText(9),
            lastSeen: row.optionalText(10), confidence: row.real(11))
    }

    private static func details(
        _ kind: String, of entity: Int, on connection: borrowing Connection
    ) throws -> [NameCount] {
        try counts(
            """
            SELECT profile_detail.name, sum(count)
            FROM profile CROSS JOIN profile_detail ON profile_detail.profile = profile.key
            WHERE profile.entity = ? AND kind = ? GROUP BY 1 ORDER BY 2 DESC, 1
            LIMIT \(detailCount)
            """, [.integer(entity), .text(kind)], on: connection)
    }

    /// Returns what one article says of the entities it names, the most mentioned first.
    static func entities(
        in article: Int, on connection: borrowing Connection
    ) throws -> [ArticleEntityRecord] {
        try keys(in: article, on: connection).map {
            try entity($0, in: article, on: connection)
        }
    }

    /// Returns what one article says of an entity it names.
    static func entity(
        _ entity: Int, in article: Int, on connection: borrowing Connection
    ) throws -> ArticleEntityRecord {
        let values: [SQLiteValue] = [.integer(article), .integer(entity)]
        let roles = try counts(
            """
            SELECT name, sum(count) FROM article_entity CROSS JOIN article_entity_detail
                ON article_entity_detail.article_entity = article_entity.key
            WHERE article = ? AND entity = ? AND kind = 'role' GROUP BY 1 ORDER BY 2 DESC, 1
            """, values, on: connection)
        let rows = try connection.prepare(
            """
            SELECT part, paragraph, start, "end", surface, form
            FROM article_entity CROSS JOIN mention ON mention.article_entity = article_entity.key
            WHERE article = ? AND entity = ? ORDER BY mention.number
            """, values)
        var mentions: [MentionPlace] = []
        while try rows.step() { mentions.append(try MentionRecords.place(in: rows, at: 0)) }
        return ArticleEntityRecord(
            entity: try reference(entity, on: connection), count: mentions.count, roles: roles,
            mentions: mentions)
    }

    private static func keys(
        in article: Int, on connection: borrowing Connection
    ) throws -> [Int] {
        let rows = try connection.prepare(
            """
            SELECT entity.key FROM article_entity
            CROSS JOIN entity ON entity.key = article_entity.entity
            WHERE article = ? GROUP BY entity.key
            ORDER BY sum(article_entity.mention_count) DESC, entity.id
            """, [.integer(article)])
        var keys: [Int] = []
        while try rows.step() { keys.append(rows.integer(0)) }
        return keys
    }

    private static func counts(
        _ sql: String, _ values: [SQLiteValue], on connection: borrowing Connection
    ) throws -> [NameCount] {
        let rows = try connection.prepare(sql, values)
        var counts: [NameCount] = []
        while try rows.step() { counts.append(NameCount(rows.text(0), rows.integer(1))) }
        return counts
    }
}
