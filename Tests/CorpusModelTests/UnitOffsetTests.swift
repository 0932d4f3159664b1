import CorpusModel
import Testing

@Suite struct UnitOffsetTests {
    @Test(arguments: ["", "abc", "é", "“a” 漢 🚢b", "👩‍👩‍👧 e\u{301}\r\n", "🚢🚢"])
    func `finds the place that the standard library finds`(text: String) {
        var boundary = text.utf16.startIndex
        for offset in 0...text.utf16.count {
            let isBetweenUnits = boundary.samePosition(in: text.unicodeScalars) == nil
            #expect(text.index(atUTF16: offset) == (isBetweenUnits ? nil : boundary))
            if offset < text.utf16.count { boundary = text.utf16.index(after: boundary) }
        }
        #expect(text.index(atUTF16: text.utf16.count + 1) == nil)
    }
}
