/// Takes away the indexes of an empty corpus and makes them again when it is full.
///
/// An index made of a full table is sorted once; one that grows with it is written all over the file, page by
/// page and many times, as soon as it is larger than the cache.
enum IndexBuilding {
    /// Indexes that an import looks into while it goes on.
    private static let needed = [
        "article_headline_slug", "article_identity", "quote_text_slug", "suggestion_target",
    ]

    /// Takes the indexes away and returns the statements that make them again; none when there are articles.
    static func suspend(on connection: borrowing Connection) throws -> [String] {
        guard try connection.integer("SELECT 1 FROM article LIMIT 1") == nil else { return [] }
        let rows = try connection.prepare(
            """
            SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL
            ORDER BY name
            """)
        var indexes: [(name: String, sql: String)] = []
        while try rows.step() {
            if !needed.contains(rows.text(0)) { indexes.append((rows.text(0), rows.text(1))) }
        }
        rows.reset()
        for index in indexes { try connection.runScript("DROP INDEX \(index.name)") }
        return indexes.map(\.sql)
    }

    /// Makes the indexes again.
    static func resume(_ statements: [String], on connection: borrowing Connection) throws {
        for statement in statements { try connection.runScript(statement) }
    }
}
