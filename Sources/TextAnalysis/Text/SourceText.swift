/// The text of one seed and where its lines stand; offsets are bytes of UTF-8 everywhere in this module.
struct SourceText: Sendable {
    /// One line, without its line end and without white space at its ends.
    struct Line: Sendable {
        /// Number of the line, from 1.
        var number: Int
        /// The trimmed line; empty for a blank line.
        var range: Range<Int>
    }

    /// The text, valid UTF-8.
    let bytes: [UInt8]
    /// All lines, blank ones included; LF, CR LF and CR each end one.
    let lines: [Line]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var lines: [Line] = []
        // A byte-order mark is no part of the first line.
        var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        var index = start
        func close(at end: Int) {
            let trimmed = Self.trim(start..<end, in: bytes)
            lines.append(Line(number: lines.count + 1, range: trimmed))
        }
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "\n"):
                close(at: index)
                start = index + 1
            case UInt8(ascii: "\r"):
                close(at: index)
                if index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "\n") { index += 1 }
                start = index + 1
            default:
                break
            }
            index += 1
        }
        if start < bytes.count { close(at: bytes.count) }
        self.lines = lines
    }

    /// Returns the text of a range, whose ends lie between characters.
    func string(_ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self)
    }

    /// Returns the range without white space at its ends.
    static func trim(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
        var start = range.lowerBound
        var end = range.upperBound
        while start < end {
            let scalar = UTF8Scalar(at: start, in: bytes)
            guard scalar.isSpace else { break }
            start += scalar.length
        }
        while end > start {
            let scalar = UTF8Scalar(before: end, in: bytes)
            guard scalar.isSpace else { break }
            end -= scalar.length
        }
        return start..<max(start, end)
    }
}
