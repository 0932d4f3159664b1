/// Where one header field lies in the bytes of the request's head.
///
/// Offsets instead of text: most fields of a request are never read.
struct FieldLine: Sendable {
    let name: Range<Int>
    let value: Range<Int>

    init(name: Range<Int>, value: Range<Int>) {
        self.name = name
        self.value = value
    }

    /// Reads a field from a line without its end (RFC 9112 §5).
    init(_ bytes: [UInt8], _ line: Range<Int>) throws(RequestError) {
        let first = bytes[line.lowerBound]
        guard first != HTTPGrammar.space, first != HTTPGrammar.tab else { throw .foldedField }
        var colon = line.lowerBound
        while colon < line.upperBound, HTTPGrammar.isToken(bytes[colon]) { colon += 1 }
        // A space before the colon ends the token too, and is refused with the rest.
        guard colon > line.lowerBound, colon < line.upperBound, bytes[colon] == UInt8(ascii: ":")
        else { throw .malformedField }
        let value = HTTPGrammar.trimmed(bytes[(colon + 1)..<line.upperBound])
        guard value.allSatisfy(HTTPGrammar.isFieldValue) else { throw .malformedField }
        self.init(name: line.lowerBound..<colon, value: value.startIndex..<value.endIndex)
    }
}
