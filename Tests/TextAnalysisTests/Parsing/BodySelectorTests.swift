import Testing

@testable import TextAnalysis

@Suite struct BodySelectorTests {
    struct Example: CustomTestStringConvertible {
        let testDescription: String
        let scores: [Double]
        /// The lines that are body, as `#`.
        let body: String

        init(_ name: String, _ scores: [Double], _ body: String) {
            testDescription = name
            self.scores = scores
            self.body = body
        }
    }

    static let examples = [
        Example("nothing", [], ""),
        Example("paragraphs alone", [4, 4, 4], "###"),
        Example("links alone", [-1, -1, -1], "---"),
        Example("links, paragraphs, links", [-1, -1, 4, 4, -1, -1], "--##--"),
        Example("a subheading between paragraphs stays", [4, 4, -1, 4, 4], "#####"),
        Example("a long line among links goes", [-1, -1, 2, -1, -1], "-----"),
        Example("two stretches", [4, 4, -1, -1, -1, -1, -1, 4, 4], "##-----##"),
    ]

    @Test(arguments: examples)
    func `parts a page where the scores say`(_ example: Example) {
        let body = BodySelector.select(example.scores).map { $0 ? "#" : "-" }.joined()
        #expect(body == example.body)
    }
}
