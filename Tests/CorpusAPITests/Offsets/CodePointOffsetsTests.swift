import CorpusModel
import Testing

@testable import CorpusAPI

@Suite struct CodePointOffsetsTests {
    static let texts = ["", "plain", "Ünï “quoted” 日本", "😀", "a😀b", "😀😀", "x👩‍👩‍👧y🇩🇪z"]

    @Test(arguments: texts)
    func `counts the code points before every UTF-16 offset between characters`(_ text: String) {
        let offsets = CodePointOffsets(text)
        var units = 0
        for (points, scalar) in text.unicodeScalars.enumerated() {
            #expect(offsets.codePoints(before: units) == points)
            units += scalar.utf16.count
        }
        #expect(offsets.codePoints(before: units) == text.unicodeScalars.count)
    }

    @Test func `needs no conversion for text without characters of two units`() {
        #expect(CodePointOffsets("Ünï “quoted” 日本").areSame)
        #expect(!CodePointOffsets("a😀").areSame)
    }
}
