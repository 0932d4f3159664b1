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

    private let limits: RequestLimits
    private var input = InputBuffer()
    private var state = State.requestLine
    /// The head of the request that is being read, once its first line is there.
    private var head: RequestHead?
    private var chunks = ChunkedBody()
    private var body: [UInt8] = []
    private var fieldBytes = 0
    private var fieldCount = 0
    private var emptyLines = 0
    /// Whether the client waits for 100 before it sends the body; true once for each such head.
    private var owesContinue = false

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

    /// Adds what was read.
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

    /// Returns the next whole request, or `nil` if its end has not come yet.
    mutating func next() throws(RequestError) -> HTTPRequest? {
        do {
            let request = try advance()
            input.trim()
            return request
        } catch {
            state = .failed(error)
            throw error
        }
    }

    private mutating func advance() throws(RequestError) -> HTTPRequest? {
        while true {
            switch state {
            case .failed(let error):
                throw error
            case .requestLine:
                guard let line = try takeLine(limits.requestLineBytes, .requestLineTooLong) else {
                    return nil
                }
                if line.isEmpty {
                    emptyLines += 1
                    guard emptyLines <= limits.leadingEmptyLines else {
                        throw .malformedRequestLine
                    }
                } else {
                    head = try RequestHead(input.bytes, line)
                    state = .fields
                }
            case .fields:
                guard try readFields() else { return nil }
                try beginBody()
            case .body(let length):
                let missing = length - body.count
                guard input.takeBytes(atMost: missing, into: &body) == missing else { return nil }
                return finish()
            case .chunks:
                guard try chunks.read(from: &input, into: &body, limits: limits) else {
                    return nil
                }
                return finish()
            }
        }
    }

    /// Reads fields up to the empty line that ends the head; false if it has not come yet.
    private mutating func readFields() throws(RequestError) -> Bool {
        while let line = try takeLine(limits.headerBytes - fieldBytes, .fieldsTooLarge) {
            if line.isEmpty { return true }
            fieldBytes += line.count + 2
            fieldCount += 1
            guard fieldCount <= limits.headerFields else { throw .fieldsTooLarge }
            try head?.add(input.bytes, line)
        }
        return false
    }

    private mutating func beginBody() throws(RequestError) {
        guard let head else { return }
        let length = try head.bodyLength()
        switch length {
        case .bytes(let count):
            guard count <= limits.bodyBytes else { throw .bodyTooLarge }
            state = .body(length: count)
        case .chunks:
            chunks = ChunkedBody()
            state = .chunks
        }
        owesContinue = head.expectsContinue && length != .bytes(0)
    }

    private mutating func finish() -> HTTPRequest? {
        let request = head?.request(body: body)
        head = nil
        state = .requestLine
        body = []
        fieldBytes = 0
        fieldCount = 0
        emptyLines = 0
        owesContinue = false
        return request
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
