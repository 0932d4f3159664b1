/// The head of a request while it is being read.
///
/// Knows the fields that decide where the request ends and whether the connection stays.
struct RequestHead {
    /// How the end of the body is found (RFC 9112 §6.3).
    enum BodyLength: Equatable {
        case bytes(Int)
        case chunks
    }

    let method: HTTPMethod
    let target: RequestTarget
    let isVersion11: Bool
    /// The lines of the fields, with their ends, so that `lines` can point into them.
    private(set) var bytes: [UInt8] = []
    private(set) var lines: [FieldLine] = []
    private(set) var expectsContinue = false
    private var hasHost = false
    private var isChunked = false
    private var contentLength: Int?
    private var asksToClose = false
    private var asksToStay = false

    /// Reads a request line without its end: method, target and version, one space between.
    init(_ source: [UInt8], _ line: Range<Int>) throws(RequestError) {
        guard let first = Self.space(source, line), first > line.lowerBound,
            let second = Self.space(source, (first + 1)..<line.upperBound), second > first + 1
        else { throw .malformedRequestLine }
        let name = line.lowerBound..<first
        for index in name where !HTTPGrammar.isToken(source[index]) { throw .malformedRequestLine }
        isVersion11 = try Self.isVersion11(source, (second + 1)..<line.upperBound)
        guard let method = HTTPMethod(source, name) else { throw .unknownMethod }
        self.method = method
        target = try RequestTarget(form: Array(source[(first + 1)..<second]), method: method)
        // Room for a browser's usual fields without growing.
        bytes.reserveCapacity(512)
        lines.reserveCapacity(16)
    }

    private static func space(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
        for index in range where bytes[index] == HTTPGrammar.space { return index }
        return nil
    }

    /// Whether the client may send another request on this connection (RFC 9112 §9.3).
    var keepsAlive: Bool { !asksToClose && (isVersion11 || asksToStay) }

    /// Takes over one field from the line that was read.
    mutating func add(_ source: [UInt8], _ line: Range<Int>) throws(RequestError) {
        let start = bytes.count
        source.withUnsafeBufferPointer { source in
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[line]))
        }
        let field = try FieldLine(bytes, start..<bytes.count)
        lines.append(field)
        // Most names differ in length from all that matter here.
        switch field.name.count {
        case 4 where isNamed(field, "host"): try readHost(field)
        case 6 where isNamed(field, "expect"): try readExpect(field)
        case 10 where isNamed(field, "connection"): readConnection(field)
        case 14 where isNamed(field, "content-length"): try readLength(field)
        case 17 where isNamed(field, "transfer-encoding"): try readCoding(field)
        default: break
        }
    }

    private func isNamed(_ field: FieldLine, _ name: StaticString) -> Bool {
        HTTPGrammar.isSame(bytes, field.name, name)
    }

    /// How the body ends, once all fields are there.
    func bodyLength() throws(RequestError) -> BodyLength {
        guard hasHost || !isVersion11 else { throw .badHost }
        guard isChunked else { return .bytes(contentLength ?? 0) }
        // RFC 9112 §6.1 names both as the marks of an attempt at request smuggling.
        guard contentLength == nil, isVersion11 else { throw .conflictingLength }
        return .chunks
    }

    /// The whole request, its body put together.
    func request(body: [UInt8]) -> HTTPRequest {
        HTTPRequest(
            RequestContent(
                method: method, target: target, keepsAlive: keepsAlive, isVersion11: isVersion11,
                fieldBytes: bytes, fieldLines: lines, body: body))
    }

    private static func isVersion11(
        _ bytes: [UInt8], _ range: Range<Int>
    ) throws(RequestError) -> Bool {
        if HTTPGrammar.isEqual(bytes, range, "HTTP/1.1") { return true }
        if HTTPGrammar.isEqual(bytes, range, "HTTP/1.0") { return false }
        let text = bytes[range]
        let digits = text.dropFirst(5)
        guard text.starts(with: "HTTP/".utf8), digits.count == 3,
            digits.first.map(HTTPGrammar.isDigit) == true,
            digits.dropFirst().first == UInt8(ascii: "."),
            digits.last.map(HTTPGrammar.isDigit) == true
        else { throw .malformedRequestLine }
        // A higher minor version is handled as the highest we speak (RFC 9110 §2.5).
        guard digits.first == UInt8(ascii: "1") else { throw .unsupportedVersion }
        return true
    }

    private mutating func readHost(_ field: FieldLine) throws(RequestError) {
        guard !hasHost, Authority.isValid(bytes[field.value]) else { throw .badHost }
        hasHost = true
    }

    private mutating func readExpect(_ field: FieldLine) throws(RequestError) {
        // RFC 9110 §10.1.1: an expectation in a 1.0 request is ignored.
        guard isVersion11 else { return }
        guard HTTPGrammar.isSame(bytes, field.value, "100-continue") else {
            throw .expectationFailed
        }
        expectsContinue = true
    }

    private mutating func readConnection(_ field: FieldLine) {
        for option in bytes[field.value].split(separator: UInt8(ascii: ",")) {
            let option = HTTPGrammar.trimmed(option)
            if HTTPGrammar.isSame(option, "close".utf8) { asksToClose = true }
            if HTTPGrammar.isSame(option, "keep-alive".utf8) { asksToStay = true }
        }
    }

    private mutating func readLength(_ field: FieldLine) throws(RequestError) {
        // Even an equal second one is refused: RFC 9110 §8.6 permits either reading.
        guard contentLength == nil, let length = HTTPGrammar.decimal(bytes[field.value]) else {
            throw .badContentLength
        }
        contentLength = length
    }

    private mutating func readCoding(_ field: FieldLine) throws(RequestError) {
        guard !isChunked, HTTPGrammar.isSame(bytes, field.value, "chunked") else {
            throw .unknownTransferCoding
        }
        isChunked = true
    }
}
