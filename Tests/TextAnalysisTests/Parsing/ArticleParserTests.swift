import CorpusModel
import Testing

@testable import TextAnalysis

@Suite struct ArticleParserTests {
    @Test func `reads headline, byline, date, caption and body of a page and cuts the rest`() {
        let article = parse(Pages.webPage)
        #expect(article.headline == "Ministers Agree on a Plan to Reopen the Strait")
        #expect(
            article.standfirst == "After nine days of talks, the two sides say that ships may sail."
        )
        #expect(article.authors == ["Maria Keller", "Tom O'Dea"])
        #expect(article.published.timestamp == "2019-11-18T00:00:00Z")
        #expect(article.published.precision == .day)
        #expect(article.captions.map(\.text) == ["Tankers wait at the mouth of the strait."])
        #expect(article.captions.map(\.credit) == ["Ana Ruiz/Reuters"])
        #expect(article.paragraphs.count == 4)
        #expect(article.paragraphs.first?.text.hasPrefix("The foreign ministers") == true)
        #expect(article.language == "en")
        #expect(article.access == .full)
    }

    @Test(arguments: Pages.all)
    func `gives paragraphs that are the bytes of their spans`(_ page: Pages.Page) {
        let bytes = Array(page.text.utf8)
        for paragraph in parse(page.text).paragraphs {
            let span = paragraph.source
            #expect(
                span.map { String(decoding: bytes[$0.start..<$0.end], as: UTF8.self) }
                    == paragraph.text)
        }
    }
}

/// Reads a text without metadata.
func parse(_ text: String, _ metadata: SeedMetadata = SeedMetadata()) -> ArticleContent {
    let seed = Seed(name: "page", text: Array(text.utf8), metadata: metadata)
    return ArticleParser.parse(seed, source: SourceText(seed.text)).content
}
