import CorpusModel
import Testing

@testable import TextAnalysis

@Suite struct MetadataReaderTests {
    @Test func `lets metadata win over the text`() {
        var metadata = SeedMetadata()
        metadata.headline = "A Plan for the Strait"
        metadata.authors = ["Ana Ruiz"]
        metadata.source = "The Sea Review"
        metadata.url = "https://example.org/plan"
        metadata.publishedAt = "2019-11-20"
        let article = parse(Pages.webPage, metadata)
        #expect(article.headline == "A Plan for the Strait")
        #expect(article.authors == ["Ana Ruiz"])
        #expect(article.source == "The Sea Review")
        #expect(article.url == "https://example.org/plan")
        #expect(
            article.published
                == PublicationDate(
                    timestamp: "2019-11-20T00:00:00Z", precision: .day, source: .metadata))
        let known = ["headline", "authors", "source", "url", "published_at"]
        let fields = article.provenance.fields.filter { known.contains($0.name) }
        #expect(fields.count == 5)
        #expect(fields.allSatisfy { $0.line == nil && $0.rule == "metadata" })
    }

    @Test func `makes no block of a headline that is not in the text`() {
        var metadata = SeedMetadata()
        metadata.headline = "A Plan for the Strait"
        let seed = Seed(name: "page", text: Array(Pages.prose.utf8), metadata: metadata)
        let parsed = ArticleParser.parse(seed, source: SourceText(seed.text))
        #expect(!parsed.blocks.contains { $0.part == .headline })
    }

    @Test func `warns of a date it cannot read and keeps the text's`() {
        var metadata = SeedMetadata()
        metadata.publishedAt = "last Wednesday"
        let article = parse(Pages.webPage, metadata)
        #expect(article.published.source == .text)
        #expect(
            article.provenance.warnings == [
                "The metadata's date of publication is neither YYYY[-MM[-DD]] nor RFC 3339."
            ])
    }
}
