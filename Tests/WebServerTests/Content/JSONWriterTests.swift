import Testing

@testable import WebServer

@Suite struct JSONWriterTests {
    private static func text(_ write: (inout JSONWriter) -> Void) -> String {
        var json = JSONWriter()
        write(&json)
        return String(decoding: json.bytes, as: UTF8.self)
    }

    @Test func `places commas between members and values`() {
        let text = Self.text { json in
            json.object { json in
                json.member("a", "x")
                json.key("b")
                json.array { json in
                    json.int(1)
                    json.object { _ in }
                    json.array { _ in }
                    json.null()
                }
                json.member("c", String?.none)
                json.member("d", Int?.some(2))
                json.member("e", Double?.none)
                json.member("f", true)
                json.member("g", false)
                json.member("h", 0.1)
                json.member("i", -3)
            }
        }
        #expect(
            text == #"{"a":"x","b":[1,{},[],null],"c":null,"d":2,"e":null,"#
                + #""f":true,"g":false,"h":0.1,"i":-3}"#)
    }

    /// Every byte at every place of the word that is looked at, with enough before and after.
    @Test(arguments: 0...127)
    func `escapes what RFC 8259 demands and nothing else`(_ byte: UInt8) {
        let character = String(Unicode.Scalar(byte))
        let escape: String =
            switch byte {
            case 0x22: "\\\""
            case 0x5C: "\\\\"
            case 0x08: "\\b"
            case 0x09: "\\t"
            case 0x0A: "\\n"
            case 0x0C: "\\f"
            case 0x0D: "\\r"
            case 0..<0x10: "\\u000" + String(byte, radix: 16)
            case 0x10..<0x20: "\\u00" + String(byte, radix: 16)
            default: character
            }
        for before in 0...9 {
            for after in 0...9 {
                let left = String(repeating: "é~", count: before)
                let right = String(repeating: "!", count: after)
                let text = Self.text { $0.string(left + character + right) }
                #expect(text == "\"\(left)\(escape)\(right)\"")
            }
        }
    }

    @Test(arguments: [
        "", "a", "é", "—", "\u{2028}\u{2029}", "𝄞", "👩‍👩‍👧", "\u{10FFFF}", "\u{7F}\u{80}",
    ])
    func `leaves other characters as they are`(_ text: String) {
        let written = Self.text { $0.string(text) }
        #expect(written == "\"\(text)\"")
        let repeated = Self.text { $0.string(String(repeating: text, count: 20)) }
        #expect(repeated.utf8.count == 2 + 20 * text.utf8.count)
    }

    @Test(arguments: [Int.min, -1, 0, 9, 10, 12_345, Int.max])
    func `writes whole numbers`(_ value: Int) {
        let written = Self.text { $0.int(value) }
        #expect(written == String(value))
    }

    @Test(arguments: [
        (0.0, "0.0"), (-0.5, "-0.5"), (1e300, "1e+300"), (0.1 + 0.2, "0.30000000000000004"),
        (.infinity, "null"), (-.infinity, "null"), (.nan, "null"),
    ])
    func `writes numbers that JSON knows, and null for others`(_ value: Double, _ text: String) {
        let written = Self.text { $0.double(value) }
        #expect(written == text)
    }
}
