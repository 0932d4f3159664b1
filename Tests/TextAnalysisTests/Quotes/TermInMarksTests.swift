import CorpusModel
import Testing

@testable import TextAnalysis

@Suite struct TermInMarksTests {
    struct Example: CustomTestStringConvertible {
        let testDescription: String
        let text: String

        init(_ name: String, _ text: String) {
            testDescription = name
            self.text = text
        }
    }

    static let terms = [
        Example(
            "before a noun, in a sentence with a verb that may report",
            "In enforcing its blockade, Norway is challenging the system of “shadow fleet” ships that other countries have relied upon to sell their oil."
        ),
        Example(
            "before a noun, without such a verb",
            "The tankers belong to the “dark fleet” network that sells oil to refiners in the south."
        ),
        Example(
            "after so-called",
            "The so-called “corridor” runs from the port to the border and opened two years ago."),
    ]

    @Test(arguments: terms)
    func `a term that nobody utters is no quote`(_ example: Example) {
        #expect(quotes(example.text).isEmpty)
    }

    static let words = [
        Example("called", "Henrik Solberg condemned what he called “shadow fleet” ships."),
        Example("said", "Henrik Solberg said the “shadow fleet” ships would be stopped."),
    ]

    @Test(arguments: words)
    func `the same words are a quote once somebody says them`(_ example: Example) throws {
        let quote = try #require(quotes(example.text).first)
        #expect(quote.kind == .mixed)
        #expect(quote.speaker.name == "Henrik Solberg")
    }

    private func quotes(_ text: String) -> [Quote] {
        let document = Document(paragraphs: [text])
        return QuoteFinder.find(
            in: document, names: NameFinder.find(in: document), spans: SpanMap(document)
        ).quotes
    }
}
