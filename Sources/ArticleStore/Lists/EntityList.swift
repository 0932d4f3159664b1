import CorpusModel

/// The list of entities: what may be asked of it and how a page of it is read.
enum EntityList {
    /// Returns the page that `query` asks for.
    ///
    /// A period asks for entities first seen before its end and last seen after its start.
    static func page(
        _ query: ListQuery, on connection: borrowing Connection
    ) throws -> Page<Entity> {
        let (list, _) = try list(query, on: connection)
        return try list.page(on: connection) { keys, connection in
            try EntityRecords.entity(keys[0], on: connection)
        }
    }

    /// Returns the list that `query` asks for.
    static func list(
        _ query: ListQuery, on connection: borrowing Connection
    ) throws -> (list: KeysetList, fullText: String?) {
        try searched.list(query, on: connection)
    }

    /// What may be asked of the list beside its pages.
    static let inquiry = ListInquiry(definition: definition) {
        try list($0, on: $1).list
    }

    /// All entities, and what a search of them means.
    static let searched = SearchedList(
        definition: definition, index: .entities,
        relevance: "(entity_search.rank * entity.prominence)", isRankedByIndex: false,
        countMeasure: "entities")

    private static let definition = ListDefinition(
        source: "entity", keys: ["entity.key"], id: "entity.id",
        filters: [
            "id": FilterField(.entities, "entity.key IN LIST"),
            "type": FilterField(.words, "entity.type IN LIST", countMeasure: "entities_by_type"),
            "subtype": FilterField(.words, "entity.subtype IN LIST"),
            "country": FilterField(.words, "entity.country IN LIST"),
            "speaks": FilterField(.truth, "(entity.quote_count > 0) IN LIST"),
        ],
        minimums: [
            "min_mentions": "entity.mention_count", "min_articles": "entity.article_count",
            "min_quotes": "entity.quote_count", "min_confidence": "+entity.confidence",
        ],
        from: "entity.last_seen", before: "entity.first_seen",
        sorts: [
            "mention_count": .init(sql: "entity.mention_count"),
            "article_count": .init(sql: "entity.article_count"),
            "quote_count": .init(sql: "entity.quote_count"),
            "name": .init(sql: "entity.sort_name", isIndexedAscending: true),
            "first_seen": .init(sql: "entity.first_seen", isNullable: true),
            "last_seen": .init(sql: "entity.last_seen", isNullable: true),
        ],
        defaultSort: [SortTerm("mention_count", isDescending: true)],
        facets: [
            "type": FacetField(
                .words, "entity.type", whole: FacetField.statistic("entities_by_type")),
            "subtype": FacetField(
                .words, "entity.subtype", whole: FacetField.statistic("entities_by_subtype")),
            "country": FacetField(
                .words, "entity.country", whole: FacetField.statistic("entities_by_country")),
        ], columns: columns)

    private static let columns = [
        "type": ColumnSource(.text, "SELECT key, type FROM entity"),
        "subtype": ColumnSource(.text, "SELECT key, subtype FROM entity"),
        "country": ColumnSource(.text, "SELECT key, country FROM entity"),
        "speaks": ColumnSource(.number, "SELECT key, quote_count > 0 FROM entity"),
        "min_mentions": ColumnSource(.number, "SELECT key, mention_count FROM entity"),
        "min_articles": ColumnSource(.number, "SELECT key, article_count FROM entity"),
        "min_quotes": ColumnSource(.number, "SELECT key, quote_count FROM entity"),
    ]
}
