import CorpusModel

/// The lists of publications and authors.
enum CatalogueList {
    /// Returns what may be asked of the entries of one kind.
    static func definition(of kind: String) -> ListDefinition {
        ListDefinition(
            source: "catalogue", keys: ["catalogue.key"], id: "catalogue.slug",
            minimums: ["min_articles": "catalogue.article_count"],
            from: "catalogue.last_published", before: "catalogue.first_published",
            sorts: [
                "article_count": .init(sql: "catalogue.article_count"),
                "quote_count": .init(sql: "catalogue.quote_count"),
                "name": .init(sql: "catalogue.sort_name"),
                "first_published": .init(sql: "catalogue.first_published", isNullable: true),
                "last_published": .init(sql: "catalogue.last_published", isNullable: true),
            ],
            defaultSort: [SortTerm("article_count", isDescending: true)])
    }

    /// Returns the page that `query` asks for.
    static func page(
        _ query: ListQuery, of kind: String, on connection: borrowing Connection
    ) throws -> Page<CatalogueEntry> {
        var list = try definition(of: kind).list(query, on: connection)
        list.conditions.add("catalogue.kind = ?", [.text(kind)])
        if let search = query.search {
            list.conditions.add(
                "instr(' ' || catalogue.sort_name, ' ' || ?) > 0",
                [.text(TextFolding.fold(search))])
        }
        return try list.page(on: connection) { keys, connection in
            let row = try connection.prepare(
                """
                SELECT slug, name, article_count, quote_count, first_published, last_published
                FROM catalogue WHERE key = ?
                """, [.integer(keys[0])])
            defer { row.reset() }
            try row.require("catalogue entry")
            return CatalogueEntry(
                slug: row.text(0), name: row.text(1), articleCount: row.integer(2),
                quoteCount: row.integer(3), firstPublished: row.optionalText(4),
                lastPublished: row.optionalText(5))
        }
    }
}
