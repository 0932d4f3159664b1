import CorpusModel
import Testing

@testable import TextAnalysis

@Suite struct ReportedSpeechTests {
    struct Example: CustomTestStringConvertible {
        let testDescription: String
        let text: String
        /// Each statement as `speaker, lemma: its words`.
        let statements: [String]

        init(_ name: String, _ text: String, _ statements: String...) {
            testDescription = name
            self.text = text
            self.statements = statements
        }
    }

    static let examples = [
        Example(
            "a that-clause", "Henrik Solberg said that the talks would go on in May.",
            "Henrik Solberg, say: the talks would go on in May"),
        Example(
            "a that-clause after the one spoken to",
            "Henrik Solberg told reporters in Geneva on Monday that the talks had failed.",
            "Henrik Solberg, tell: the talks had failed"),
        Example(
            "a clause without that", "Henrik Solberg warned the truce could end by May.",
            "Henrik Solberg, warn: the truce could end by May"),
        Example(
            "an apposition", "Henrik Solberg, the envoy, said that the truce would hold.",
            "Henrik Solberg, say: the truce would hold"),
        Example(
            "a spokesman for somebody",
            "A spokesman for Henrik Solberg denied that the truce was over.",
            "A spokesman, deny: the truce was over"),
        Example(
            "the cue at the end", "The truce will hold until May, Henrik Solberg said.",
            "Henrik Solberg, say: The truce will hold until May"),
        Example(
            "according to, first", "According to Henrik Solberg, the truce will hold.",
            "Henrik Solberg, according to: the truce will hold"),
        Example(
            "according to, last", "The truce will hold until May, according to Henrik Solberg.",
            "Henrik Solberg, according to: The truce will hold until May"),
        Example(
            "a noun with two places",
            "A man involved in relations with Norway over Sweden said that the truce would hold."),
        Example("denied", "Henrik Solberg did not say that the truce would hold."),
        Example("doubted", "If Henrik Solberg said that the truce would hold, it will."),
        Example("asked", "Has Henrik Solberg said that the truce would hold?"),
        Example("a relative clause", "The truce that Henrik Solberg said would hold is over."),
        Example("a noun for an object", "Henrik Solberg announced a plan that would cost little."),
        Example("too few words", "Henrik Solberg said that it rained."),
        Example("to, not by", "The minister to whom Oslo listens announced his return."),
    ]

    @Test(arguments: examples)
    func `reads what is reported without quotation marks`(_ example: Example) {
        let found = quotes(example.text).map { quote in
            "\(quote.speaker.name ?? "?"), \(quote.cue?.lemma ?? "?"): \(quote.text)"
        }
        #expect(found == example.statements)
    }

    @Test func `it is told apart from quotations, with its place and a confidence`() throws {
        let text = "Henrik Solberg said that the talks would go on in May."
        let quote = try #require(quotes(text).first)
        #expect(quote.kind == .indirect)
        #expect(quote.parts == [Span(part: .body, paragraph: 0, start: 25, end: 53)])
        #expect(quote.confidence == 0.9)
    }

    @Test func `a sentence with quotation marks is left to its quotation`() {
        let found = quotes("Henrik Solberg said that the talks were “a farce” and would end.")
        #expect(found.map(\.kind) == [.mixed])
    }

    private func quotes(_ text: String) -> [Quote] {
        let document = Document(paragraphs: [text])
        return QuoteFinder.find(
            in: document, names: NameFinder.find(in: document), spans: SpanMap(document)
        ).quotes
    }
}
