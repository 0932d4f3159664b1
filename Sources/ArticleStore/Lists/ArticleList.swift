import CorpusModel

/// The list of articles: what may be asked of it and how a page of it is read.
enum ArticleList {
    /// Returns the page that `query` asks for.
    static func page(
        _ query: ListQuery, on connection: borrowing Connection
    ) throws -> Page<ArticleSummary> {
        let (list, fullText) = try list(query, on: connection)
        return try page(of: list, fullText: fullText, on: connection)
    }

    /// Reads the page of a list, with the stretches that a search finds.
    static func page(
        of list: KeysetList, fullText: String?, on connection: borrowing Connection
    ) throws -> Page<ArticleSummary> {
        try list.page(on: connection) { keys, connection in
            let snippets = try fullText.map {
                try SnippetReader.snippets(
                    of: keys[0], matching: $0, in: .articles, on: connection)
            }
            return try ArticleRecords.summary(keys[0], snippets: snippets ?? [], on: connection)
        }
    }

    /// Returns the list that `query` asks for and, with a search, the FTS5 query its stretches are cut by.
    static func list(
        _ query: ListQuery, on connection: borrowing Connection
    ) throws -> (list: KeysetList, fullText: String?) {
        if query.search == nil, try searched.table(on: connection) == nil,
            let driver = try Driver(of: query, on: connection)
        {
            return (try list(query, along: driver, on: connection), nil)
        }
        return try searched.list(query, on: connection)
    }

    /// The entity along whose articles a list is read, when the query asks for articles that name it.
    ///
    /// Each entity's articles are indexed in order of time, so that the first page of an entity in half of
    /// all articles is as fast as that of one in three.
    private struct Driver {
        /// Key of the entity; `nil` when there is none with the id or slug asked for.
        let entity: Int?
        /// What the query asks of entities beside.
        let rest: Filter

        /// Finds the entity in the fewest articles among those that each article must name.
        init?(of query: ListQuery, on connection: borrowing Connection) throws {
            guard var filter = query.filters["entity"] else { return nil }
            var fewest = Int.max
            var best: (index: Int, entity: Int?)?
            for (index, group) in filter.allOf.enumerated() where group.count == 1 {
                let entity = try RowKey.entity(group[0], on: connection)
                let count = try connection.integer(
                    "SELECT article_count FROM entity WHERE key = ?", [.optional(entity)])
                if count ?? 0 < fewest {
                    fewest = count ?? 0
                    best = (index, entity)
                }
            }
            guard let best else { return nil }
            filter.allOf.remove(at: best.index)
            entity = best.entity
            rest = filter
        }
    }

    private static func list(
        _ query: ListQuery, along driver: Driver, on connection: borrowing Connection
    ) throws -> KeysetList {
        var query = query
        query.filters["entity"] = driver.rest.isEmpty ? nil : driver.rest
        var list = try drivenDefinition.list(query, on: connection)
        list.conditions.add("link.entity = ? AND link.leads = 1", [.optional(driver.entity)])
        // Without look-ups of articles where nothing is asked of them.
        if query.minimums.isEmpty {
            list.count = (
                "SELECT count(*) FROM article_entity AS link \(list.conditions.sql)",
                list.conditions.values
            )
        }
        return list
    }

    /// What may be asked of the list beside its pages.
    static let inquiry = ListInquiry(definition: definition) {
        try list($0, on: $1).list
    }

    /// All articles, and what a search of them means.
    static let searched = SearchedList(
        definition: definition, index: .articles, relevance: "article_search.rank",
        countMeasure: "articles")

    private static let definition = ListDefinition(
        source: "article", keys: ["article.key"], id: "article.id",
        filters: [
            "id": FilterField(.articles, "article.key IN LIST"),
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
            "language": FilterField(.words, "article.language IN LIST"),
            "year": FilterField(.words, "substr(article.published_at, 1, 4) IN LIST"),
            "has_quotes": FilterField(.truth, "(article.quote_count > 0) IN LIST"),
            "has_date": FilterField(.truth, "(article.published_at IS NOT NULL) IN LIST"),
            "duplicate_group": FilterField(.words, "article.duplicate_group IN LIST"),
        ],
        // The plus keeps SQLite from reading by number of words what is wanted in order of time.
        minimums: ["min_words": "+article.word_count"],
        from: "article.published_at", before: "article.published_at",
        leading: "article.key NOT IN (SELECT key FROM article WHERE leads_group = 0)",
        sorts: [
            "published_at": .init(sql: "article.published_at", isNullable: true),
            "headline": .init(sql: "article.sort_headline", isIndexedAscending: true),
            "word_count": .init(sql: "article.word_count"),
            "quote_count": .init(sql: "article.quote_count"),
        ],
        defaultSort: [SortTerm("published_at", isDescending: true)],
        facets: facets, columns: columns)

