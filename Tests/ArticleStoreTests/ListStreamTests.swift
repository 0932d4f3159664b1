import CorpusModel
import Testing

@testable import ArticleStore

@Suite struct ListStreamTests {
    private static let corpus = Result { try GeneratedCorpus.make(articles: 620) }

    private static func items<Item>(_ stream: ListStream<Item>) throws -> [[Item]] {
        var stream = stream
        var batches: [[Item]] = []
        while let batch = try stream.next() { batches.append(batch) }
        return batches
    }

    @Test(arguments: ["published_at", "headline", "word_count", "quote_count"])
    func `gives every article once, in order`(_ field: String) throws {
        let corpus = try Self.corpus.get()
        let query = ListQuery(sort: [SortTerm(field, isDescending: true)], limit: 3)
        let batches = try Self.items(corpus.articles.list.stream(query))
        #expect(batches.map(\.count) == [500, 120])
        let ids = batches.joined().map(\.id)
        #expect(Set(ids).count == 620)
        var paged = query
        paged.limit = 1_000
        #expect(try corpus.articles.page(paged).items.map(\.id) == ids)
    }

    @Test func `gives what a search and filters find, from a place in the list on`() throws {
        let corpus = try Self.corpus.get()
        var query = ListQuery(search: "item", filters: ["source": Filter(allOf: [["source-1"]])])
        query.limit = 1_000
        let all = try corpus.quotes.page(query).items.map(\.id)
        #expect(try Self.items(corpus.quotes.list.stream(query)).joined().map(\.id) == all)
        query.limit = 5
        query.position = .key(try #require(try corpus.quotes.page(query).next))
        #expect(
            try Self.items(corpus.quotes.list.stream(query)).joined().map(\.id)
                == Array(all.dropFirst(5)))
    }

    @Test func `an empty list has no batch`() throws {
        let corpus = try Self.corpus.get()
        let query = ListQuery(filters: ["type": Filter(allOf: [["vessel"]])])
        #expect(try Self.items(corpus.entities.list.stream(query)).isEmpty)
    }

    @Test func `ends with an error once another dataset is there`() throws {
        let corpus = try GeneratedCorpus.make(articles: 510)
        var stream = try corpus.articles.list.stream(ListQuery())
        #expect(try stream.next()?.count == 500)
        try corpus.add([("z", .talks)], version: "v2")
        #expect(throws: CorpusError.datasetChanged) { try stream.next() }
        let old = Dataset(version: "v1", importedAt: 1_700_000_000)
        var late = try corpus.articles.list.stream(ListQuery(), of: old)
        #expect(throws: CorpusError.datasetChanged) { try late.next() }
    }

    @Test func `there is none before the first import`() throws {
        let corpus = try SampleCorpus()
        #expect(throws: CorpusError.datasetNotReady) {
            try corpus.articles.list.stream(ListQuery())
        }
    }
}
