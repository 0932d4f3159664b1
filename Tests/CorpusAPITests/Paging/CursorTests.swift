import CorpusModel
import Testing

@testable import CorpusAPI

@Suite struct CursorTests {
    static let cursor = Cursor(
        key: PageKey(
            values: [.text("2026-01-07T00:00:00Z"), nil, .integer(-5), .real(0.1), .text("Ωé😀")],
            id: "art_0123456789ab", direction: .before),
        list: "abcdef", dataset: "0123456789abcdef")

    @Test func `comes back as it went out`() {
        #expect(Cursor(Self.cursor.text) == Self.cursor)
    }

    @Test func `needs no escaping in an address`() {
        for length in Array(0..<40) + [127, 128, 129, 8_191, 16_384] {
            let cursor = Cursor(
                key: PageKey(
                    values: [.text(String(repeating: "\u{FF}", count: length))], id: "x",
                    direction: .after),
                list: "l", dataset: "d")
            let text = cursor.text
            #expect(URIQuery.segment(text) == text)
            #expect(Cursor(text) == cursor)
        }
    }

    @Test func `is no cursor once a character has changed`() {
        let letters = Array(Self.cursor.text)
        for index in letters.indices {
            var damaged = letters
            damaged[index] = letters[index] == "A" ? "B" : "A"
            let read = Cursor(String(damaged))
            // The last letter may hold bits that stand for nothing.
            #expect(read == nil || (index == letters.count - 1 && read == Self.cursor))
        }
    }

    @Test func `is no cursor once its end is missing`() {
        let text = Self.cursor.text
        for length in 0..<text.count {
            #expect(Cursor(String(text.prefix(length))) == nil)
        }
    }

    @Test(arguments: ["", "A", "abc", "====", "AAAAAAAAAAAAAAAAAAAAAAAA", "😀", "a b", "%"])
    func `is not read from other text`(_ text: String) {
        #expect(Cursor(text) == nil)
    }
}
