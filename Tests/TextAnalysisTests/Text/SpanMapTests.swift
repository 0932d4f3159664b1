import CorpusModel
import Testing

@testable import TextAnalysis

@Suite struct SpanMapTests {
    @Test func `gives spans whose UTF-16 slice is the token's text`() {
        let text = "“𝄞 Nicolás Maduro” — d’accord 🇻🇪, " + String(repeating: "Łódź 😀 ", count: 40)
        let document = document(text)
        let spans = SpanMap(document)
        let units = Array(text.utf16)
        for index in document.tokens.indices {
            let span = spans.span(ofTokens: index..<index + 1)
            let slice = String(decoding: units[span.start..<span.end], as: UTF16.self)
            #expect(slice == document.text(index))
        }
    }

    @Test func `counts from the start of the block`() {
        let text = "é headline\nSecond é line"
        let source = SourceText(Array(text.utf8))
        let blocks = [
            Block(part: .headline, paragraph: 0, range: source.lines[0].range),
            Block(part: .body, paragraph: 0, range: source.lines[1].range),
        ]
        let document = Document(source: source, blocks: blocks)
        let spans = SpanMap(document)
        let last = document.tokens.count - 1
        #expect(
            spans.span(ofTokens: last..<last + 1)
                == Span(part: .body, paragraph: 0, start: 9, end: 13))
    }
}