    private static let columns = [
        "source": ColumnSource(.text, "SELECT key, source_slug FROM article"),
        "author": ColumnSource(.texts, "SELECT DISTINCT article, slug FROM author"),
        "entity": ColumnSource(.numberList, "SELECT article, entities FROM article_entities"),
        "speaker": ColumnSource(.numberList, "SELECT article, speakers FROM article_entities"),
        "dateline": ColumnSource(.text, "SELECT key, dateline_slug FROM article"),
        "access": ColumnSource(.text, "SELECT key, access FROM article"),
        "language": ColumnSource(.text, "SELECT key, language FROM article"),
        "year": ColumnSource(.text, "SELECT key, substr(published_at, 1, 4) FROM article"),
        "has_quotes": ColumnSource(.number, "SELECT key, quote_count > 0 FROM article"),
        "has_date": ColumnSource(.number, "SELECT key, published_at IS NOT NULL FROM article"),
        "duplicate_group": ColumnSource(.text, "SELECT key, duplicate_group FROM article"),
        "min_words": ColumnSource(.number, "SELECT key, word_count FROM article"),
        RowSelection.leadingColumn: ColumnSource(.number, "SELECT key, leads_group FROM article"),
        TimelineCount.dateColumn: ColumnSource(
            .text, "SELECT key, \(TimelineCount.published) FROM article"),
        TimelineCount.mentionColumn: ColumnSource(
            .texts, "SELECT article, \(TimelineCount.mentioned) FROM mentioned_date"),
    ]

    private static let facets = [
        "source": FacetField(
            .catalogue(kind: "source"), "article.source_slug",
            whole: """
                SELECT slug, article_count FROM catalogue WHERE kind = 'source'
                ORDER BY article_count DESC, slug
                """),
        "author": FacetField(
            .catalogue(kind: "author"), "author.slug",
            join: "CROSS JOIN author ON author.article = article.key",
            whole: """
                SELECT slug, article_count FROM catalogue WHERE kind = 'author'
                ORDER BY article_count DESC, slug
                """),
        "entity": FacetField(
            .entities(isList: true), "article_entities.entities",
            join: "CROSS JOIN article_entities ON article_entities.article = article.key",
            whole: "SELECT key, article_count FROM entity ORDER BY article_count DESC, id"),
        "speaker": FacetField(
            .entities(isList: true), "article_entities.speakers",
            join: "CROSS JOIN article_entities ON article_entities.article = article.key",
            whole: FacetField.entityStatistic("articles_by_speaker")),
        "dateline": FacetField(
            .datelines, "article.dateline_slug", whole: FacetField.statistic("articles_by_dateline")
        ),
        "access": FacetField(
            .words, "article.access", whole: FacetField.statistic("articles_by_access")),
        "language": FacetField(
            .words, "article.language", whole: FacetField.statistic("articles_by_language")),
        "year": FacetField(
            .words, "substr(article.published_at, 1, 4)",
            whole: FacetField.statistic("articles_by_year")),
    ]

    private static let drivenDefinition = {
        var driven = definition
        driven.source = "article_entity AS link CROSS JOIN article ON article.key = link.article"
        driven.id = "link.article_id"
        driven.sorts["published_at"] = .init(sql: "link.published_at", isNullable: true)
        driven.from = "link.published_at"
        driven.before = "link.published_at"
        // Sets of articles by their own indexes: half of all articles need not be looked at one by one.
        driven.filters = definition.filters.mapValues { field in
            let sql = field.sql
            return FilterField(
                field.values,
                sql.hasPrefix("article.key IN")
                    ? sql.replacing("article.key", with: "link.article")
                    : "link.article IN (SELECT article.key FROM article WHERE \(sql))")
        }
        driven.minimums["min_words"] = "article.word_count"
        driven.leading = definition.leading?.replacing("article.key NOT", with: "link.article NOT")
        return driven
    }()
}
