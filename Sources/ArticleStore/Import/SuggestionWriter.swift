import CorpusModel

/// Keeps what the beginnings of names and headlines lead to.
enum SuggestionWriter {
    /// Words of a headline that can be begun with: later ones are not what a headline is known by.
    private static let headlineWords = 8
    /// Names of one entity that lead to it: the rest are one-time spellings.
    private static let names = 12

    /// Makes an article found by the words of its headline, the newest first.
    static func add(
        headline: String, published: String?, article: Int, on connection: borrowing Connection
    ) throws {
        // The digits of `2026-01-07T12:30`, which run in order of time.
        let digits = (published ?? "").utf8.filter { (0x30...0x39).contains($0) }.prefix(12)
        let weight = Int(String(decoding: digits, as: UTF8.self)) ?? 0
        for key in NameKey.beginnings(of: headline).prefix(headlineWords) {
            try insert("article", key, target: article, weight: weight, name: nil, on: connection)
        }
    }

    /// Makes an entity found by the words of its names, the most mentioned first.
    ///
    /// The first of `names` is what it is called; the others are told when they are what matched.
    static func refresh(
        entity: Int, names: [String], weight: Int, on connection: borrowing Connection
    ) throws {
        try remove(entity: entity, from: connection)
        for (number, name) in names.prefix(Self.names).enumerated() {
            for key in NameKey.beginnings(of: name) {
                try insert(
                    "entity", key, target: entity, weight: weight, name: number == 0 ? nil : name,
                    on: connection)
            }
        }
    }

    /// Forgets an entity.
    static func remove(entity: Int, from connection: borrowing Connection) throws {
        try connection.run(
            "DELETE FROM suggestion WHERE kind = 'entity' AND target = ?", [.integer(entity)])
    }

    /// Makes all publications found by the words of their names, those of the most articles first.
    static func refreshSources(on connection: borrowing Connection) throws {
        try connection.run("DELETE FROM suggestion WHERE kind = 'source'")
        let rows = try connection.prepare(
            "SELECT key, name, article_count FROM catalogue WHERE kind = 'source'")
        var sources: [(key: Int, name: String, count: Int)] = []
        while try rows.step() {
            sources.append((rows.integer(0), rows.text(1), rows.integer(2)))
        }
        for source in sources {
            for key in NameKey.beginnings(of: source.name) {
                try insert(
                    "source", key, target: source.key, weight: source.count, name: nil,
                    on: connection)
            }
        }
    }

    private static func insert(
        _ kind: String, _ key: String, target: Int, weight: Int, name: String?,
        on connection: borrowing Connection
    ) throws {
        // Of two names that begin alike the first is the better known.
        try connection.run(
            """
            INSERT OR IGNORE INTO suggestion (kind, key, target, weight, name)
            VALUES (?, ?, ?, ?, ?)
            """,
            [.text(kind), .text(key), .integer(target), .integer(weight), .optional(name)])
    }
}
