import CorpusModel
import Testing

@testable import TextAnalysis

@Suite struct ParsingPropertyTests {
    /// The pages as written and as other systems would store them, and texts that nobody wrote.
    static let texts: [Pages.Page] =
        Pages.all
        + Pages.all.map { page in
            .init(
                testDescription: page.testDescription + ", CR LF and byte-order mark",
                text: "\u{FEFF}" + page.text.replacing("\n", with: "\r\n"))
        }
        + Pages.all.map { page in
            .init(
                testDescription: page.testDescription + ", tabs and non-breaking spaces",
                text: page.text.replacing("\n", with: "\u{A0}\n\t"))
        }
        + [
            .init(testDescription: "one word", text: "Comments"),
            .init(testDescription: "marks alone", text: "“”\n---\n(((\n. . ."),
            .init(
                testDescription: "all ASCII", text: String(decoding: Array(1...127), as: UTF8.self)),
            .init(
                testDescription: "by alone", text: "By\nBy\n\nBy ,\nBy and\nFrom \nFollow @ on \n("),
        ]

    @Test(arguments: texts)
    func `gives paragraphs and captions that are the bytes of their spans`(_ page: Pages.Page) {
        let bytes = Array(page.text.utf8)
        func slice(_ span: SourceSpan?) -> String? {
            span.map { String(decoding: bytes[$0.start..<$0.end], as: UTF8.self) }
        }
        let article = parse(page.text)
        #expect(article.paragraphs.allSatisfy { slice($0.source) == $0.text && !$0.text.isEmpty })
        #expect(article.captions.allSatisfy { slice($0.source) == $0.text })
    }

    @Test(arguments: texts)
    func `puts every line that is not blank into one place`(_ page: Pages.Page) {
        let seed = Seed(name: "page", text: Array(page.text.utf8))
        let source = SourceText(seed.text)
        let parsed = ArticleParser.parse(seed, source: source)
        var places: [Int: Int] = [:]
        for block in parsed.blocks {
            for line in source.lines where !line.range.isEmpty && block.range.overlaps(line.range) {
                places[line.number, default: 0] += 1
            }
        }
        for line in parsed.content.provenance.removed { places[line.line, default: 0] += 1 }
        for field in parsed.content.provenance.fields where field.name == "author_note" {
            if let line = field.line { places[line, default: 0] += 1 }
        }
        let lines = source.lines.filter { !$0.range.isEmpty }.map(\.number)
        #expect(places.keys.sorted() == lines)
        #expect(places.values.allSatisfy { $0 == 1 })
    }

    @Test(arguments: texts)
    func `gives blocks whose text is the article's`(_ page: Pages.Page) {
        let seed = Seed(name: "page", text: Array(page.text.utf8))
        let source = SourceText(seed.text)
        let parsed = ArticleParser.parse(seed, source: source)
        for block in parsed.blocks {
            let text = source.string(block.range)
            switch block.part {
            case .headline: #expect(parsed.content.headline == text)
            case .standfirst: #expect(parsed.content.standfirst == text)
            case .caption: #expect(parsed.content.captions[block.paragraph].text == text)
            case .body: #expect(parsed.content.paragraphs[block.paragraph].text == text)
            }
        }
    }

    @Test(arguments: Pages.all)
    func `reads the same article whatever ends the lines`(_ page: Pages.Page) {
        let plain = parse(page.text)
        let other = parse("\u{FEFF}" + page.text.replacing("\n", with: "\r\n"))
        #expect(other.headline == plain.headline)
        #expect(other.authors == plain.authors)
        #expect(
            other.paragraphs.map { $0.text.replacing("\r\n", with: "\n") }
                == plain.paragraphs.map(\.text))
        #expect(other.provenance.removed == plain.provenance.removed)
    }

    @Test func `keeps at most 500 characters of a removed line`() {
        let code =
            "var a = function(){ return \"é\"; }; " + String(repeating: "a=1;é", count: 2_000)
        let article = parse("Ministers agree on a plan\n\n\(Pages.prose)\n\n\(code)")
        let removed = article.provenance.removed.last?.text
        #expect(removed?.count == 500)
        #expect(removed.map { code.hasPrefix($0) } == true)
    }

    static let floods: [(name: String, text: String)] = [
        ("one long line", String(repeating: "The minister spoke of ships. ", count: 20_000)),
        ("one long word", String(repeating: "a", count: 500_000)),
        ("words on lines of their own", String(repeating: "word\n", count: 50_000)),
        ("brackets", String(repeating: "(", count: 300_000)),
        ("bylines", String(repeating: "By Maria Keller and Tom Berg\n", count: 10_000)),
        ("names in one byline", "By " + String(repeating: "Maria Keller, ", count: 20_000)),
        ("dates", String(repeating: "18 November 2019\n", count: 10_000)),
        ("notes", String(repeating: "Maria Keller is a writer.\n", count: 10_000)),
        ("credits", String(repeating: "Ships. Credit: Ana Ruiz/Reuters\n", count: 10_000)),
        ("quotation marks", String(repeating: "“\"”", count: 100_000)),
    ]

    @Test(.timeLimit(.minutes(1)), arguments: floods)
    func `takes any amount of anything`(name: String, text: String) {
        let article = parse(text)
        #expect(!article.headline.isEmpty)
    }
}
