/// Walks over JSON that `JSONWriter` wrote: nothing malformed, no white space between values.
struct JSONScanner {
    private let bytes: [UInt8]
    private(set) var position = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The byte that comes next; 0 at the end.
    var next: UInt8 { position < bytes.count ? bytes[position] : 0 }

    /// Goes past a byte if it is the next one.
    mutating func skip(_ character: Unicode.Scalar) -> Bool {
        guard next == UInt8(ascii: character) else { return false }
        position += 1
        return true
    }

    /// Calls `body` before each value of an array or member of an object; it reads the value.
    mutating func each(_ body: (inout JSONScanner) -> Void) {
        position += 1
        while position < bytes.count, !skip("]"), !skip("}") {
            body(&self)
            _ = skip(",")
        }
    }

    /// Returns the key of a member and goes to its value.
    mutating func key() -> ArraySlice<UInt8> {
        let start = position + 1
        skipString()
        let key = bytes[start..<max(start, position - 1)]
        _ = skip(":")
        return key
    }

    /// Goes past a value and returns it as it is written.
    mutating func value() -> ArraySlice<UInt8> {
        let start = position
        var depth = 0
        repeat {
            switch next {
            case UInt8(ascii: "\""): skipString()
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                depth += 1
                position += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                depth -= 1
                position += 1
            case UInt8(ascii: ","), UInt8(ascii: ":"): position += 1
            default: skipWord()
            }
        } while depth > 0 && position < bytes.count
        return bytes[start..<position]
    }

    /// Goes past a value and returns what it says: a text without its marks and escapes, nothing for
    /// null, anything else as it is written.
    mutating func content() -> [UInt8] {
        guard next == UInt8(ascii: "\"") else {
            let written = value()
            return written.elementsEqual("null".utf8) ? [] : Array(written)
        }
        let start = position + 1
        skipString()
        let written = bytes[start..<(position - 1)]
        return written.contains(UInt8(ascii: "\\")) ? Self.unescaped(written) : Array(written)
    }

    private mutating func skipWord() {
        repeat { position += 1 } while position < bytes.count && !Self.isPunctuation(next)
    }

    private static func isPunctuation(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"): true
        default: false
        }
    }

    private mutating func skipString() {
        position += 1
        while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
            position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1
        }
        position = min(position + 1, bytes.count)
    }

    /// Resolves the escapes that `JSONWriter` uses: of control characters alone it writes four digits.
    private static func unescaped(_ written: ArraySlice<UInt8>) -> [UInt8] {
        var text: [UInt8] = []
        var rest = written
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "\\"), let escape = rest.popFirst() else {
                text.append(byte)
                continue
            }
            switch escape {
            case UInt8(ascii: "b"): text.append(0x08)
            case UInt8(ascii: "t"): text.append(0x09)
            case UInt8(ascii: "n"): text.append(0x0A)
            case UInt8(ascii: "f"): text.append(0x0C)
            case UInt8(ascii: "r"): text.append(0x0D)
            case UInt8(ascii: "u"):
                let digits = String(decoding: rest.prefix(4), as: UTF8.self)
                rest = rest.dropFirst(4)
                text.append(UInt8(digits, radix: 16) ?? UInt8(ascii: "?"))
            default: text.append(escape)
            }
        }
        return text
    }
}
