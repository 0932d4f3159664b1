/// A checked path and query: where they lie in the bytes of the request's head.
///
/// Both are decoded on demand, the path segment by segment and the query parameter by parameter,
/// so an escaped slash or ampersand never splits anything (RFC 3986 §2.4).
struct RequestTarget: Sendable {
    private let bytes: [UInt8]
    private let range: Range<Int>
    private let pathEnd: Int

    /// Checks a target in origin form, which is a path and perhaps a query.
    ///
    /// - Parameters:
    ///   - bytes: Whatever the target lies in; it is kept, not copied.
    ///   - range: Where the target lies; never empty.
    /// - Throws: `RequestError.malformedTarget` for a byte that RFC 3986 does not let stand there,
    ///   a bad escape, an escaped control byte, text that is not UTF-8, or a dot segment.
    init(_ bytes: [UInt8], _ range: Range<Int>) throws(RequestError) {
        guard bytes[range.lowerBound] == UInt8(ascii: "/") else { throw .malformedTarget }
        var pathEnd = range.upperBound
        var needsDecoding = false
        var index = range.lowerBound
        while index < range.upperBound {
            let byte = bytes[index]
            if byte == UInt8(ascii: "?") && pathEnd == range.upperBound {
                pathEnd = index
            } else if byte == UInt8(ascii: "%") {
                needsDecoding = true
                guard range.upperBound - index > 2,
                    let high = HTTPGrammar.hexValue(bytes[index + 1]),
                    let low = HTTPGrammar.hexValue(bytes[index + 2])
                else { throw .malformedTarget }
                let decoded = high << 4 | low
                let isInPath = pathEnd == range.upperBound
                // A control byte has no business in a path; text in a query may have line ends.
                guard decoded != 0, !isInPath || (decoded >= 0x20 && decoded != 0x7F) else {
                    throw .malformedTarget
                }
                index += 2
            } else if pathEnd == range.upperBound {
                guard HTTPGrammar.isPath(byte) else { throw .malformedTarget }
            } else {
                guard HTTPGrammar.isQuery(byte) else { throw .malformedTarget }
                if byte >= 0x80 { needsDecoding = true }
            }
            index += 1
        }
        self.bytes = bytes
        self.range = range
        self.pathEnd = pathEnd
        guard !hasDotSegment else { throw .malformedTarget }
        if needsDecoding {
            // An escape cannot reach across the question mark, so one look at both parts will do.
            guard Self.isText(bytes[range]) else { throw .malformedTarget }
        }
    }

    /// Reads a target in any of the forms of RFC 9112 §3.2.
    ///
    /// Of an absolute form only the path and query stay: no site has a place of its own here. An
    /// asterisk (with OPTIONS only) and an authority (with CONNECT only) stay as they are and
    /// match no route.
    init(form bytes: [UInt8], method: HTTPMethod) throws(RequestError) {
        if method == .connect {
            guard Authority.isValid(bytes[...]) else { throw .malformedTarget }
            self.init(unsplit: bytes)
        } else if bytes.elementsEqual("*".utf8) {
            guard method == .options else { throw .malformedTarget }
            self.init(unsplit: bytes)
        } else if bytes.first == UInt8(ascii: "/") {
            try self.init(bytes, bytes.indices)
        } else {
            let origin = try Self.origin(ofAbsolute: bytes)
            try self.init(origin, origin.indices)
        }
    }

    private init(unsplit bytes: [UInt8]) {
        self.bytes = bytes
        range = bytes.indices
        pathEnd = bytes.endIndex
    }

    /// The path and query of an absolute form, with the slash that an empty path stands for.
    private static func origin(ofAbsolute bytes: [UInt8]) throws(RequestError) -> [UInt8] {
        guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")),
            HTTPGrammar.isSame(bytes[..<colon], "http".utf8)
                || HTTPGrammar.isSame(bytes[..<colon], "https".utf8),
            bytes[colon...].starts(with: "://".utf8)
        else { throw .malformedTarget }
        let rest = bytes[colon...].dropFirst(3)
        let authority = rest.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") }
        guard Authority.isValid(authority) else { throw .malformedTarget }
        let origin = Array(rest[authority.endIndex...])
        return origin.first == UInt8(ascii: "/") ? origin : [UInt8(ascii: "/")] + origin
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

    private static func isText(_ piece: ArraySlice<UInt8>) -> Bool {
        String(validating: decode(piece, plusIsSpace: false), as: UTF8.self) != nil
    }

    /// Whether a segment is `.` or `..`, plain or escaped.
    ///
    /// A cache in front may resolve such a path and we would not, or the other way round.
    private var hasDotSegment: Bool {
        var dots = 0
        var isOnlyDots = true
        var rest = pathBytes.dropFirst()
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "/") {
                if isOnlyDots && (1...2).contains(dots) { return true }
                dots = 0
                isOnlyDots = true
            } else if byte == UInt8(ascii: ".") {
                dots += 1
            } else if byte == UInt8(ascii: "%"), rest.first == UInt8(ascii: "2"),
                rest.dropFirst().first.map(HTTPGrammar.lowercased) == UInt8(ascii: "e")
            {
                dots += 1
                rest = rest.dropFirst(2)
            } else {
                isOnlyDots = false
            }
        }
        return isOnlyDots && (1...2).contains(dots)
    }
}
