import CorpusModel
import Testing

@testable import ArticleStore

@Suite struct StatementCountTests {
    @Test(arguments: [0, 1, 40])
    func `an article takes as many statements whatever it says`(_ count: Int) throws {
        var configuration = DatabaseConfiguration()
        configuration.readers = 1
        let corpus = try SampleCorpus(configuration: configuration)
        try corpus.add([("a", Self.article(quotes: count))])
        // The first statement after an import is compiled anew, which counts as a run.
        _ = try corpus.articles.find("many-words")
        let before = try corpus.database.read { $0.statementRuns }
        let record = try #require(try corpus.articles.find("many-words"))
        let after = try corpus.database.read { $0.statementRuns }
        #expect(record.quotes.count == count)
        #expect(record.quotes.allSatisfy { $0.speaker != nil && $0.about.count == 1 })
        #expect(record.entities.count == count + 2)
        // The beginnings of two transactions, the key by id and by slug, five for the text, three for the
        // entities and three for the quotes.
        #expect(after - before == 2 + 2 + 5 + 3 + 3)
    }

    /// An article in which each of so many people says one thing, each in a paragraph of its own.
    private static func article(quotes count: Int) -> SampleArticle {
        SampleArticle(
            "Many words",
            ["Vienna and Atlantis."] + (0..<count).map { "“Item \($0)x,” said P\($0)x." },
            names: [.init("Vienna", .place), .init("Atlantis", .place)]
                + (0..<count).map { .init("P\($0)x") },
            quotes: (0..<count).map {
                .init(text: "Item \($0)x,", speaker: $0 + 2, about: [1], addressee: 0)
            })
    }

    @Test func `an article gives the records that its lists give`() throws {
        let corpus = try SampleCorpus()
        try corpus.add(
            [("a", .talks), ("b", .storm), ("c", Self.article(quotes: 12))],
            merged: ["Ann Archer": "Boris Belov"])
        for summary in try corpus.articles.page(ListQuery()).items {
            let record = try #require(try corpus.articles.find(summary.id))
            let query = ListQuery(limit: 100)
            #expect(try corpus.articles.quotes(of: summary.id, query).items == record.quotes)
            #expect(try corpus.articles.entities(of: summary.id, query).items == record.entities)
        }
    }
}
