/// Reads JSON as RFC 8259 has it, and nothing more: no comments, no commas too many, no name twice.
struct PlacedJSONReader {
    /// Deepest nesting: far more than a person writes, far less than the stack takes.
    private static let deepest = 64

    /// Longest number, in bytes: what is longer says more than any number of the format holds.
    private static let longestNumber = 64

    private let bytes: [UInt8]
    private var index = 0
    private var line = 1
    private var lineStart = 0
    private var depth = 0
    private var repetitions: [PlacedJSON.Problem] = []

    /// Reads the one value that the bytes of a file are; a byte-order mark before it is passed over.
    ///
    /// A name that stands twice in one object is added to the repetitions, and the first of its
    /// values counts.
    ///
    /// - Throws: The first problem behind which nothing can be read.
    static func read(
        _ bytes: [UInt8], repetitions: inout [PlacedJSON.Problem]
    ) throws(PlacedJSON.Problem) -> PlacedJSON {
        var reader = PlacedJSONReader(bytes)
        defer { repetitions += reader.repetitions }
        if let invalid = bytes.firstInvalidUTF8 {
            reader.skip(to: invalid)
            throw reader.problem("this is not UTF-8.")
        }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { reader.begin(at: 3) }
        try reader.skipSpace()
        let value = try reader.value()
        try reader.skipSpace()
        guard reader.index == bytes.count else {
            throw reader.problem("the file goes on after its end.")
        }
        return value
    }

    private init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    private mutating func begin(at start: Int) {
        index = start
        lineStart = start
    }

    private mutating func skip(to end: Int) {
        while index < end {
            if bytes[index] == UInt8(ascii: "\n") {
                line += 1
                lineStart = index + 1
            }
            index += 1
        }
    }

    private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

    private var place: PlacedJSON.Place {
        PlacedJSON.Place(line: line, lineStart: lineStart, offset: index)
    }

    private func problem(_ sentence: String) -> PlacedJSON.Problem {
        PlacedJSON.Problem(place: place, sentence: sentence)
    }

