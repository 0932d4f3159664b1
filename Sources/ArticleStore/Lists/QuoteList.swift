import CorpusModel

/// The list of quotes: what may be asked of it and how a page of it is read.
enum QuoteList {
    /// Returns the page that `query` asks for.
    static func page(
        _ query: ListQuery, on connection: borrowing Connection
    ) throws -> Page<QuoteRecord> {
        let (list, fullText) = try list(query, on: connection)
        return try page(of: list, fullText: fullText, on: connection)
    }

    /// Returns the list that `query` asks for and, with a search, the FTS5 query its stretches are cut by.
    static func list(
        _ query: ListQuery, on connection: borrowing Connection
    ) throws -> (list: KeysetList, fullText: String?) {
        if query.search == nil, try searched.table(on: connection) == nil,
            let topic = query.filters["about"]?.allOf.firstIndex(where: { $0.count == 1 })
        {
            return (try list(query, about: topic, on: connection), nil)
        }
        return try searched.list(query, on: connection)
    }

    /// Reads the quotes about one entity along their own index, which has them in order of time.
    ///
    /// `topic` is the entity's place among the groups of the filter `about`.
    private static func list(
        _ query: ListQuery, about topic: Int, on connection: borrowing Connection
    ) throws -> KeysetList {
        var query = query
        var filter = query.filters["about"] ?? Filter()
        let entity = filter.allOf.remove(at: topic)[0]
        query.filters["about"] = filter.isEmpty ? nil : filter
        var definition = definition
        definition.source = "quote_about AS topic CROSS JOIN quote ON quote.key = topic.quote"
        definition.sorts["published_at"] = .init(sql: "topic.published_at", isNullable: true)
        definition.from = "topic.published_at"
        definition.before = "topic.published_at"
        definition.tieBreakers = ["topic.article_id", "topic.position"]
        var list = try definition.list(query, on: connection)
        let key = try RowKey.entity(entity, on: connection)
        list.conditions.add("topic.entity = ? AND topic.leads = 1", [.optional(key)])
        if query.filters.isEmpty && query.minimums.isEmpty {
            list.count = (
                "SELECT count(*) FROM quote_about AS topic \(list.conditions.sql)",
                list.conditions.values
            )
        }
        return list
    }

    /// Returns the quotes of one article, in text order unless the query says otherwise.
    static func page(
        _ query: ListQuery, of article: String, on connection: borrowing Connection
    ) throws -> Page<QuoteRecord> {
        var query = query
        query.filters["article", default: Filter()].allOf.append([article])
        if query.sort.isEmpty && query.search == nil {
            query.sort = [SortTerm("position", isDescending: false)]
        }
        return try page(query, on: connection)
    }

    /// Returns the quotes of the same words as one, in other articles.
    static func variants(
        of quote: Int, limit: Int, on connection: borrowing Connection
    ) throws -> [QuoteRecord] {
        let rows = try connection.prepare(
            """
            SELECT other.key FROM quote
            CROSS JOIN quote AS other ON other.words_hash = quote.words_hash
            WHERE quote.key = ? AND other.article <> quote.article
            ORDER BY other.published_at DESC NULLS LAST, other.article_id, other.position LIMIT ?
            """, [.integer(quote), .integer(limit)])
        var keys: [Int] = []
        while try rows.step() { keys.append(rows.integer(0)) }
        var texts = PassageReader()
        return try keys.map {
            try QuoteRecords.quote($0, snippets: [], texts: &texts, on: connection)
        }
    }

    private static func page(
        of list: KeysetList, fullText: String?, on connection: borrowing Connection
    ) throws -> Page<QuoteRecord> {
        var texts = PassageReader()
        return try list.page(on: connection) { keys, connection in
            let snippets = try fullText.map {
                try SnippetReader.snippets(of: keys[0], matching: $0, in: .quotes, on: connection)
            }
            return try QuoteRecords.quote(
                keys[0], snippets: snippets ?? [], texts: &texts, on: connection)
        }
    }

    /// What may be asked of the list beside its pages.
    static let inquiry = ListInquiry(definition: definition) {
        try list($0, on: $1).list
    }

    /// All quotes, and what a search of them means.
    static let searched = SearchedList(
        definition: definition, index: .quotes, relevance: "quote_search.rank",
        countMeasure: "quotes",
        minimumMeasure: (minimum: "min_confidence", measure: "quotes_by_confidence"))

