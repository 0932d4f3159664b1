/// Where one header field lies in the bytes of the request's head.
///
/// Offsets instead of text: most fields of a request are never read.
struct FieldLine {
    let name: Range<Int>
    let value: Range<Int>

    /// Reads a field from a line without its end (RFC 9112 §5); the line is not empty.
    init(_ bytes: Span<UInt8>, _ line: Range<Int>) throws(RequestError) {
        guard !HTTPGrammar.isBlank(bytes[line.lowerBound]) else { throw .foldedField }
        var colon = line.lowerBound
        while colon < line.upperBound, HTTPGrammar.isToken(bytes[colon]) { colon += 1 }
        // A space before the colon ends the token too, and is refused with the rest.
        guard colon > line.lowerBound, colon < line.upperBound, bytes[colon] == UInt8(ascii: ":")
        else { throw .malformedField }
        var start = colon + 1
        var end = line.upperBound
        while start < end, HTTPGrammar.isBlank(bytes[start]) { start += 1 }
        while end > start, HTTPGrammar.isBlank(bytes[end - 1]) { end -= 1 }
        guard Self.isValue(bytes, start..<end) else { throw .malformedField }
        name = line.lowerBound..<colon
        value = start..<end
    }

    private static func isValue(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        var index = range.lowerBound
        while index < range.upperBound {
            if range.upperBound - index >= 8 {
                let eight = EightBytes(bytes, at: index)
                if !eight.mayHave(below: 0x20), !eight.mayHave(0x7F) {
                    index += 8
                    continue
                }
            }
            guard HTTPGrammar.isFieldValue(bytes[index]) else { return false }
            index += 1
        }
        return true
    }
}
