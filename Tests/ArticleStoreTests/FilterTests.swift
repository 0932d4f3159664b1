import ArticleStore
import CorpusModel
import Testing

@Suite struct FilterTests {
    private static let corpus = Result {
        try SampleCorpus(["a": .talks, "b": .storm, "c": .notes])
    }

    /// A query and the items it gives, in order of name.
    struct Row: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let query: ListQuery
        let expected: [String]

        init(_ name: String, _ query: ListQuery, _ expected: [String]) {
            testDescription = name
            self.query = query
            self.expected = expected
        }

        init(_ field: String, _ filter: Filter, _ expected: [String]) {
            self.init(
                "\(field) \(filter.allOf) not \(filter.noneOf)",
                ListQuery(filters: [field: filter]), expected)
        }
    }

    private static let (notes, storm, talks) = (
        "Notes without a date", "Storm delays the fleet", "Envoys meet in Vienna"
    )

    static let articles = [
        Row("source", Filter(allOf: [["The Daily"]]), [talks]),
        Row("source", Filter(allOf: [["the-daily", "KURIER"]]), [talks, storm]),
        Row("source", Filter(noneOf: ["kurier"]), [talks, notes]),
        Row("source", Filter(allOf: [["The Daily"], ["kurier"]]), []),
        Row("author", Filter(allOf: [["emile-elan"]]), [storm]),
        Row("author", Filter(allOf: [["Ann Author"]]), [talks, storm]),
        Row("author", Filter(allOf: [["Ann Author"], ["Émile Élan"]]), [storm]),
        Row("author", Filter(noneOf: ["Ann Author"]), [notes]),
        Row("entity", Filter(allOf: [["vienna-place"]]), [talks, notes]),
        Row("entity", Filter(allOf: [["vienna-place"], ["ann-archer-person"]]), [talks]),
        Row(
            "entity", Filter(allOf: [["carl-crow-person", "belov-person"]]), [notes, storm]),
        Row("entity", Filter(noneOf: ["vienna-place"]), [storm]),
        Row(
            "entity",
            Filter(
                allOf: [["atlantis-place"], ["vienna-place"], ["ann-archer-person", "nobody"]]),
            [talks]),
        Row("entity", Filter(allOf: [["atlantis-place"]], noneOf: ["vienna-place"]), [storm]),
        Row("entity", Filter(allOf: [["nobody"]]), []),
        Row("entity", Filter(allOf: [["nobody", "carl-crow-person"]]), [storm]),
        Row("entity", Filter(allOf: [["vienna-place"], ["nobody"]]), []),
        Row("entity", Filter(noneOf: ["nobody"]), [talks, notes, storm]),
        Row("speaker", Filter(allOf: [["ann-archer-person"]]), [talks]),
        Row("speaker", Filter(allOf: [["carl-crow-person"]]), []),
        Row("dateline", Filter(allOf: [["Vienna"]]), [talks]),
        Row("dateline", Filter(noneOf: ["vienna"]), [notes, storm]),
        Row("access", Filter(allOf: [["truncated"]]), [storm]),
        Row("has_quotes", Filter(allOf: [["true"]]), [talks, storm]),
        Row("has_quotes", Filter(allOf: [["false"]]), [notes]),
        Row("fewest words", ListQuery(minimums: ["min_words": 20]), [talks]),
        Row("from", ListQuery(from: "2026-02-01T00:00:00Z"), [storm]),
        Row("before", ListQuery(before: "2026-02-01T00:00:00Z"), [talks]),
        Row(
            "entity and from",
            ListQuery(
                from: "2026-01-01T00:00:00Z",
                filters: ["entity": Filter(allOf: [["vienna-place"]])]), [talks]),
        Row(
            "entity and source",
            ListQuery(filters: [
                "entity": Filter(allOf: [["atlantis-place"]]),
                "source": Filter(allOf: [["kurier"]]),
            ]), [storm]),
        Row(
            "search and source",
            ListQuery(
                search: "vienna OR storm", filters: ["source": Filter(allOf: [["kurier"]])]),
            [storm]),
    ]

    @Test(arguments: articles)
    func `articles are those that meet every condition`(_ row: Row) throws {
        let page = try Self.corpus.get().articles.page(row.query)
        #expect(page.items.map(\.headline).sorted() == row.expected.sorted())
        #expect(page.total == row.expected.count)
    }

    static let entities = [
        Row("type", Filter(allOf: [["place"]]), ["Atlantis", "Vienna"]),
        Row(
            "type", Filter(noneOf: ["place"]), ["Ann Archer", "Belov", "Boris Belov", "Carl Crow"]),
        Row("subtype", Filter(allOf: [["city"]]), ["Vienna"]),
        Row(
            "subtype", Filter(noneOf: ["city"]),
            ["Ann Archer", "Atlantis", "Belov", "Boris Belov", "Carl Crow"]),
        Row("country", Filter(allOf: [["AT", "FR"]]), ["Vienna"]),
        Row("speaks", Filter(allOf: [["true"]]), ["Ann Archer", "Boris Belov"]),
        Row(
            "speaks", Filter(allOf: [["false"]]), ["Atlantis", "Belov", "Carl Crow", "Vienna"]),
        Row("fewest mentions", ListQuery(minimums: ["min_mentions": 3]), ["Ann Archer"]),
        Row("from", ListQuery(from: "2026-01-20T00:00:00Z"), ["Atlantis", "Carl Crow"]),
        Row(
            "before", ListQuery(before: "2026-01-20T00:00:00Z"),
            ["Ann Archer", "Atlantis", "Boris Belov", "Vienna"]),
        Row("search by the beginning", ListQuery(search: "bel"), ["Belov", "Boris Belov"]),
        Row("search of two words", ListQuery(search: "BOR bélov"), ["Boris Belov"]),
    ]

    @Test(arguments: entities)
    func `entities are those that meet every condition`(_ row: Row) throws {
        let page = try Self.corpus.get().entities.page(row.query)
        #expect(page.items.map(\.name).sorted() == row.expected)
        #expect(page.total == row.expected.count)
    }

    private static let (wait, nobody, useful, over) = (
        "We will not wait for Atlantis,", "Nobody waits.", "useful", "The storm is over,"
    )

    static let quotes = [
        Row("speaker", Filter(allOf: [["ann-archer-person"]]), [wait, nobody]),
        Row(
            "speaker", Filter(allOf: [["ann-archer-person", "boris-belov-person"]]),
            [wait, nobody, useful]),
        Row("speaker", Filter(noneOf: ["ann-archer-person"]), [useful, over]),
        Row("about", Filter(allOf: [["atlantis-place"]]), [wait]),
        Row("about", Filter(allOf: [["atlantis-place"], ["nobody"]]), []),
        Row("about", Filter(allOf: [["atlantis-place", "nobody"]]), [wait]),
        Row("about", Filter(noneOf: ["atlantis-place"]), [nobody, useful, over]),
        Row("cue", Filter(allOf: [["say"]]), [wait, nobody, useful, over]),
        Row("cue", Filter(allOf: [["deny"]]), []),
        Row("cue_class", Filter(allOf: [["praises"]]), [useful]),
        Row("quote_type", Filter(allOf: [["mixed"]]), [useful]),
        Row(
            "quote_type", Filter(allOf: [["mixed", "direct", "mixed"]]),
            [wait, nobody, useful, over]),
        Row("quote_type", Filter(allOf: [["mixed"], ["direct"]]), []),
        Row("quote_type", Filter(allOf: [["spoken"]]), []),
        Row("quote_type", Filter(noneOf: ["direct"]), [useful]),
        Row("speaker", Filter(), [wait, nobody, useful, over]),
        Row(
            "quote_type and confidence",
            ListQuery(
                filters: ["quote_type": Filter(allOf: [["direct"]])],
                minimums: ["min_confidence": 0.7]), [wait, over]),
        Row("speaker_kind", Filter(allOf: [["anonymous"]]), [over]),
        Row("article", Filter(allOf: [["storm-delays-the-fleet"]]), [over]),
        Row("article", Filter(allOf: [["no-such-article"]]), []),
        Row("source", Filter(allOf: [["kurier"]]), [over]),
        Row(
            "least confidence", ListQuery(minimums: ["min_confidence": 0.7]), [wait, useful, over]),
        Row("from", ListQuery(from: "2026-02-01T00:00:00Z"), [over]),
        Row("before", ListQuery(before: "2026-02-01T00:00:00Z"), [wait, nobody, useful]),
        Row(
            "about and speaker",
            ListQuery(filters: [
                "about": Filter(allOf: [["atlantis-place"]]),
                "speaker": Filter(allOf: [["boris-belov-person"]]),
            ]), []),
        Row("search", ListQuery(search: "waiting -nobody"), [wait]),
    ]

    @Test(arguments: quotes)
    func `quotes are those that meet every condition`(_ row: Row) throws {
        let page = try Self.corpus.get().quotes.page(row.query)
        #expect(page.items.map(\.quote.text).sorted() == row.expected.sorted())
        #expect(page.total == row.expected.count)
    }

    @Test func `an id does for a filter what the slug does`() throws {
        let corpus = try Self.corpus.get()
        let vienna = try #require(try corpus.entities.find("vienna-place"))
        for name in [vienna.id, vienna.slug] {
            let query = ListQuery(filters: ["entity": Filter(allOf: [[name]])])
            #expect(try corpus.articles.page(query).total == 2)
            #expect(try corpus.entities.articles(of: name, ListQuery()).total == 2)
            #expect(try corpus.entities.mentions(of: name, ListQuery()).total == 2)
        }
    }

    /// A query that names a field its list does not have.
    struct Unknown: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let query: ListQuery
        let field: String
    }

    static let unknown = [
        Unknown(
            testDescription: "filter", query: ListQuery(filters: ["color": Filter()]),
            field: "color"),
        Unknown(
            testDescription: "minimum", query: ListQuery(minimums: ["min_color": 1]),
            field: "min_color"),
        Unknown(
            testDescription: "sort",
            query: ListQuery(sort: [SortTerm("id; DROP TABLE article", isDescending: true)]),
            field: "id; DROP TABLE article"),
        Unknown(
            testDescription: "relevance without a search",
            query: ListQuery(sort: [SortTerm("relevance", isDescending: false)]),
            field: "relevance"),
    ]

    @Test(arguments: unknown)
    func `a field the list does not have is refused by name`(_ row: Unknown) throws {
        let corpus = try Self.corpus.get()
        let reads: [() throws -> Void] = [
            { _ = try corpus.articles.page(row.query) },
            { _ = try corpus.entities.page(row.query) },
            { _ = try corpus.quotes.page(row.query) },
            { _ = try corpus.entities.articles(of: "vienna-place", row.query) },
            { _ = try corpus.entities.quotes(about: "vienna-place", row.query) },
            { _ = try corpus.entities.mentions(of: "vienna-place", row.query) },
            { _ = try corpus.articles.entities(of: "notes-without-a-date", row.query) },
        ]
        for read in reads {
            let error = #expect(throws: CorpusError.self) { try read() }
            guard case .unknownField(let name, let allowed)? = error else {
                Issue.record("another error: \(String(describing: error))")
                continue
            }
            #expect(name == row.field)
            #expect(allowed == allowed.sorted())
        }
    }

    @Test func `more conditions than SQLite can nest are still one query`() throws {
        let corpus = try Self.corpus.get()
        let groups = (0..<3_000).map { ["vienna-place", "carl-crow-person", "x\($0)"] }
        let query = ListQuery(filters: ["entity": Filter(allOf: groups)])
        #expect(try corpus.articles.page(query).total == 3)
    }
}
