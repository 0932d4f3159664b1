import CorpusModel

/// The list of the entities that one article names.
enum ArticleEntityList {
    /// Returns the page that `query` asks for, the most mentioned first unless it says otherwise.
    static func page(
        _ query: ListQuery, of article: String, on connection: borrowing Connection
    ) throws -> Page<ArticleEntityRecord> {
        var list = try definition.list(query, on: connection)
        let key = try RowKey.article(article, on: connection)
        list.conditions.add("link.article = ? AND link.leads = 1", [.optional(key)])
        return try list.page(on: connection) { keys, connection in
            try EntityRecords.entity(keys[0], in: keys[1], on: connection)
        }
    }

    private static let definition = ListDefinition(
        source: "article_entity AS link CROSS JOIN entity ON entity.key = link.entity",
        keys: ["entity.key", "link.article"], id: "entity.id",
        filters: [
            "type": FilterField(.words, "entity.type IN LIST"),
            "subtype": FilterField(.words, "entity.subtype IN LIST"),
        ],
        from: "link.published_at", before: "link.published_at",
        sorts: [
            // Several names in one article may be one entity: their mentions are its mentions.
            "mention_count": .init(
                sql: """
                    (SELECT sum(named.mention_count) FROM article_entity AS named
                    WHERE named.article = link.article AND named.entity = link.entity)
                    """),
            "name": .init(sql: "entity.sort_name"),
        ],
        defaultSort: [SortTerm("mention_count", isDescending: true)])
}
