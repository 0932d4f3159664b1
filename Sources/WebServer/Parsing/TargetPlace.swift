/// Where the path and query of a checked target lie in the bytes of the request's head.
struct TargetPlace {
    /// Path and query, or all of an asterisk or an authority.
    let range: Range<Int>
    /// Where the query begins, with its question mark.
    let pathEnd: Int
    /// Whether the target was a path and query as it stands, the form that clients send.
    let isOrigin: Bool
    /// Whether the path is empty in the bytes and stands for a slash, as in `http://a?b`.
    let lacksSlash: Bool

    /// Stands for no target yet.
    init() { self.init(unsplit: 0..<0) }

    /// Reads a target in any of the forms of RFC 9112 §3.2; the range is not empty.
    ///
    /// Of an absolute form only the path and query stay: no site has a place of its own here. An
    /// asterisk (with OPTIONS only) and an authority (with CONNECT only) stay as they are and
    /// match no route.
    ///
    /// - Throws: `RequestError.malformedTarget` for a byte that RFC 3986 does not let stand there,
    ///   a bad escape, an escaped control byte, text that is not UTF-8, or a dot segment.
    init(_ bytes: Span<UInt8>, _ range: Range<Int>, method: HTTPMethod) throws(RequestError) {
        if method == .connect {
            guard Authority.isValid(bytes, range) else { throw .malformedTarget }
            self.init(unsplit: range)
        } else if bytes[range.lowerBound] == UInt8(ascii: "/") {
            let pathEnd = try Self.check(bytes, range)
            self.init(range: range, pathEnd: pathEnd, isOrigin: true, lacksSlash: false)
        } else if range.count == 1, bytes[range.lowerBound] == UInt8(ascii: "*") {
            guard method == .options else { throw .malformedTarget }
            self.init(unsplit: range)
        } else {
            let origin = try Self.origin(ofAbsolute: bytes, range)
            let pathEnd = try Self.check(bytes, origin)
            self.init(
                range: origin, pathEnd: pathEnd, isOrigin: false,
                lacksSlash: origin.isEmpty || bytes[origin.lowerBound] != UInt8(ascii: "/"))
        }
    }

    private init(range: Range<Int>, pathEnd: Int, isOrigin: Bool, lacksSlash: Bool) {
        self.range = range
        self.pathEnd = pathEnd
        self.isOrigin = isOrigin
        self.lacksSlash = lacksSlash
    }

    private init(unsplit range: Range<Int>) {
        self.init(range: range, pathEnd: range.upperBound, isOrigin: false, lacksSlash: false)
    }

    /// The path and query of an absolute form.
    private static func origin(
        ofAbsolute bytes: Span<UInt8>, _ range: Range<Int>
    ) throws(RequestError) -> Range<Int> {
        let colon = range.first { bytes[$0] == UInt8(ascii: ":") } ?? range.upperBound
        let scheme = range.lowerBound..<colon
        guard
            HTTPGrammar.isSame(bytes, scheme, "http") || HTTPGrammar.isSame(bytes, scheme, "https"),
            range.upperBound - colon > 3,
            HTTPGrammar.isSame(bytes, colon..<(colon + 3), "://")
        else { throw .malformedTarget }
        let start = colon + 3
        let end =
            (start..<range.upperBound).first {
                bytes[$0] == UInt8(ascii: "/") || bytes[$0] == UInt8(ascii: "?")
            } ?? range.upperBound
        guard Authority.isValid(bytes, start..<end) else { throw .malformedTarget }
        return end..<range.upperBound
    }

    /// Checks a path and query byte by byte, and returns where the query begins.
    private static func check(
        _ bytes: Span<UInt8>, _ range: Range<Int>
    ) throws(RequestError) -> Int {
        var pathEnd = range.upperBound
        var needsDecoding = false
        var hasDot = false
        var index = range.lowerBound
        while index < range.upperBound {
            let byte = bytes[index]
            let isInPath = pathEnd == range.upperBound
            if byte == UInt8(ascii: "?") && isInPath {
                pathEnd = index
            } else if byte == UInt8(ascii: "%") {
                needsDecoding = true
                guard range.upperBound - index > 2,
                    let high = HTTPGrammar.hexValue(bytes[index + 1]),
                    let low = HTTPGrammar.hexValue(bytes[index + 2])
                else { throw .malformedTarget }
                let decoded = high << 4 | low
                // A control byte has no business in a path; text in a query may have line ends.
                guard decoded != 0, !isInPath || (decoded >= 0x20 && decoded != 0x7F) else {
                    throw .malformedTarget
                }
                hasDot = hasDot || decoded == UInt8(ascii: ".")
                index += 2
            } else if isInPath {
                guard HTTPGrammar.isPath(byte) else { throw .malformedTarget }
                hasDot = hasDot || byte == UInt8(ascii: ".")
            } else {
                guard HTTPGrammar.isQuery(byte) else { throw .malformedTarget }
                if byte >= 0x80 { needsDecoding = true }
            }
            index += 1
        }
        if hasDot, hasDotSegment(bytes, range.lowerBound..<pathEnd) { throw .malformedTarget }
        if needsDecoding {
            // An escape cannot reach across the question mark, so one look at both parts will do.
            // As sent it has to be text too: half a letter escaped and half not is none.
            let sent = range.map { bytes[$0] }
            let decoded = RequestTarget.decode(sent[...], plusIsSpace: false)
            guard String(validating: sent, as: UTF8.self) != nil,
                String(validating: decoded, as: UTF8.self) != nil
            else { throw .malformedTarget }
        }
        return pathEnd
    }

    /// Whether a segment of a path is `.` or `..`, plain or escaped.
    ///
    /// A cache in front may resolve such a path and we would not, or the other way round.
    private static func hasDotSegment(_ bytes: Span<UInt8>, _ path: Range<Int>) -> Bool {
        var dots = 0
        var isOnlyDots = true
        var index = path.lowerBound
        while index < path.upperBound {
            let byte = bytes[index]
            if byte == UInt8(ascii: "/") {
                if isOnlyDots && (1...2).contains(dots) { return true }
                dots = 0
                isOnlyDots = true
            } else if byte == UInt8(ascii: ".") {
                dots += 1
            } else if byte == UInt8(ascii: "%"), bytes[index + 1] == UInt8(ascii: "2"),
                HTTPGrammar.lowercased(bytes[index + 2]) == UInt8(ascii: "e")
            {
                dots += 1
                index += 2
            } else {
                isOnlyDots = false
            }
            index += 1
        }
        return isOnlyDots && (1...2).contains(dots)
    }
}
