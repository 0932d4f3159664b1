import CorpusModel

/// Takes mentions out of the profiles their articles gave, where an editor tells two of one name apart.
///
/// What is taken out stands in a profile of its own, so that counts, aliases and links follow by themselves.
enum ProfileParts {
    /// Stands between name and part in what such a profile is stored under; no name holds it.
    private static let separator = "\u{1F}"

    /// Gives the profiles that articles gave all their mentions back.
    static func rejoin(on connection: borrowing Connection) throws {
        let rows = try connection.prepare(
            """
            SELECT profile.key, type, profile_part.name, is_office
            FROM profile_part CROSS JOIN profile ON profile.key = profile_part.profile
            """)
        var parts: [(key: Int, type: String, name: String, isOffice: Bool)] = []
        while try rows.step() {
            parts.append((rows.integer(0), rows.text(1), rows.text(2), rows.integer(3) == 1))
        }
        for part in parts {
            let whole = try ProfileTally.key(
                type: part.type, name: part.name, isOffice: part.isOffice, on: connection)
            let places = try places(
                "SELECT key, article FROM article_entity WHERE profile = \(part.key)",
                on: connection)
            try move(places, to: whole, on: connection)
        }
    }

    /// Takes out what fits a part.
    static func divide(
        _ division: ProfileDivision, profiles: [Int], on connection: borrowing Connection
    ) throws -> ProfileDivision.Result {
        var conditions: [String] = []
        var values: [SQLiteValue] = []
        var result = ProfileDivision.Result(places: 0)
        let part = division.part
        if !part.articles.isEmpty {
            var keys: [Int] = []
            for name in part.articles {
                if let key = try article(name, on: connection) {
                    keys.append(key)
                } else {
                    result.unknownArticles.append(name)
                }
            }
            conditions.append("article IN (\(list(keys)))")
        }
        if !part.roles.isEmpty {
            let roles = try roles(
                like: part.roles, in: division.profiles.map { profiles[$0] }, on: connection)
            conditions.append(
                """
                EXISTS (SELECT 1 FROM article_entity_detail
                    WHERE article_entity_detail.article_entity = article_entity.key
                    AND kind = 'role' AND name IN (\(roles.map { _ in "?" }.joined(separator: ","))))
                """)
            values += roles.map(SQLiteValue.text)
        }
        if !division.company.isEmpty {
            let company = division.company.joined().map { profiles[$0] }
            conditions.append(
                """
                EXISTS (SELECT 1 FROM article_entity AS other
                    WHERE other.article = article_entity.article
                    AND other.profile IN (\(list(company))))
                """)
        }
        let filter = conditions.map { " AND " + $0 }.joined()
        for index in division.profiles {
            let places = try places(
                "SELECT key, article FROM article_entity WHERE profile = \(profiles[index])"
                    + filter, values, on: connection)
            guard !places.isEmpty else { continue }
            let target = try key(of: part.name, in: profiles[index], on: connection)
            try move(places, to: target, on: connection)
            result.places += places.count
        }
        return result
    }

    /// Returns the roles that articles give profiles and that read like those an editor names.
    private static func roles(
        like names: [String], in profiles: [Int], on connection: borrowing Connection
    ) throws -> [String] {
        let wanted = Set(names.map { TextFolding.filterKey($0) })
        let rows = try connection.prepare(
            """
            SELECT DISTINCT name FROM profile_detail
            WHERE kind = 'role' AND profile IN (\(list(profiles)))
            """)
        var roles: [String] = []
        while try rows.step() {
            if wanted.contains(TextFolding.filterKey(rows.text(0))) { roles.append(rows.text(0)) }
        }
        return roles
    }

    /// Returns the profile for what is taken out of another, new or known.
    private static func key(
        of part: String, in profile: Int, on connection: borrowing Connection
    ) throws -> Int {
        let row = try connection.prepare(
            "SELECT type, name, is_office FROM profile WHERE key = ?", [.integer(profile)])
        try row.require("profile")
        let (type, name, isOffice) = (row.text(0), row.text(1), row.integer(2) == 1)
        row.reset()
        let key = try ProfileTally.key(
            type: type, name: name + separator + part, isOffice: isOffice, on: connection)
        try connection.run(
            "INSERT OR IGNORE INTO profile_part (profile, name, part) VALUES (?, ?, ?)",
            [.integer(key), .text(name), .text(part)])
        return key
    }

    /// Returns the key of an article by its id, its slug or the name of its seed.
    static func article(
        _ name: String, on connection: borrowing Connection
    ) throws -> Int? {
        try RowKey.article(name, on: connection)
            ?? connection.integer("SELECT key FROM article WHERE seed = ?", [.text(name)])
    }

    private static func places(
        _ sql: String, _ values: [SQLiteValue] = [], on connection: borrowing Connection
    ) throws -> [(key: Int, article: Int)] {
        let rows = try connection.prepare(sql, values)
        var places: [(key: Int, article: Int)] = []
        while try rows.step() { places.append((rows.integer(0), rows.integer(1))) }
        return places
    }

    private static func move(
        _ places: [(key: Int, article: Int)], to profile: Int, on connection: borrowing Connection
    ) throws {
        for place in places {
            try ProfileTally.count(article: place.article, sign: -1, on: connection)
            try connection.run(
                """
                INSERT OR IGNORE INTO changed_entity (entity)
                SELECT entity FROM article_entity WHERE key = ? AND entity IS NOT NULL
                """, [.integer(place.key)])
            try connection.run(
                "UPDATE article_entity SET profile = ? WHERE key = ?",
                [.integer(profile), .integer(place.key)])
            try ProfileTally.count(article: place.article, sign: 1, on: connection)
            try connection.run(
                "INSERT OR IGNORE INTO changed_article (article) VALUES (?)",
                [.integer(place.article)])
        }
    }

    private static func list(_ keys: some Sequence<Int>) -> String {
        keys.map(String.init).joined(separator: ",")
    }
}