    private mutating func skipSpace() throws(PlacedJSON.Problem) {
        while let byte = next {
            switch byte {
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): index += 1
            case UInt8(ascii: "\n"): skip(to: index + 1)
            case UInt8(ascii: "/"), UInt8(ascii: "#"):
                throw problem("JSON has no comments.")
            default: return
            }
        }
    }

    private mutating func value() throws(PlacedJSON.Problem) -> PlacedJSON {
        let start = place
        guard let byte = next else { throw problem("the file ends where a value belongs.") }
        let content: PlacedJSON.Content
        switch byte {
        case UInt8(ascii: "{"): content = .object(try members())
        case UInt8(ascii: "["): content = .array(try elements())
        case UInt8(ascii: "\""): content = .string(try string())
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            content = .number(try number())
        default: content = try word()
        }
        return PlacedJSON(place: start, content: content)
    }

    private mutating func word() throws(PlacedJSON.Problem) -> PlacedJSON.Content {
        let words: [(String, PlacedJSON.Content)] = [
            ("null", .null), ("true", .bool(true)), ("false", .bool(false)),
        ]
        for (text, content) in words where bytes[index...].starts(with: text.utf8) {
            index += text.utf8.count
            return content
        }
        if next == UInt8(ascii: "'") { throw problem("texts stand in double quotation marks.") }
        throw problem("a value belongs here.")
    }

    private mutating func members() throws(PlacedJSON.Problem) -> [PlacedJSON.Member] {
        var members: [PlacedJSON.Member] = []
        var places: [String: PlacedJSON.Place] = [:]
        try list(end: UInt8(ascii: "}"), called: "}") { reader throws(PlacedJSON.Problem) in
            let start = reader.place
            guard reader.next == UInt8(ascii: "\"") else {
                throw reader.problem("a key in double quotation marks belongs here.")
            }
            let name = try reader.string()
            try reader.skipSpace()
            guard reader.next == UInt8(ascii: ":") else {
                throw reader.problem("a colon belongs here.")
            }
            reader.index += 1
            try reader.skipSpace()
            let value = try reader.value()
            if let first = places[name] {
                reader.repetitions.append(
                    PlacedJSON.Problem(
                        place: start, sentence: "\"\(name)\" stands on line \(first.line) already.")
                )
            } else {
                places[name] = start
                members.append(PlacedJSON.Member(name: name, place: start, value: value))
            }
        }
        return members
    }

    private mutating func elements() throws(PlacedJSON.Problem) -> [PlacedJSON] {
        var elements: [PlacedJSON] = []
        try list(end: UInt8(ascii: "]"), called: "]") { reader throws(PlacedJSON.Problem) in
            elements.append(try reader.value())
        }
        return elements
    }

    /// Reads what stands between brackets, with commas between.
    private mutating func list(
        end: UInt8, called name: String,
        _ item: (inout PlacedJSONReader) throws(PlacedJSON.Problem) -> Void
    ) throws(PlacedJSON.Problem) {
        guard depth < Self.deepest else { throw problem("this is nested too deep.") }
        depth += 1
        defer { depth -= 1 }
        index += 1
        try skipSpace()
        if next == end {
            index += 1
            return
        }
        while true {
            try item(&self)
            try skipSpace()
            switch next {
            case end:
                index += 1
                return
            case UInt8(ascii: ","):
                let comma = place
                index += 1
                try skipSpace()
                if next == end {
                    throw PlacedJSON.Problem(
                        place: comma, sentence: "no comma belongs before the last \(name).")
                }
            case nil: throw problem("the file ends before a \(name).")
            default: throw problem("a comma or \(name) belongs here.")
            }
        }
    }

    private mutating func number() throws(PlacedJSON.Problem) -> Double {
        let start = place
        while let byte = next, "+-.eE".utf8.contains(byte) || (0x30...0x39).contains(byte) {
            index += 1
        }
        let text = String(
            decoding: bytes[start.offset..<index].prefix(Self.longestNumber + 1), as: UTF8.self)
        let isWritten =
            text.utf8.count <= Self.longestNumber
            && text.wholeMatch(of: /-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/) != nil
        guard isWritten, let number = Double(text), number.isFinite else {
            throw PlacedJSON.Problem(place: start, sentence: "this is no number of JSON.")
        }
        return number
    }

    private mutating func string() throws(PlacedJSON.Problem) -> String {
        let start = place
        index += 1
        var text: [UInt8] = []
        while let byte = next {
            switch byte {
            case UInt8(ascii: "\""):
                index += 1
                return String(decoding: text, as: UTF8.self)
            case UInt8(ascii: "\\"): text += String(try escaped()).utf8
            case ..<0x20:
                throw problem("a text ends on the line it begins on, without control characters.")
            default:
                text.append(byte)
                index += 1
            }
        }
        throw PlacedJSON.Problem(place: start, sentence: "this text does not end.")
    }

    private mutating func escaped() throws(PlacedJSON.Problem) -> Unicode.Scalar {
        let start = place
        index += 1
        let letter = next
        index += 1
        switch letter {
        case UInt8(ascii: "\""): return "\""
        case UInt8(ascii: "\\"): return "\\"
        case UInt8(ascii: "/"): return "/"
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"):
            if let scalar = unicode() { return scalar }
        default: break
        }
        throw PlacedJSON.Problem(place: start, sentence: "this is no escape of JSON.")
    }

    /// Reads four hexadecimal digits, and the second half of a pair of surrogates; `nil` when it is no character.
    private mutating func unicode() -> Unicode.Scalar? {
        guard let first = hexadecimal() else { return nil }
        guard (0xD800..<0xDC00).contains(first) else { return Unicode.Scalar(first) }
        guard bytes[min(index, bytes.count)...].starts(with: "\\u".utf8) else { return nil }
        index += 2
        guard let second = hexadecimal(), (0xDC00..<0xE000).contains(second) else { return nil }
        return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    }

    private mutating func hexadecimal() -> UInt32? {
        guard index + 4 <= bytes.count else { return nil }
        var number: UInt32 = 0
        for byte in bytes[index..<(index + 4)] {
            guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
            number = number << 4 | UInt32(digit)
        }
        index += 4
        return number
    }
}
