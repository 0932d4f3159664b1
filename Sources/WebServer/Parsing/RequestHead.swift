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
    init(_ line: ArraySlice<UInt8>) throws(RequestError) {
        let parts = line.split(
            separator: HTTPGrammar.space, maxSplits: 3, omittingEmptySubsequences: false)
        guard parts.count == 3, !parts[0].isEmpty, !parts[1].isEmpty,
            parts[0].allSatisfy(HTTPGrammar.isToken)
        else { throw .malformedRequestLine }
        isVersion11 = try Self.isVersion11(parts[2])
        guard let method = HTTPMethod(parts[0]) else { throw .unknownMethod }
        self.method = method
        target = try RequestTarget(form: Array(parts[1]), method: method)
    }

    /// Whether the client may send another request on this connection (RFC 9112 §9.3).
    var keepsAlive: Bool { !asksToClose && (isVersion11 || asksToStay) }

    /// Takes over one field from the line that was read.
    mutating func add(_ line: ArraySlice<UInt8>) throws(RequestError) {
        let start = bytes.count
        bytes += line
        let field = try FieldLine(bytes, start..<bytes.count)
        lines.append(field)
        let name = bytes[field.name]
        // Most names differ in length from all that matter here.
        switch name.count {
        case 4 where HTTPGrammar.isSame(name, "host".utf8): try readHost(field)
        case 6 where HTTPGrammar.isSame(name, "expect".utf8): try readExpect(field)
        case 10 where HTTPGrammar.isSame(name, "connection".utf8): readConnection(field)
        case 14 where HTTPGrammar.isSame(name, "content-length".utf8): try readLength(field)
        case 17 where HTTPGrammar.isSame(name, "transfer-encoding".utf8): try readCoding(field)
        default: break
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

    /// The whole request, its body put together.
    func request(body: [UInt8]) -> HTTPRequest {
        HTTPRequest(
            method: method, target: target, keepsAlive: keepsAlive, isVersion11: isVersion11,
            head: bytes, fieldLines: lines, body: body)
    }

    private static func isVersion11(_ text: ArraySlice<UInt8>) throws(RequestError) -> Bool {
        if text.elementsEqual("HTTP/1.1".utf8) { return true }
        if text.elementsEqual("HTTP/1.0".utf8) { return false }
        let digits = text.dropFirst(5)
        guard text.starts(with: "HTTP/".utf8), digits.count == 3,
            digits.first.map(HTTPGrammar.isDigit) == true,
            digits.dropFirst().first == UInt8(ascii: "."),
            digits.last.map(HTTPGrammar.isDigit) == true
        else { throw .malformedRequestLine }
        throw .unsupportedVersion
    }

    private mutating func readHost(_ field: FieldLine) throws(RequestError) {
        guard !hasHost, Authority.isValid(bytes[field.value]) else { throw .badHost }
        hasHost = true
    }

    private mutating func readExpect(_ field: FieldLine) throws(RequestError) {
        // RFC 9110 §10.1.1: an expectation in a 1.0 request is ignored.
        guard isVersion11 else { return }
        guard HTTPGrammar.isSame(bytes[field.value], "100-continue".utf8) else {
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
        guard !isChunked, HTTPGrammar.isSame(bytes[field.value], "chunked".utf8) else {
            throw .unknownTransferCoding
        }
        isChunked = true
    }
}
