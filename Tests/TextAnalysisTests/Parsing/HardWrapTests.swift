import CorpusModel
import Testing

@testable import TextAnalysis

@Suite struct HardWrapTests {
    static let wrapped = """
        MINISTERS AGREE ON A PLAN

        The foreign ministers of both countries said on Monday that
        they had agreed on a plan to reopen the strait to merchant
        ships, ending a blockade that had lasted for most of the
        autumn.

        It was not clear whether the insurers would lift the rates
        they had set in September, which had kept most owners away
        even from the parts of the sea that had stayed open.
        """

    static let indented = """
        The foreign ministers of both countries said on Monday that
        they had agreed on a plan to reopen the strait to merchant
        ships, ending a blockade of the autumn that had been long.
           It was not clear whether the insurers would lift the rates
        they had set in September, which had kept most owners away
        even from the parts of the sea that had stayed open.
        """

    @Test func `joins the lines of a paragraph and keeps paragraphs apart`() {
        let lines = passages(of: Self.wrapped).map(\.lines)
        #expect(lines == [1...1, 3...6, 8...10])
    }

    @Test func `parts paragraphs by their indent`() {
        #expect(passages(of: Self.indented).map(\.lines) == [1...3, 4...6])
    }

    @Test func `joins lines that end in CR LF`() {
        let text = Self.wrapped.replacing("\n", with: "\r\n")
        #expect(passages(of: text).count == 3)
    }

    @Test func `leaves a list of links alone`() {
        let links = (1...40).map { "Minister number \($0) of the Harbour Says That Ships May Sail" }
        #expect(passages(of: links.joined(separator: "\n")).count == 40)
    }

    @Test func `leaves paragraphs of one line each alone`() {
        let line = String(repeating: "The ships were late again that day. ", count: 8)
        #expect(passages(of: Array(repeating: line, count: 5).joined(separator: "\n")).count == 5)
    }

    @Test func `gives wrapped paragraphs verbatim`() {
        let article = parse(Self.wrapped)
        #expect(article.headline == "MINISTERS AGREE ON A PLAN")
        #expect(article.paragraphs.count == 2)
        #expect(article.paragraphs.first?.text.hasSuffix("most of the\nautumn.") == true)
    }

    private func passages(of text: String) -> [Passage] {
        HardWrap.passages(of: SourceText(Array(text.utf8)))
    }
}
