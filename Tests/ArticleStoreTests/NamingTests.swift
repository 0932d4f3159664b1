import ArticleStore
import CorpusModel
import Testing

@Suite struct NamingTests {
    /// Four seeds of one headline, source and time: two of the same words, two of others.
    private static let claimants: [(seed: String, article: SampleArticle)] = {
        var other = SampleArticle.talks
        other.paragraphs.append("More followed.")
        var third = other
        third.paragraphs.append("And more.")
        return [("a", .talks), ("b", other), ("c", .talks), ("d", third)]
    }()

    private struct Names: Equatable {
        var seed: String
        var article: String
        var slug: String
        var quotes: [String]
    }

    private func names(in corpus: SampleCorpus) throws -> [Names] {
        try corpus.articles.page(ListQuery()).items.map { summary in
            let quotes = try corpus.articles.quotes(of: summary.id, ListQuery())
            let provenance = try #require(try corpus.articles.provenance(of: summary.id))
            return Names(
                seed: provenance.seed, article: summary.id, slug: summary.slug,
                quotes: quotes.items.map { "\($0.id) \($0.slug)" })
        }
        .sorted { $0.seed < $1.seed }
    }

    @Test func `ids and slugs are the same whatever the order of import`() throws {
        let together = try SampleCorpus()
        try together.add(Self.claimants)
        let expected = try names(in: together)
        #expect(Set(expected.map(\.article)).count == 4)
        #expect(Set(expected.map(\.slug)).count == 4)
        #expect(Set(expected.flatMap(\.quotes)).count == 12)
        #expect(expected[0].slug == "envoys-meet-in-vienna")
        for order in [[3, 2, 1, 0], [2, 0, 3, 1], [1, 3, 0, 2]] {
            let corpus = try SampleCorpus()
            for index in order { try corpus.add([Self.claimants[index]]) }
            #expect(try names(in: corpus) == expected)
            // Taking one out and putting it back ends at the same names too.
            try corpus.add([], removing: ["a"])
            try corpus.add([Self.claimants[0]])
            #expect(try names(in: corpus) == expected)
        }
    }

    @Test func `the first seed has the id that the others would have too`() throws {
        let alone = try SampleCorpus(["z": .talks])
        let together = try SampleCorpus()
        try together.add(Self.claimants)
        #expect(try names(in: together)[0].article == names(in: alone)[0].article)
        try together.add([], removing: ["a", "b", "c"])
        #expect(try names(in: together).map(\.article) == names(in: alone).map(\.article))
        #expect(try names(in: together).map(\.slug) == ["envoys-meet-in-vienna"])
    }

    @Test func `a url makes the id, whatever the headline`() throws {
        var article = SampleArticle.talks
        article.url = "https://example.org/1"
        let first = try SampleCorpus(["a": article])
        article.headline = "Another headline"
        let second = try SampleCorpus(["b": article])
        #expect(try names(in: first)[0].article == names(in: second)[0].article)
        #expect(
            try names(in: first)[0].article != names(in: SampleCorpus(["a": .talks]))[0].article)
    }

    @Test func `equal quotes of one article have ids of their own`() throws {
        let article = SampleArticle(
            "Twice", ["“Never,” he said. “Never,” he said."],
            quotes: [.init(text: "Never,"), .init(text: "Never,")])
        let corpus = try SampleCorpus(["a": article])
        let quotes = try corpus.quotes.page(ListQuery()).items
        #expect(quotes.count == 2)
        #expect(quotes[0].id != quotes[1].id)
        #expect(quotes[0].slug == "never")
        #expect(quotes[1].slug.hasPrefix("never-"))
        #expect(try corpus.quotes.find(quotes[1].slug)?.record == quotes[1])
    }
}