    private static let definition = ListDefinition(
        source: "quote", keys: ["quote.key"], id: "quote.id",
        filters: [
            "id": FilterField(.quotes, "quote.key IN LIST"),
            "speaker": FilterField(.entities, "quote.speaker_entity IN LIST"),
            "about": FilterField(
                .entities,
                "quote.key IN (SELECT quote FROM quote_about WHERE entity IN LIST)"),
            "cue": FilterField(.words, "quote.cue IN LIST"),
            "cue_class": FilterField(
                .words, "quote.cue_class IN LIST", countMeasure: "quotes_by_cue_class"),
            "quote_type": FilterField(
                .words, "quote.quote_type IN LIST", countMeasure: "quotes_by_type"),
            "speaker_kind": FilterField(
                .words, "quote.speaker_kind IN LIST", countMeasure: "quotes_by_speaker_kind"),
            "article": FilterField(.articles, "quote.article IN LIST"),
            "source": FilterField(
                .names, "quote.article IN (SELECT key FROM article WHERE source_slug IN LIST)"),
            "year": FilterField(.words, "substr(quote.published_at, 1, 4) IN LIST"),
            "addressee": FilterField(
                .entities,
                """
                quote.key IN (
                    SELECT quote.key FROM article_entity CROSS JOIN quote
                    ON quote.addressee = article_entity.key WHERE article_entity.entity IN LIST)
                """),
        ],
        // The plus keeps SQLite from reading by confidence what is wanted in order of time.
        minimums: ["min_confidence": "+quote.confidence"],
        from: "quote.published_at", before: "quote.published_at",
        sorts: [
            "published_at": .init(sql: "quote.published_at", isNullable: true),
            "confidence": .init(sql: "quote.confidence"),
            "position": .init(sql: "quote.position", isIndexedAscending: true),
        ],
        defaultSort: [SortTerm("published_at", isDescending: true)],
        facets: facets, columns: columns,
        tieBreakers: ["quote.article_id", "quote.position"])

    private static let columns = [
        "speaker": ColumnSource(.number, "SELECT key, speaker_entity FROM quote"),
        "about": ColumnSource(
            .numbers,
            "SELECT quote, entity FROM quote_about WHERE leads = 1 AND entity IS NOT NULL"),
        "addressee": ColumnSource(
            .number,
            """
            SELECT quote.key, article_entity.entity FROM quote
            CROSS JOIN article_entity ON article_entity.key = quote.addressee
            WHERE quote.addressee IS NOT NULL
            """),
        "cue": ColumnSource(.text, "SELECT key, cue FROM quote"),
        "cue_class": ColumnSource(.text, "SELECT key, cue_class FROM quote"),
        "quote_type": ColumnSource(.text, "SELECT key, quote_type FROM quote"),
        "speaker_kind": ColumnSource(.text, "SELECT key, speaker_kind FROM quote"),
        "article": ColumnSource(.number, "SELECT key, article FROM quote"),
        "source": ColumnSource(.text, ofArticles("source_slug")),
        "year": ColumnSource(.text, ofArticles("substr(article.published_at, 1, 4)")),
        // Kept in thousandths; see QuoteWriter.
        "min_confidence": ColumnSource(
            .number, "SELECT key, CAST(round(confidence * 1000) AS INTEGER) FROM quote",
            scale: 1_000),
        TimelineCount.dateColumn: ColumnSource(.text, ofArticles(TimelineCount.published)),
    ]

    /// Returns the query for what quotes have from their articles.
    private static func ofArticles(_ value: String) -> String {
        "SELECT quote.key, \(value) FROM article CROSS JOIN quote ON quote.article = article.key"
    }

    private static let facets = [
        "speaker": FacetField(
            .entities(isList: false), "quote.speaker_entity",
            whole: """
                SELECT key, quote_count FROM entity WHERE quote_count > 0
                ORDER BY quote_count DESC, id
                """),
        "about": FacetField(
            .entities(isList: false), "named.entity",
            join: "CROSS JOIN quote_about AS named ON named.quote = quote.key AND named.leads = 1",
            whole: """
                SELECT key, about_count FROM entity WHERE about_count > 0
                ORDER BY about_count DESC, id
                """),
        "cue": FacetField(.words, "quote.cue", whole: FacetField.statistic("quotes_by_cue")),
        "cue_class": FacetField(
            .words, "quote.cue_class", whole: FacetField.statistic("quotes_by_cue_class")),
        "quote_type": FacetField(
            .words, "quote.quote_type", whole: FacetField.statistic("quotes_by_type")),
        "speaker_kind": FacetField(
            .words, "quote.speaker_kind", whole: FacetField.statistic("quotes_by_speaker_kind")),
        "source": FacetField(
            .catalogue(kind: "source"), "told.source_slug",
            join: "CROSS JOIN article AS told ON told.key = quote.article",
            whole: """
                SELECT slug, quote_count FROM catalogue WHERE kind = 'source' AND quote_count > 0
                ORDER BY quote_count DESC, slug
                """),
        "year": FacetField(
            .words, "substr(quote.published_at, 1, 4)",
            whole: FacetField.statistic("quotes_by_year")),
    ]
}
