import CorpusModel
import Testing

@testable import ArticleStore

@Suite struct QueryPlanTests {
    /// Something a page of the site reads.
    struct Read: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let run: @Sendable (SampleCorpus) throws -> Void

        init(_ name: String, _ run: @escaping @Sendable (SampleCorpus) throws -> Void) {
            testDescription = name
            self.run = run
        }
    }

    private static let beside = PagePosition.key(
        PageKey(values: [.text("2026-01-01T00:00:00Z")], id: "art_", direction: .before))

    static let reads = [
        Read("one article") {
            let record = try #require(try $0.articles.find("report-1"))
            #expect(!record.entities.isEmpty && !record.quotes.isEmpty)
            _ = try $0.articles.find(record.article.id)
        },
        Read("an article's id") { _ = try $0.articles.id(of: "report-1") },
        Read("an article's provenance") { _ = try $0.articles.provenance(of: "report-1") },
        Read("an article's entities") { _ = try $0.articles.entities(of: "report-1", ListQuery()) },
        Read("an article's quotes") { _ = try $0.articles.quotes(of: "report-1", ListQuery()) },
        Read("articles") { _ = try $0.articles.page(ListQuery()) },
        Read("articles, page before") { _ = try $0.articles.page(ListQuery(position: beside)) },
        Read("articles of a source") {
            _ = try $0.articles.page(ListQuery(filters: ["source": Filter(allOf: [["source-1"]])]))
        },
        Read("articles of an author") {
            _ = try $0.articles.page(
                ListQuery(filters: ["author": Filter(allOf: [["Ann Author"]])]))
        },
        Read("articles of two entities") {
            _ = try $0.articles.page(
                ListQuery(filters: [
                    "entity": Filter(allOf: [["ann-archer-person"], ["vienna-place"]])
                ]))
        },
        Read("articles of a period") {
            _ = try $0.articles.page(ListQuery(from: "2026-01-01", before: "2026-01-02"))
        },
        Read("articles found") { _ = try $0.articles.page(ListQuery(search: "vienna")) },
        Read("entities") { _ = try $0.entities.page(ListQuery()) },
        Read("entities of a type") {
            _ = try $0.entities.page(ListQuery(filters: ["type": Filter(allOf: [["place"]])]))
        },
        Read("one entity") { _ = try $0.entities.find("vienna-place") },
        Read("an entity's id") { _ = try $0.entities.id(of: "vienna-place") },
        Read("an entity's articles") {
            _ = try $0.entities.articles(of: "vienna-place", ListQuery())
            _ = try $0.entities.articles(of: "vienna-place", ListQuery(position: beside))
        },
        Read("an entity's quotes") {
            _ = try $0.entities.quotes(by: "ann-archer-person", ListQuery())
        },
        Read("quotes about an entity") {
            _ = try $0.entities.quotes(about: "carl-crow-person", ListQuery())
        },
        Read("an entity's mentions") {
            _ = try $0.entities.mentions(of: "vienna-place", ListQuery())
        },
        Read("quotes") { _ = try $0.quotes.page(ListQuery()) },
        Read("quotes of a cue class") {
            _ = try $0.quotes.page(ListQuery(filters: ["cue_class": Filter(allOf: [["says"]])]))
        },
        Read("one quote") { corpus in
            let quote = try #require(try corpus.quotes.page(ListQuery(limit: 1)).items.first)
            _ = try corpus.quotes.find(quote.id)
        },
        Read("search") { _ = try $0.search.search("vienna", limit: 5) },
        Read("statistics") {
            _ = try $0.statistics.statistics()
            _ = try $0.statistics.quality()
        },
    ]

    @Test(arguments: reads)
    func `reads by index, and sorts no more than one answer`(_ read: Read) throws {
        let corpus = try GeneratedCorpus.make(articles: 8)
        try read.run(corpus)
        let plans = try corpus.database.read { connection in
            var plans: [String] = []
            for sql in connection.preparedSQL where sql.hasPrefix("SELECT") {
                plans += try connection.queryPlan(of: sql).map { "\($0) | \(sql)" }
            }
            return plans
        }
        #expect(!plans.isEmpty)
        for plan in plans {
            // A list that asks for all rows walks an index in the list's order until its page is full.
            let isOrderedWalk =
                plan.contains("SCAN") && plan.contains("USING") && plan.contains("LIMIT")
            // A full-text index finds its rows itself; the figures of an import are few.
            let isBounded = [
                "VIRTUAL TABLE", "SCAN quality_issue", "SCAN curation_warning", "CONSTANT ROW",
            ]
            .contains { plan.contains($0) }
            #expect(!plan.hasPrefix("SCAN") || isOrderedWalk || isBounded)
        }
    }

    /// What a page of the site reads of large lists, whose rows are found in columns.
    static let largeReads =
        reads + [
            Read("articles by words, page after") {
                let query = ListQuery(sort: [SortTerm("word_count", isDescending: true)], limit: 3)
                var next = query
                next.position = .key(try #require(try $0.articles.page(query).next))
                _ = try $0.articles.page(next)
            },
            Read("articles, spread out") {
                _ = try $0.articles.list.facets($0.articles.list.fields.facets, of: ListQuery())
            },
            Read("quotes, spread out") {
                _ = try $0.quotes.list.facets($0.quotes.list.fields.facets, of: ListQuery())
            },
            Read("quotes found, newest first") {
                let newest = [SortTerm("published_at", isDescending: true)]
                _ = try $0.quotes.page(ListQuery(search: "matters", sort: newest))
            },
            Read("all articles") { corpus in
                var stream = try corpus.articles.list.stream(ListQuery())
                while try stream.next() != nil {}
            },
            Read("all quotes of a source") { corpus in
                let query = ListQuery(filters: ["source": Filter(allOf: [["source-1"]])])
                var stream = try corpus.quotes.list.stream(query)
                while try stream.next() != nil {}
            },
            Read("mentions, page far on") {
                _ = try $0.entities.mentions(
                    of: "vienna-place", ListQuery(limit: 100, position: .number(12)))
            },
            Read("co-occurrences") {
                _ = try RelationRepository($0.database).cooccurrences(
                    of: "vienna-place", ListQuery(from: "2026-01-01"))
            },
            Read("a relation") {
                _ = try RelationRepository($0.database)
                    .relation("ann-archer-person", "boris-belov-person")
            },
            Read("the graph of who is named together") {
                _ = try RelationRepository($0.database).graph(GraphQuery())
            },
            Read("the graph of who speaks of whom") {
                let query = GraphQuery(kind: .statement, center: "ann-archer-person")
                _ = try RelationRepository($0.database).graph(query)
            },
            Read("related articles") { _ = try $0.articles.related(to: "report-1", limit: 5) },
            Read("a timeline of an entity, by source") {
                let query = ListQuery(filters: ["entity": Filter(allOf: [["vienna-place"]])])
                _ = try TimelineRepository($0.database).articles(
                    query, interval: .day, splitBy: "source")
            },
            Read("a timeline of mentioned dates") {
                _ = try TimelineRepository($0.database).articles(
                    ListQuery(), interval: .year, dates: .mentioned)
            },
            Read("a timeline of quotes, by speaker") {
                _ = try TimelineRepository($0.database).quotes(
                    ListQuery(), interval: .month, splitBy: "speaker")
            },
            Read("suggestions") {
                _ = try $0.search.suggest("vie", limit: 5)
                _ = try $0.search.suggest("vienma", limit: 5)
            },
            Read("a correction") { _ = try $0.search.correction(of: "viemna matters") },
        ]

    @Test(arguments: largeReads)
    func `reads of large lists walk through no table`(_ read: Read) throws {
        var configuration = DatabaseConfiguration()
        configuration.columnRows = 0
        let corpus = try GeneratedCorpus.make(articles: 40, configuration: configuration)
        try corpus.database.warmUp()
        try read.run(corpus)
        let plans = try corpus.database.read { connection in
            try connection.preparedSQL.filter { $0.hasPrefix("SELECT") }.flatMap { sql in
                try connection.queryPlan(of: sql).map { "\($0) | \(sql)" }
            }
        }
        let bounded = [
            "VIRTUAL TABLE", "SCAN quality_issue", "SCAN curation_warning", "CONSTANT ROW",
            "SCAN (subquery",
        ]
        for plan in plans where plan.hasPrefix("SCAN") {
            let isOrderedWalk = plan.contains("USING") && plan.contains("LIMIT")
            #expect(isOrderedWalk || bounded.contains { plan.contains($0) }, "\(plan)")
        }
    }

    @Test(arguments: [
        "articles", "entities", "quotes", "an entity's articles", "an entity's quotes",
        "quotes about an entity", "articles of a source", "quotes of a cue class",
        "entities of a type",
    ])
    func `the first page of a list comes in order from an index`(_ name: String) throws {
        let corpus = try GeneratedCorpus.make(articles: 8)
        try #require(Self.reads.first { $0.testDescription == name }).run(corpus)
        try corpus.database.read { connection in
            let page = connection.preparedSQL.filter { $0.contains("OFFSET ?") }
            #expect(page.isEmpty == false)
            for sql in page {
                // A sort of "the last term" or "the right part" is of rows equal so far.
                let plan = try connection.queryPlan(of: sql)
                #expect(!plan.contains("USE TEMP B-TREE FOR ORDER BY"), "\(sql)")
            }
        }
    }
}
