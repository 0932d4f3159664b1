/// The head of a request: what decides where the request ends and who answers it.
///
/// Holds numbers only; the text stays in the bytes that came, and offsets count from the first
/// byte of the request line. So reading a head allocates nothing.
struct RequestHead {
    /// How the end of the body is found (RFC 9112 §6.3).
    enum BodyLength: Equatable {
        case bytes(Int)
        case chunks
    }

    private(set) var method = HTTPMethod.get
    private(set) var target = TargetPlace()
    private(set) var isVersion11 = true
    /// The lines of the fields, with their ends.
    private(set) var fields = 0..<0
    /// The fields by which an answer that is kept ready is found.
    private(set) var selection = AnswerSelection()
    private(set) var expectsContinue = false
    private var hasHost = false
    private var isChunked = false
    private var contentLength: Int?
    private var asksToClose = false
    private var asksToStay = false

    /// Describes nothing yet.
    init() {}

    /// Describes a request that did not come over the wire.
    init(method: HTTPMethod, target: TargetPlace, fields: Range<Int>) {
        self.method = method
        self.target = target
        self.fields = fields
    }

    /// Begins with a request line without its end: method, target and version, one space between.
    mutating func begin(_ bytes: Span<UInt8>, _ line: Range<Int>) throws(RequestError) {
        guard let first = Self.space(bytes, line), first > line.lowerBound,
            let second = Self.space(bytes, (first + 1)..<line.upperBound), second > first + 1
        else { throw .malformedRequestLine }
        let name = line.lowerBound..<first
        for index in name where !HTTPGrammar.isToken(bytes[index]) { throw .malformedRequestLine }
        // Known before anything is refused, because an answer to HEAD has no body.
        let known = HTTPMethod(bytes, name)
        if let known { method = known }
        isVersion11 = try Self.isVersion11(bytes, (second + 1)..<line.upperBound)
        guard known != nil else { throw .unknownMethod }
        target = try TargetPlace(bytes, (first + 1)..<second, method: method)
        let end = line.upperBound + 2
        fields = end..<end
    }

    private static func space(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
        var index = range.lowerBound
        while range.upperBound - index >= 8,
            !EightBytes(bytes, at: index).mayHave(HTTPGrammar.space)
        {
            index += 8
        }
        while index < range.upperBound {
            if bytes[index] == HTTPGrammar.space { return index }
            index += 1
        }
        return nil
    }

    /// Whether the client may send another request on this connection (RFC 9112 §9.3).
    var keepsAlive: Bool { !asksToClose && (isVersion11 || asksToStay) }

    /// Whether an answer that is kept ready may be what the request asks for.
    var mayBeReady: Bool {
        (method == .get || method == .head) && target.isOrigin && selection.isOrdinary
    }

    /// Reads the next field.
    mutating func add(_ bytes: Span<UInt8>, _ line: Range<Int>) throws(RequestError) {
        let field = try FieldLine(bytes, line)
        fields = fields.lowerBound..<(line.upperBound + 2)
        // Most names differ in length from all that matter here.
        switch field.name.count {
        case 4 where HTTPGrammar.isSame(bytes, field.name, "host"): try readHost(bytes, field)
        case 6 where HTTPGrammar.isSame(bytes, field.name, "expect"):
            try readExpect(bytes, field)
        case 10 where HTTPGrammar.isSame(bytes, field.name, "connection"):
            readConnection(bytes, field)
        case 14 where HTTPGrammar.isSame(bytes, field.name, "content-length"):
            try readLength(bytes, field)
        case 17 where HTTPGrammar.isSame(bytes, field.name, "transfer-encoding"):
            try readCoding(bytes, field)
        default: selection.add(bytes, field)
        }
    }

    /// How the body ends, once all fields are there.
    func bodyLength() throws(RequestError) -> BodyLength {
        guard hasHost || !isVersion11 else { throw .badHost }
        guard isChunked else { return .bytes(contentLength ?? 0) }
        // RFC 9112 §6.1 names both as the marks of an attempt at request smuggling.
        guard contentLength == nil, isVersion11 else { throw .conflictingLength }
        return .chunks
    }

    private static func isVersion11(
        _ bytes: Span<UInt8>, _ range: Range<Int>
    ) throws(RequestError) -> Bool {
        if HTTPGrammar.isEqual(bytes, range, "HTTP/1.1") { return true }
        if HTTPGrammar.isEqual(bytes, range, "HTTP/1.0") { return false }
        let major = range.lowerBound + 5
        guard range.count == 8, HTTPGrammar.isEqual(bytes, range.lowerBound..<major, "HTTP/"),
            HTTPGrammar.isDigit(bytes[major]), bytes[major + 1] == UInt8(ascii: "."),
            HTTPGrammar.isDigit(bytes[major + 2])
        else { throw .malformedRequestLine }
        // A higher minor version is handled as the highest we speak (RFC 9110 §2.5).
        guard bytes[major] == UInt8(ascii: "1") else { throw .unsupportedVersion }
        return true
    }

    private mutating func readHost(
        _ bytes: Span<UInt8>, _ field: FieldLine
    ) throws(RequestError) {
        guard !hasHost, Authority.isValid(bytes, field.value) else { throw .badHost }
        hasHost = true
    }

    private mutating func readExpect(
        _ bytes: Span<UInt8>, _ field: FieldLine
    ) throws(RequestError) {
        // RFC 9110 §10.1.1: an expectation in a 1.0 request is ignored.
        guard isVersion11 else { return }
        guard HTTPGrammar.isSame(bytes, field.value, "100-continue") else {
            throw .expectationFailed
        }
        expectsContinue = true
    }

    private mutating func readConnection(_ bytes: Span<UInt8>, _ field: FieldLine) {
        var start = field.value.lowerBound
        while start < field.value.upperBound {
            var end = start
            while end < field.value.upperBound, bytes[end] != UInt8(ascii: ",") { end += 1 }
            let option = HTTPGrammar.trimmed(bytes, start..<end)
            if HTTPGrammar.isSame(bytes, option, "close") { asksToClose = true }
            if HTTPGrammar.isSame(bytes, option, "keep-alive") { asksToStay = true }
            start = end + 1
        }
    }

    private mutating func readLength(
        _ bytes: Span<UInt8>, _ field: FieldLine
    ) throws(RequestError) {
        // Even an equal second one is refused: RFC 9110 §8.6 permits either reading.
        guard contentLength == nil, let length = HTTPGrammar.decimal(bytes, field.value) else {
            throw .badContentLength
        }
        contentLength = length
    }

    private mutating func readCoding(
        _ bytes: Span<UInt8>, _ field: FieldLine
    ) throws(RequestError) {
        guard !isChunked, HTTPGrammar.isSame(bytes, field.value, "chunked") else {
            throw .unknownTransferCoding
        }
        isChunked = true
    }
}
