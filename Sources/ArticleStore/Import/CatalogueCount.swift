/// Counts publications and authors once an import, and by what names they are found.
enum CatalogueCount {
    /// Counts everything anew.
    static func refresh(on connection: borrowing Connection) throws {
        try connection.run("DELETE FROM catalogue")
        for statement in counting { try connection.run(statement) }
        let rows = try connection.prepare("SELECT key, name FROM catalogue")
        var names: [(key: Int, name: String)] = []
        while try rows.step() { names.append((rows.integer(0), rows.text(1))) }
        for (key, name) in names {
            try connection.run(
                "UPDATE catalogue SET sort_name = ? WHERE key = ?",
                [.text(TextFolding.fold(name)), .integer(key)])
        }
        try SuggestionWriter.refreshSources(on: connection)
    }

    private static let counting = [
        """
        INSERT INTO catalogue (
            kind, slug, name, sort_name, article_count, quote_count, first_published,
            last_published)
        SELECT 'source', source_slug, min(source), '', count(*), sum(quote_count),
            min(published_at), max(published_at)
        FROM article WHERE source_slug IS NOT NULL GROUP BY source_slug
        """,
        """
        INSERT INTO catalogue (
            kind, slug, name, sort_name, article_count, quote_count, first_published,
            last_published)
        SELECT 'author', named.slug, min(name), '', count(*), sum(quote_count),
            min(published_at), max(published_at)
        FROM (SELECT article, slug, min(name) AS name FROM author GROUP BY slug, article) AS named
        CROSS JOIN article ON article.key = named.article GROUP BY named.slug
        """,
    ]
}
