import CorpusModel
import Testing

@testable import TextAnalysis

@Suite struct MarkPairingTests {
    struct Example: CustomTestStringConvertible {
        let testDescription: String
        let paragraphs: [String]
        /// The quoted stretches, without their outer marks.
        let stretches: [String]

        init(_ name: String, _ paragraphs: String..., stretches: [String]) {
            testDescription = name
            self.paragraphs = paragraphs
            self.stretches = stretches
        }
    }

    static let examples = [
        Example("curly marks", "“We go,” he said.", stretches: ["We go,"]),
        Example("straight marks", "\"We go,\" he said.", stretches: ["We go,"]),
        Example("curly opened, straight closed", "“We go,\" he said.", stretches: ["We go,"]),
        Example("typewriter marks", "``We go,'' he said.", stretches: ["We go,"]),
        Example("two single marks twice", "''We go,'' he said.", stretches: ["We go,"]),
        Example("two curly single marks twice", "‘‘We go,’’ he said.", stretches: ["We go,"]),
        Example("German marks", "„We go,“ he said.", stretches: ["We go,"]),
        Example("guillemets", "«We go», he said.", stretches: ["We go"]),
        Example("a closing form that opens", "”We go,” he said.", stretches: ["We go,"]),
        Example("an opening form that closes", "“We go,“ he said.", stretches: ["We go,"]),
        Example(
            "a quotation inside another", "“He said ‘go’ and “stay” to us,” she said.",
            stretches: ["He said ‘go’ and “stay” to us,"]),
        Example(
            "two in one sentence", "He was “tired” and \"ill\".", stretches: ["tired", "ill"]),
        Example(
            "left open, taken up by the next paragraph", "He said: “We go.", "“We stay.”",
            stretches: ["We go.", "We stay."]),
        Example(
            "left open at a paragraph that it begins", "“We go, he said.", "They left.",
            stretches: ["We go,"]),
        Example("left open in the middle", "He said “we go.", "They left.", stretches: []),
        Example(
            "an outer one left open keeps the inner",
            "He said “we go and “stay” there.", "They left.", stretches: ["stay"]),
        Example("inches", "He is 6'4\" and heavy.", stretches: []),
        Example("a lone inch sign", "A 12\" gun fired.", stretches: []),
        Example("nothing between", "He said “” twice.", stretches: []),
        Example("marks alone", "“ ” “ … ”", stretches: []),
        Example(
            "British single marks", "‘We go,’ he said. It was the minister’s ‘last word’.",
            stretches: ["We go,", "last word"]),
        Example(
            "straight single marks", "'We go,' he said. They don't 'dare'.",
            stretches: ["We go,", "dare"]),
        Example(
            "a plural possessive inside single marks", "‘The allies’ troops go,’ he said.",
            stretches: ["The allies’ troops go,"]),
        Example(
            "double inside single", "‘He said “go” to us,’ she said.",
            stretches: ["He said “go” to us,"]),
        Example(
            "single marks where double ones lead", "“We go.” “We stay.” A ‘fleet’ came.",
            stretches: ["We go.", "We stay."]),
        Example(
            "a quotation nobody closed before its cue",
            "“There were no papers to keep, said Kessel, who helps.",
            stretches: ["There were no papers to keep,"]),
        Example(
            "a closing mark parted from a single one",
            "\"They ask about 'Clinton,' \" said Maxwell. \"But they listen.\"",
            stretches: ["They ask about 'Clinton,'", "But they listen."]),
        Example("apostrophes", "The countries’ fleets of the ’90s aren’t Russia’s.", stretches: []),
        Example("clipped words", "Tell 'em it was the '90s, rock 'n' roll.", stretches: []),
    ]

    @Test(arguments: examples)
    func `pairs marks into the outermost quotations`(_ example: Example) {
        let document = Document(paragraphs: example.paragraphs)
        let found = MarkPairing.segments(of: document)
        #expect(found.map { document.text($0.inner) } == example.stretches)
    }

    @Test func `headlines and captions hold no quotations`() {
        let source = SourceText(Array("“We go”".utf8))
        let block = Block(part: .headline, paragraph: 0, range: 0..<source.bytes.count)
        #expect(MarkPairing.segments(of: Document(source: source, blocks: [block])).isEmpty)
    }

    @Test(arguments: ["\"", "“", "”", "‘", "'", "“”", "“\"", "‘’", "``", "«"])
    func `text made of marks alone has no quotation`(_ mark: String) {
        let document = Document(paragraphs: [
            String(repeating: mark, count: 50_000),
            String(repeating: mark + " ", count: 50_000),
        ])
        #expect(MarkPairing.segments(of: document).isEmpty)
    }
}

extension Document {
    /// Creates a document of body paragraphs.
    init(paragraphs: [String]) {
        let source = SourceText(Array(paragraphs.joined(separator: "\n").utf8))
        let blocks = source.lines.enumerated().map { number, line in
            Block(part: .body, paragraph: number, range: line.range)
        }
        self.init(source: source, blocks: blocks)
    }
}
