import CorpusModel
import Testing

@testable import ArticleStore

/// Whatever is asked of a list, columns and SQLite give one answer.
@Suite struct ColumnTests {
    /// The same corpus twice: one whose lists are all counted in columns, one where none is.
    struct Twins: Sendable {
        let columns: SampleCorpus
        let rows: SampleCorpus

        init(articles: Int) throws {
            var always = DatabaseConfiguration()
            always.columnRows = 0
            var never = DatabaseConfiguration()
            never.columnRows = .max
            columns = try GeneratedCorpus.make(articles: articles, configuration: always)
            rows = try GeneratedCorpus.make(articles: articles, configuration: never)
        }
    }

    /// A query by name.
    struct Case: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let query: ListQuery

        init(_ name: String, _ query: ListQuery) {
            testDescription = name
            self.query = query
        }
    }

    private static let twins = Result { try Twins(articles: 90) }

    private static func filtered(_ name: String, _ filter: Filter) -> Case {
        Case(
            "\(name) \(filter.allOf) not \(filter.noneOf)",
            ListQuery(filters: [name: filter], limit: 7))
    }

    private static func one(_ name: String, _ value: String) -> Case {
        filtered(name, Filter(allOf: [[value]]))
    }

    private static let periods = [
        Case("everything", ListQuery(limit: 7)),
        Case("from", ListQuery(from: "2026-01-02", limit: 7)),
        Case("to", ListQuery(before: "2026-01-02T00:00:00Z", limit: 7)),
        Case("a period", ListQuery(from: "2026-01-02", before: "2026-01-03", limit: 7)),
        Case("an empty period", ListQuery(from: "2027", limit: 7)),
    ]

    static let articles =
        periods + [
            one("source", "Source 1"), one("source", "nobody"), one("author", "ann-author"),
            one("dateline", "vienna"), one("language", "en"), one("year", "2026"),
            one("access", "full"), one("has_quotes", "true"), one("has_quotes", "false"),
            one("has_date", "false"), one("entity", "vienna-place"), one("entity", "no-such"),
            one("speaker", "ann-archer-person"), one("duplicate_group", "dup_none"),
            filtered("source", Filter(allOf: [["source-0", "source-2"]])),
            filtered("source", Filter(noneOf: ["source-1"])),
            filtered("entity", Filter(allOf: [["ann-archer-person"], ["boris-belov-person"]])),
            filtered("entity", Filter(noneOf: ["ann-archer-person", "no-such"])),
            Case("many words", ListQuery(minimums: ["min_words": 15], limit: 7)),
            Case("one of copies", ListQuery(collapsesDuplicates: true, limit: 7)),
            Case("words", ListQuery(search: "vienna matters", limit: 7)),
            Case(
                "words of a source",
                ListQuery(search: "ann", filters: ["source": Filter(allOf: [["source-1"]])])),
            Case(
                "words in one sentence",
                ListQuery(search: "ann vienna", searchScope: .sentence, limit: 7)),
            Case(
                "several filters",
                ListQuery(
                    from: "2026-01-01",
                    filters: [
                        "entity": Filter(allOf: [["ann-archer-person"]]),
                        "has_quotes": Filter(allOf: [["true"]]),
                        "source": Filter(noneOf: ["source-2"]),
                    ], minimums: ["min_words": 10], limit: 3)),
        ]

    static let entities =
        periods + [
            one("type", "person"), one("subtype", "city"), one("country", "AT"),
            one("speaks", "true"), filtered("type", Filter(noneOf: ["person"])),
            filtered("subtype", Filter(noneOf: ["city"])),
            Case("mentioned often", ListQuery(minimums: ["min_mentions": 30], limit: 3)),
            Case("in many articles", ListQuery(minimums: ["min_articles": 25], limit: 3)),
            Case("quoted often", ListQuery(minimums: ["min_quotes": 20], limit: 3)),
            Case("certain", ListQuery(minimums: ["min_confidence": 0.5], limit: 3)),
            Case("begun", ListQuery(search: "b", limit: 3)),
        ]

    static let quotes =
        periods + [
            one("speaker", "ann-archer-person"), one("about", "carl-crow-person"),
            one("about", "no-such"), one("addressee", "vienna-place"), one("cue", "say"),
            one("cue_class", "says"), one("quote_type", "direct"), one("speaker_kind", "named"),
            one("article", "report-1"), one("source", "Source 2"), one("year", "2026"),
            filtered("about", Filter(noneOf: ["carl-crow-person"])),
            filtered("speaker", Filter(noneOf: ["ann-archer-person"])),
            Case("sure", ListQuery(minimums: ["min_confidence": 0.25], limit: 7)),
            Case("surer", ListQuery(minimums: ["min_confidence": 0.26], limit: 7)),
            Case("words", ListQuery(search: "item matters", limit: 7)),
        ]

    /// Walks a list in pages of every kind, under every order, in both corpora.
    private func compare<Item: Equatable>(
        _ query: ListQuery, sorts: [String],
        _ page: (SampleCorpus, ListQuery) throws -> Page<Item>
    ) throws {
        let twins = try Self.twins.get()
        let orders =
            [[]]
            + sorts.flatMap {
                [[SortTerm($0, isDescending: false)], [SortTerm($0, isDescending: true)]]
            }
            + zip(sorts, sorts.dropFirst()).flatMap { first, second in
                [true, false].map { isDescending in
                    [
                        SortTerm(first, isDescending: isDescending),
                        SortTerm(second, isDescending: !isDescending),
                        SortTerm(sorts[0], isDescending: true),
                    ]
                }
            }
        for sort in orders {
            var query = query
            query.sort = sort
            var positions: [PagePosition] = [.start, .number(2), .number(5), .number(.max)]
            let bogus = PageKey(
                values: [.text("2026-01-02T00:00:00Z")], id: "nobody", direction: .after)
            if sort.isEmpty, query.search == nil { positions.append(.key(bogus)) }
            while let position = positions.popLast() {
                query.position = position
                let found = try page(twins.columns, query)
                #expect(try page(twins.rows, query) == found)
                guard case .number(2) = position else { continue }
                positions += [found.next, found.previous].compactMap { $0.map(PagePosition.key) }
            }
        }
    }

    @Test(arguments: articles)
    func `articles are the same in columns`(_ example: Case) throws {
        try compare(
            example.query, sorts: ["published_at", "headline", "word_count", "quote_count"]
        ) { try $0.articles.page($1) }
    }

    @Test(arguments: entities)
    func `entities are the same in columns`(_ example: Case) throws {
        let sorts = [
            "mention_count", "article_count", "quote_count", "name", "first_seen", "last_seen",
        ]
        try compare(example.query, sorts: sorts) { try $0.entities.page($1) }
    }

    @Test(arguments: quotes)
    func `quotes are the same in columns`(_ example: Case) throws {
        try compare(example.query, sorts: ["published_at", "confidence", "position"]) {
            try $0.quotes.page($1)
        }
    }

    @Test(arguments: articles)
    func `articles are spread out alike in columns`(_ example: Case) throws {
        let twins = try Self.twins.get()
        let facets = try twins.columns.articles.list.facets(
            twins.columns.articles.list.fields.facets, of: example.query, limit: 3)
        #expect(
            try twins.rows.articles.list.facets(
                twins.rows.articles.list.fields.facets, of: example.query, limit: 3) == facets)
        for split in [nil] + TimelineRepository.articleSplits.map(Optional.some) {
            for dates in [TimelineDates.publication, .mentioned] {
                let timelines = try [twins.columns, twins.rows].map {
                    try TimelineRepository($0.database).articles(
                        example.query, interval: .day, dates: dates, splitBy: split)
                }
                #expect(timelines[0] == timelines[1])
            }
        }
    }

    @Test(arguments: quotes)
    func `quotes are spread out alike in columns`(_ example: Case) throws {
        let twins = try Self.twins.get()
        let facets = try twins.columns.quotes.list.facets(
            twins.columns.quotes.list.fields.facets, of: example.query, limit: 3)
        #expect(
            try twins.rows.quotes.list.facets(
                twins.rows.quotes.list.fields.facets, of: example.query, limit: 3) == facets)
        for split in [nil] + TimelineRepository.quoteSplits.map(Optional.some) {
            let timelines = try [twins.columns, twins.rows].map {
                try TimelineRepository($0.database).quotes(
                    example.query, interval: .month, splitBy: split)
            }
            #expect(timelines[0] == timelines[1])
        }
    }

    @Test func `whom an entity meets is the same in columns`() throws {
        let twins = try Self.twins.get()
        for query in [ListQuery(), ListQuery(from: "2026-01-02"), ListQuery(before: "2026-01-02")] {
            let pages = try [twins.columns, twins.rows].map {
                try RelationRepository($0.database).cooccurrences(of: "vienna-place", query)
            }
            #expect(pages[0] == pages[1])
            #expect(pages[0].total > 0)
        }
        for center in [nil, "ann-archer-person"] {
            let graphs = try [twins.columns, twins.rows].map {
                try RelationRepository($0.database).graph(GraphQuery(center: center))
            }
            #expect(graphs[0] == graphs[1])
            #expect(graphs[0]?.links.isEmpty == false)
        }
    }

    @Test func `columns follow an import`() throws {
        var configuration = DatabaseConfiguration()
        configuration.columnRows = 0
        let corpus = try GeneratedCorpus.make(articles: 12, configuration: configuration)
        try corpus.database.warmUp()
        #expect(try corpus.articles.page(ListQuery()).total == 12)
        try corpus.add(
            [("new", .storm)], removing: ["seed-3", "seed-7"], version: "v2")
        let page = try corpus.articles.page(ListQuery(limit: 20))
        #expect(page.total == 11)
        #expect(page.items.count == 11)
        let named = try corpus.articles.page(
            ListQuery(filters: ["has_quotes": Filter(allOf: [["true", "false"]])], limit: 20))
        #expect(named.items == page.items)
    }
}
