import CorpusModel
import Testing

@testable import CorpusAPI

@Suite struct TextOffsetsTests {
    static let article: Article = {
        var content = ArticleContent(headline: "😀 head")
        content.standfirst = "😀😀 stand"
        content.paragraphs = [
            Paragraph(text: "plain", source: nil), Paragraph(text: "a 😀 b", source: nil),
        ]
        content.captions = [Caption(text: "😀😀😀 ship", credit: nil, source: nil)]
        return Article(id: "art_1", slug: "head", content: content)
    }()

    static let spans: [(span: Span, codePoints: Range<Int>)] = [
        (Span(part: .headline, paragraph: 0, start: 3, end: 7), 2..<6),
        (Span(part: .standfirst, paragraph: 0, start: 5, end: 10), 3..<8),
        (Span(part: .body, paragraph: 0, start: 1, end: 3), 1..<3),
        (Span(part: .body, paragraph: 1, start: 2, end: 6), 2..<5),
        (Span(part: .caption, paragraph: 0, start: 7, end: 11), 4..<8),
    ]

    @Test(arguments: spans)
    func `count code points in whichever text a span lies`(span: Span, codePoints: Range<Int>) {
        let offsets = TextOffsets(codePointsOf: Self.article.content, article: Self.article.id)
        #expect(offsets.range(of: span, in: "art_1") == codePoints)
        #expect(TextOffsets.utf16.range(of: span, in: "art_1") == span.start..<span.end)
    }

    @Test func `tell articles apart`() {
        let offsets = TextOffsets(codePointsOf: Self.article.content, article: Self.article.id)
        let span = Span(part: .headline, paragraph: 0, start: 3, end: 7)
        #expect(offsets.range(of: span, in: "art_2") == 3..<7)
    }
}
