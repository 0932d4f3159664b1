import Testing

@testable import TextAnalysis

@Suite struct CaptionReaderTests {
    struct Example: CustomTestStringConvertible {
        var testDescription: String { line }
        let line: String
        /// `nil` for a line that is no caption.
        let text: String?
        let credit: String?

        init(_ line: String, _ text: String?, _ credit: String? = nil) {
            self.line = line
            self.text = text
            self.credit = credit
        }
    }

    static let examples = [
        Example("Tankers wait. Credit: Ana Ruiz/Reuters", "Tankers wait.", "Ana Ruiz/Reuters"),
        Example("Tankers wait.Credit...Ana Ruiz/The Post", "Tankers wait.", "Ana Ruiz/The Post"),
        Example("Tankers wait (Image: GETTY)", "Tankers wait", "GETTY"),
        Example(
            "Tankers wait. (Photo by Ana Ruiz/Getty Images)", "Tankers wait.",
            "Ana Ruiz/Getty Images"),
        Example(
            "Tankers wait at Hormuz. © Reuters / Ana Ruiz", "Tankers wait at Hormuz.",
            "Reuters / Ana Ruiz"),
        Example(
            "Tankers wait. Photograph: Ana Ruiz/The Guardian", "Tankers wait.",
            "Ana Ruiz/The Guardian"),
        Example("Tankers wait. REUTERS/Ana Ruiz", "Tankers wait.", "REUTERS/Ana Ruiz"),
        Example("The minister in Vienna (AP)", "The minister in Vienna", "AP"),
        Example("Photograph: Ana Ruiz/AFP", "", "Ana Ruiz/AFP"),
        Example("(Image credit: Ana Ruiz)", "", "Ana Ruiz"),
        Example("Image caption The minister was in Vienna", "The minister was in Vienna"),
        Example("Above: A tanker waits.", "A tanker waits."),
        Example("A photo by Reuters showed him in the square on Monday.", nil),
        Example("Credit was scarce after the war.", nil),
        Example("The minister spoke in Vienna.", nil),
        Example(
            "It gave credit: the harbour was open, the ministers were home, and bread was sold again.",
            nil),
    ]

    @Test(arguments: examples)
    func `parts a caption from its credit`(_ example: Example) {
        let bytes = Array(example.line.utf8)
        let reading = CaptionReader.read(
            example.line, at: 0..<bytes.count, wordCount: example.line.split(separator: " ").count)
        #expect(reading.map { String(decoding: bytes[$0.text], as: UTF8.self) } == example.text)
        #expect(reading?.credit == example.credit)
    }
}
