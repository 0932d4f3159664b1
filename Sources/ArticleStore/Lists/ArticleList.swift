import CorpusModel

/// The list of articles: what may be asked of it and how a page of it is read.
enum ArticleList {
    /// Returns the page that `query` asks for.
    static func page(
        _ query: ListQuery, on connection: borrowing Connection
    ) throws -> Page<ArticleSummary> {
        if query.search == nil, let entity = soleEntity(in: query) {
            return try page(query, of: entity, on: connection)
        }
        let (list, fullText) = try searched.list(query, on: connection)
        return try list.page(on: connection) { keys, connection in
            let snippets = try fullText.map {
                try SnippetReader.snippets(
                    of: keys[0], matching: $0, in: .articles, on: connection)
            }
            return try ArticleRecords.summary(keys[0], snippets: snippets ?? [], on: connection)
        }
    }

    /// The entity that all articles of the list name, when the query asks for one and no more.
    private static func soleEntity(in query: ListQuery) -> String? {
        guard let filter = query.filters["entity"], filter.noneOf.isEmpty,
            filter.allOf.count == 1, filter.allOf[0].count == 1
        else { return nil }
        return filter.allOf[0][0]
    }

    /// Reads the articles of one entity along its own index, which has them in order of time: an entity in
    /// half of all articles is as fast as one in three.
    private static func page(
        _ query: ListQuery, of entity: String, on connection: borrowing Connection
    ) throws -> Page<ArticleSummary> {
        var query = query
        query.filters["entity"] = nil
        var definition = definition
        definition.source =
            "article_entity AS link CROSS JOIN article ON article.key = link.article"
        definition.id = "link.article_id"
        definition.sorts["published_at"] = .init(sql: "link.published_at", isNullable: true)
        definition.from = "link.published_at"
        definition.before = "link.published_at"
        var list = try definition.list(query, on: connection)
        let key = try RowKey.entity(entity, on: connection)
        list.conditions.add("link.entity = ? AND link.leads = 1", [.optional(key)])
        if query.filters.isEmpty && query.minimums.isEmpty {
            list.count = (
                "SELECT count(*) FROM article_entity AS link \(list.conditions.sql)",
                list.conditions.values
            )
        }
        return try list.page(on: connection) { keys, connection in
            try ArticleRecords.summary(keys[0], snippets: [], on: connection)
        }
    }

    private static let searched = SearchedList(
        definition: definition, index: .articles, relevance: "article_search.rank",
        countMeasure: "articles")

    private static let definition = ListDefinition(
        source: "article", keys: ["article.key"], id: "article.id",
        filters: [
            "source": FilterField(.names, "article.source_slug IN LIST"),
            "author": FilterField(
                .names, "article.key IN (SELECT article FROM author WHERE slug IN LIST)"),
            "entity": FilterField(
                .entities,
                "article.key IN (SELECT article FROM article_entity WHERE entity IN LIST)"),
            "speaker": FilterField(
                .entities,
                "article.key IN (SELECT article FROM quote WHERE speaker_entity IN LIST)"),
            "dateline": FilterField(.names, "article.dateline_slug IN LIST"),
            "access": FilterField(.words, "article.access IN LIST"),
            "has_quotes": FilterField(.truth, "(article.quote_count > 0) IN LIST"),
        ],
        minimums: ["min_words": "article.word_count"],
        from: "article.published_at", before: "article.published_at",
        sorts: [
            "published_at": .init(sql: "article.published_at", isNullable: true),
            "headline": .init(sql: "article.sort_headline"),
            "word_count": .init(sql: "article.word_count"),
            "quote_count": .init(sql: "article.quote_count"),
        ],
        defaultSort: [SortTerm("published_at", isDescending: true)])
}
