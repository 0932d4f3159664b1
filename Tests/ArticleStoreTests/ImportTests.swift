import ArticleStore
import CorpusModel
import Testing

@Suite struct ImportTests {
    @Test func `an article comes back as it was analysed`() throws {
        let corpus = try SampleCorpus(["a": .talks])
        let record = try #require(try corpus.articles.find("envoys-meet-in-vienna"))
        #expect(record.article.content == SampleArticle.talks.analyzed.content)
        #expect(record.article.id.hasPrefix("art_"))
        #expect(
            record.entities.map(\.entity.name) == [
                "Ann Archer", "Boris Belov", "Atlantis", "Vienna",
            ]
                || record.entities.map(\.entity.name)
                    == ["Ann Archer", "Boris Belov", "Vienna", "Atlantis"]
        )
        #expect(record.quotes.map(\.quote.text) == SampleArticle.talks.quotes.map(\.text))
    }
}
