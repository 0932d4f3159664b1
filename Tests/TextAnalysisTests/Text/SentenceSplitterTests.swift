import Testing

@testable import TextAnalysis

@Suite struct SentenceSplitterTests {
    struct Example: CustomTestStringConvertible {
        let testDescription: String
        /// The text, with `|` where a sentence ends inside it.
        let text: String

        init(_ name: String, _ text: String) {
            testDescription = name
            self.text = text
        }
    }

    static let examples = [
        Example("two sentences", "He left.| She stayed."),
        Example("an honorific", "He met Mr. Putin.| Then he left."),
        Example("U.S. inside", "The U.S. Navy sailed."),
        Example("U.S. at the end", "It hit the U.S.| The fleet left."),
        Example("a middle initial", "Vladimir V. Putin spoke."),
        Example("p.m. inside", "It began at 5 p.m. on Monday."),
        Example("p.m. at the end", "It began at 5 p.m.| He left."),
        Example("a closing mark goes along", "“We go.”| He left."),
        Example("a question in a quotation goes on", "“Why?” he asked."),
        Example("an opening mark begins", "He left.| “Why?”"),
        Example("an ellipsis goes on", "They waited ... and left."),
        Example("a decimal", "It cost 2.5 million."),
        Example("a number opens", "They left.| 59 missiles flew."),
        Example("a bracket goes along", "He left (at last.)| She stayed."),
        Example("no stop at the end", "Comments"),
    ]

    @Test(arguments: examples)
    func `ends sentences where a reader does`(_ example: Example) {
        let parts = example.text.split(separator: "|").map { $0.drop { $0 == " " } }
        let document = document(parts.joined(separator: " "))
        #expect(document.sentences.map { document.text($0) } == parts.map(String.init))
    }

    @Test func `marks the word that opens a sentence, marks before it left aside`() {
        let document = document("“Yes,” he said. (Nobody spoke.)")
        let openers = document.tokens.indices.filter {
            document.tokens[$0].shape.contains(.opensSentence)
        }
        #expect(openers.map { document.text($0) } == ["Yes", "Nobody"])
    }
}
