/// A checked path and query, decoded on demand: the path segment by segment and the query
/// parameter by parameter, so an escaped slash or ampersand never splits anything (RFC 3986 §2.4).
struct RequestTarget: Sendable {
    private let bytes: [UInt8]
    private let range: Range<Int>
    private let pathEnd: Int

    /// Takes the target out of the bytes it lies in, which are kept and not copied if possible.
    init(_ bytes: [UInt8], _ place: TargetPlace) {
        guard place.lacksSlash else {
            self.bytes = bytes
            range = place.range
            pathEnd = place.pathEnd
            return
        }
        // No path follows, so what is there is the query.
        self.bytes = [UInt8(ascii: "/")] + bytes[place.range]
        range = self.bytes.indices
        pathEnd = 1
    }

    /// Checks and takes a target in any form, as a client sends it; never empty.
    init(form bytes: [UInt8], method: HTTPMethod) throws(RequestError) {
        self.init(bytes, try TargetPlace(bytes.span, bytes.indices, method: method))
    }

    /// The path and query as they were sent.
    var text: String { String(decoding: bytes[range], as: UTF8.self) }

    /// The path as it was sent, without the query.
    var pathBytes: ArraySlice<UInt8> { bytes[range.lowerBound..<pathEnd] }

    /// The query as it was sent, question mark included; empty when there is none.
    var queryBytes: ArraySlice<UInt8> { bytes[pathEnd..<range.upperBound] }

    /// The path with its escapes resolved once.
    var path: String { Self.text(pathBytes, plusIsSpace: false) }

    /// The parameters in the order sent, with escapes resolved and `+` read as a space.
    ///
    /// An empty part between two ampersands is skipped; a part without `=` has an empty value.
    var query: [(name: String, value: String)] {
        queryBytes.dropFirst().split(separator: UInt8(ascii: "&")).map { part in
            let equals = part.firstIndex(of: UInt8(ascii: "=")) ?? part.endIndex
            return (
                Self.text(part[..<equals], plusIsSpace: true),
                Self.text(part[equals...].dropFirst(), plusIsSpace: true)
            )
        }
    }

    /// The bytes of one piece with its escapes resolved.
    static func decode(_ piece: ArraySlice<UInt8>, plusIsSpace: Bool) -> [UInt8] {
        var decoded: [UInt8] = []
        decoded.reserveCapacity(piece.count)
        var rest = piece
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), let first = rest.first,
                let second = rest.dropFirst().first,
                let high = HTTPGrammar.hexValue(first), let low = HTTPGrammar.hexValue(second)
            {
                decoded.append(high << 4 | low)
                rest = rest.dropFirst(2)
            } else {
                decoded.append(
                    plusIsSpace && byte == UInt8(ascii: "+") ? HTTPGrammar.space : byte)
            }
        }
        return decoded
    }

    /// The text of one piece with its escapes resolved.
    private static func text(_ piece: ArraySlice<UInt8>, plusIsSpace: Bool) -> String {
        String(decoding: decode(piece, plusIsSpace: plusIsSpace), as: UTF8.self)
    }
}
