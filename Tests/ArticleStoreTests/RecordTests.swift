import ArticleStore
import CorpusModel
import Testing

@Suite struct RecordTests {
    @Test func `a summary names the entities written of most`() throws {
        let corpus = try SampleCorpus(["a": .talks])
        let summary = try #require(try corpus.articles.page(ListQuery()).items.first)
        #expect(summary.topEntities.map(\.name).prefix(2) == ["Ann Archer", "Boris Belov"])
        #expect(summary.topEntities.count == 4)
        #expect(summary.entityCount == 4)
        #expect(summary.quoteCount == 3)
        #expect(summary.wordCount == SampleArticle.talks.analyzed.content.wordCount)
        #expect(summary.standfirst == "A first round in years")
        #expect(summary.authors == ["Ann Author"])
        #expect(summary.published.precision == .day)
    }

    @Test func `mentions come newest article first, in text order, with the words around`() throws {
        let corpus = try SampleCorpus(["a": .talks, "b": .storm])
        let mentions = try corpus.entities.mentions(of: "atlantis-place", ListQuery()).items
        #expect(
            mentions.map(\.article.slug) == ["storm-delays-the-fleet", "envoys-meet-in-vienna"])
        #expect(mentions[0].prefix == "The fleet of ")
        #expect(mentions[0].suffix == " stayed in port, Carl Crow said.")
        let archer = try corpus.entities.mentions(of: "ann-archer-person", ListQuery()).items
        #expect(archer.map(\.place.span.paragraph) == [0, 1, 2])
    }

    @Test func `the words around are cut at whole words within 80 characters`() throws {
        let words = String(repeating: "lorem 🕊️ipsum ", count: 20)
        let corpus = try SampleCorpus([
            "a": SampleArticle("Long", [words + "Ann " + words], names: [.init("Ann")])
        ])
        let mention = try #require(
            try corpus.entities.mentions(of: "ann-person", ListQuery()).items.first)
        #expect(mention.prefix.count <= 80 && mention.prefix.count > 60)
        #expect(mention.prefix.hasPrefix("lorem") || mention.prefix.hasPrefix("🕊️ipsum"))
        #expect(mention.prefix.hasSuffix("🕊️ipsum "))
        #expect(mention.suffix.count <= 80 && mention.suffix.count > 60)
        #expect(mention.suffix.hasPrefix(" lorem"))
        #expect(mention.suffix.hasSuffix("lorem") || mention.suffix.hasSuffix("🕊️ipsum"))
    }

    @Test func `a quote comes with its paragraph and those beside it`() throws {
        let corpus = try SampleCorpus(["a": .talks])
        let quotes = try corpus.articles.quotes(of: "envoys-meet-in-vienna", ListQuery()).items
        let detail = try #require(try corpus.quotes.find(quotes[0].slug))
        #expect(detail.record == quotes[0])
        #expect(detail.context.map(\.paragraph) == [0, 1, 2])
        #expect(detail.context.map(\.text) == SampleArticle.talks.paragraphs)
        #expect(try corpus.quotes.find(quotes[2].id)?.context.map(\.paragraph) == [1, 2])
    }

    @Test func `quotes of an article come in text order`() throws {
        let corpus = try SampleCorpus(["a": .talks, "b": .storm])
        let id = try #require(try corpus.articles.id(of: "envoys-meet-in-vienna"))
        let quotes = try corpus.articles.quotes(of: id, ListQuery())
        #expect(quotes.items.map(\.quote.text) == SampleArticle.talks.quotes.map(\.text))
        #expect(quotes.total == 3)
    }

    @Test func `provenance names the seed, what was cut and where fields were found`() throws {
        let corpus = try SampleCorpus(["folder/b": .storm])
        let provenance = try #require(try corpus.articles.provenance(of: "storm-delays-the-fleet"))
        #expect(provenance.seed == "folder/b")
        #expect(provenance.provenance == SampleArticle.storm.analyzed.content.provenance)
        #expect(try corpus.articles.provenance(of: "unknown") == nil)
    }
}
