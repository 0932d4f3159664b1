import CorpusModel
import Testing

@testable import TextAnalysis

/// Cuts one paragraph.
func document(_ text: String) -> Document {
    let source = SourceText(Array(text.utf8))
    let block = Block(part: .body, paragraph: 0, range: 0..<source.bytes.count)
    return Document(source: source, blocks: [block])
}

@Suite struct TokenizerTests {
    struct Example: CustomTestStringConvertible {
        let testDescription: String
        let text: String
        let tokens: [String]

        init(_ name: String, _ text: String, _ tokens: [String]) {
            testDescription = name
            self.text = text
            self.tokens = tokens
        }
    }

    static let examples = [
        Example("words and a stop", "Putin waited.", ["Putin", "waited", "."]),
        Example("an honorific keeps its stop", "Mr. Putin", ["Mr.", "Putin"]),
        Example(
            "letters with stops are one", "the U.S. and J.F.K.", ["the", "U.S.", "and", "J.F.K."]),
        Example("p.m.", "at 5 p.m. today", ["at", "5", "p.m.", "today"]),
        Example("an initial keeps its stop", "Vladimir V. Putin", ["Vladimir", "V.", "Putin"]),
        Example(
            "possessives part", "Russia’s and Putin's", ["Russia", "’s", "and", "Putin", "'s"]),
        Example("after letters with stops too", "U.S.’s", ["U.S.", "’s"]),
        Example("contractions stay", "don’t can't", ["don’t", "can't"]),
        Example("O'Neill stays", "O'Neill", ["O'Neill"]),
        Example("hyphens part words", "US-backed", ["US", "-", "backed"]),
        Example("designators part at the hyphen", "P-8 AC-130", ["P", "-", "8", "AC", "-", "130"]),
        Example("numbers stay", "1,000 2.5 21st 1980s", ["1,000", "2.5", "21st", "1980s"]),
        Example("curly marks", "“Yes,” he said", ["“", "Yes", ",", "”", "he", "said"]),
        Example("straight marks", "\"Yes\"", ["\"", "Yes", "\""]),
        Example("an ellipsis is one", "wait... what…", ["wait", "...", "what", "…"]),
        Example(
            "typed dashes", "one--two - three — four",
            ["one", "--", "two", "-", "three", "—", "four"]),
        Example("mail", "write to a.b@example.org.", ["write", "to", "a.b@example.org", "."]),
        Example(
            "web", "see https://example.org/a?b=c, now",
            ["see", "https://example.org/a?b=c", ",", "now"]),
        Example("handles and tags", "@JensStoltenberg: #NATO", ["@JensStoltenberg", ":", "#NATO"]),
        Example("no. is a word", "He said no. Then", ["He", "said", "no", ".", "Then"]),
        Example("No. before a number", "No. 10", ["No.", "10"]),
        Example("no-break spaces part", "Mr.\u{A0}Xi\u{2009}said", ["Mr.", "Xi", "said"]),
        Example("combining marks stay", "Nicola\u{301}s", ["Nicola\u{301}s"]),
        Example("an ampersand inside", "AT&T and R & D", ["AT&T", "and", "R", "&", "D"]),
        Example("nothing", "", []),
    ]

    @Test(arguments: examples)
    func `keeps together what a reader does`(_ example: Example) {
        let document = document(example.text)
        #expect(document.tokens.indices.map { document.text($0) } == example.tokens)
    }

    @Test func `covers every byte that is no white space, in order, whatever the bytes`() {
        var random = SystemRandomNumberGenerator()
        for _ in 0..<200 {
            let bytes = (0..<64).map { _ in UInt8.random(in: 0...255, using: &random) }
            let source = SourceText(bytes)
            let block = Block(part: .body, paragraph: 0, range: 0..<bytes.count)
            let document = Document(source: source, blocks: [block])
            var end = 0
            for token in document.tokens {
                #expect(token.range.lowerBound >= end && !token.range.isEmpty)
                let gap = SourceText.trim(end..<token.range.lowerBound, in: bytes)
                #expect(gap.isEmpty, "bytes \(bytes) lose \(gap)")
                end = token.range.upperBound
            }
            #expect(SourceText.trim(end..<bytes.count, in: bytes).isEmpty)
        }
    }

    @Test(arguments: [
        ("SERGEI", "sergei"), ("Nicolás", "nicolas"), ("Nicola\u{301}s", "NICOLAS"),
        ("don’t", "don't"), ("Łódź", "lodz"),
    ])
    func `knows a word apart from case and diacritics`(one: String, other: String) {
        #expect(WordHash(one) == WordHash(other))
    }

    @Test func `hashes a phrase as its words one by one`() {
        let document = document("the United   Nations")
        #expect(document.hash(1..<3) == WordHash("united nations"))
    }
}
