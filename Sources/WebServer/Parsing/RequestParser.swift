/// Reads requests from bytes as they come in (RFC 9112), without I/O and without a clock.
///
/// Anything that two servers could read differently is refused. After an error the parser stays
/// in it: where the next request would begin is not known any more.
struct RequestParser {
    /// How far the next request has come; it decides how long the client may take.
    enum Progress: Equatable {
        case nothing
        case head
        case body
    }

    /// What the next bytes are expected to be.
    private enum State {
        case requestLine
        case fields
        case body(length: Int)
        case chunks
        case failed(RequestError)
    }

    let limits: RequestLimits
    private var input = InputBuffer()
    private var state = State.requestLine
    /// The head of the request that is being read, or was read last.
    private(set) var head = RequestHead()
    /// The head's bytes, once a body follows that may be larger than the buffer should grow.
    private var headBytes: [UInt8]?
    private var chunks = ChunkedBody()
    private var body: [UInt8] = []
    private var fieldBytes = 0
    private var fieldCount = 0
    private var emptyLines = 0
    /// Whether the client waits for 100 before it sends the body; true once for each such head.
    private var owesContinue = false
    /// Whether a body is on its way that nobody has been told of yet.
    private var isBodyAnnounced = false

    init(limits: RequestLimits) { self.limits = limits }

    /// How far the next request has come.
    var progress: Progress {
        switch state {
        case .requestLine: input.count == 0 ? .nothing : .head
        case .fields: .head
        case .body, .chunks: .body
        case .failed: .nothing
        }
    }

    /// Whether bytes are here that no request has used up.
    var hasInput: Bool { input.count > 0 }

    /// How many bytes of the body are held.
    var bodyBytes: Int { body.count }

    /// Adds what was read; the request that was read last is lost.
    mutating func append(_ bytes: UnsafeRawBufferPointer) {
        input.append(bytes)
    }

    /// Whether 100 has to be sent now, which is asked once for each head that expects it.
    ///
    /// Not if the body has begun to arrive: the client did not wait (RFC 9110 §10.1.1).
    mutating func takeContinue() -> Bool {
        defer { owesContinue = false }
        return owesContinue && input.count == 0 && body.isEmpty
    }

    /// Whether the head has come of a request whose body follows; true once for each.
    mutating func takeAnnouncement() -> Bool {
        defer { isBodyAnnounced = false }
        return isBodyAnnounced
    }

    /// Lets go of a body that nobody will ask for any more.
    mutating func dropBody() { body = [] }

    /// Reads the next request to its end; false if that has not come yet.
    ///
    /// It stays until more is read or the next request is asked for.
    mutating func next() throws(RequestError) -> Bool {
        do {
            return try advance()
        } catch {
            state = .failed(error)
            throw error
        }
    }

    /// The request that was read last, as a value of its own.
    var request: HTTPRequest {
        let end = input.start + head.fields.upperBound
        return HTTPRequest(
            RequestContent(headBytes ?? Array(input.bytes[input.start..<end]), head, body: body))
    }

    /// Whether a body belongs to the request that was read last.
    var hasBody: Bool { headBytes != nil }

    /// Calls a closure with the head that was read last and its bytes.
    func withHead<Result>(_ use: (borrowing RequestHead, Span<UInt8>) -> Result) -> Result {
        if let headBytes { return use(head, headBytes.span) }
        return use(head, input.bytes.span.extracting(input.start...))
    }

    private mutating func advance() throws(RequestError) -> Bool {
        while true {
            switch state {
            case .failed(let error):
                throw error
            case .requestLine:
                guard try readRequestLine() else { return false }
            case .fields:
                guard try readFields() else { return false }
                try beginBody()
            case .body(let length):
                let missing = length - body.count
                guard missing > 0 else {
                    finish()
                    return true
                }
                let taken = input.takeBytes(atMost: missing, into: &body)
                input.release()
                guard taken == missing else { return false }
            case .chunks:
                guard try chunks.read(from: &input, into: &body, limits: limits) else {
                    return false
                }
                finish()
                return true
            }
        }
    }

    /// Reads the line that begins a request; false if its end has not come yet.
    private mutating func readRequestLine() throws(RequestError) -> Bool {
        // Only now is nobody interested in the request before any more.
        input.trim()
        head = RequestHead()
        headBytes = nil
        if !body.isEmpty { body = [] }
        guard let line = try takeLine(limits.requestLineBytes, .requestLineTooLong) else {
            return false
        }
        if line.isEmpty {
            emptyLines += 1
            guard emptyLines <= limits.leadingEmptyLines else { throw .malformedRequestLine }
        } else {
            let bytes = input.bytes
            try head.begin(bytes.span.extracting(input.start...), line)
            state = .fields
        }
        return true
    }

    /// Reads fields up to the empty line that ends the head; false if it has not come yet.
    private mutating func readFields() throws(RequestError) -> Bool {
        while let line = try takeLine(limits.headerBytes - fieldBytes, .fieldsTooLarge) {
            if line.isEmpty { return true }
            fieldBytes += line.count + 2
            fieldCount += 1
            guard fieldCount <= limits.headerFields else { throw .fieldsTooLarge }
            let bytes = input.bytes
            try head.add(bytes.span.extracting(input.start...), line)
        }
        return false
    }

    private mutating func beginBody() throws(RequestError) {
        let length = try head.bodyLength()
        switch length {
        case .bytes(let count):
            guard count <= limits.bodyBytes else { throw .bodyTooLarge }
            state = .body(length: count)
        case .chunks:
            chunks = ChunkedBody()
            state = .chunks
        }
        guard length != .bytes(0) else { return }
        owesContinue = head.expectsContinue
        isBodyAnnounced = true
        headBytes = Array(input.bytes[input.start..<(input.start + head.fields.upperBound)])
        input.release()
    }

    private mutating func finish() {
        state = .requestLine
        fieldBytes = 0
        fieldCount = 0
        emptyLines = 0
        owesContinue = false
        isBodyAnnounced = false
    }

    private mutating func takeLine(
        _ limit: Int, _ tooLong: RequestError
    ) throws(RequestError) -> Range<Int>? {
        switch input.takeLine(atMost: limit) {
        case .whole(let line): return line
        case .incomplete: return nil
        case .tooLong: throw tooLong
        case .bareLineFeed: throw .bareLineFeed
        }
    }
}
