/// One request, checked and whole; its text is made from bytes when it is asked for.
public struct HTTPRequest: Sendable {
    /// The method as it was sent; a HEAD request reaches the handler of GET as HEAD.
    public let method: HTTPMethod
    /// What followed the head, with chunks put together; empty when there was none.
    public let body: [UInt8]
    /// Names this request in logs and answers.
    ///
    /// Taken from `X-Request-Id` when that is 1 to 64 characters of `[A-Za-z0-9._-]`, otherwise
    /// made at random.
    public internal(set) var id: String
    /// What stood in the `{name}` segments of the route's pattern.
    public var pathParameters = PathParameters()

    let requestTarget: RequestTarget
    /// Whether the client may send another request on this connection.
    let keepsAlive: Bool
    /// Whether the client speaks HTTP/1.1 and not 1.0.
    let isVersion11: Bool
    private let head: [UInt8]
    private let fieldLines: [FieldLine]

    /// Puts together what the parser has read.
    init(
        method: HTTPMethod, target: RequestTarget, keepsAlive: Bool, isVersion11: Bool,
        head: [UInt8], fieldLines: [FieldLine], body: [UInt8]
    ) {
        self.method = method
        self.requestTarget = target
        self.keepsAlive = keepsAlive
        self.isVersion11 = isVersion11
        self.head = head
        self.fieldLines = fieldLines
        self.body = body
        id = ""
    }

    /// Creates a request without a connection, for calling a router or a handler directly.
    ///
    /// The target is path and query as a client sends them, escaped; one that the parser would
    /// refuse is a mistake of the caller. Without an `id`, it comes from `X-Request-Id` or at
    /// random.
    public init(
        method: HTTPMethod = .get, target: String, fields: HTTPFields = [:], body: [UInt8] = [],
        id: String? = nil
    ) {
        let bytes = Array(target.utf8)
        let checked = bytes.isEmpty ? nil : try? RequestTarget(bytes, bytes.indices)
        guard let checked else { preconditionFailure("a target is a path, escaped as in a URI") }
        var head: [UInt8] = []
        var lines: [FieldLine] = []
        for field in fields {
            let nameStart = head.count
            head += field.name.utf8
            let valueStart = head.count
            head += field.value.utf8
            lines.append(FieldLine(name: nameStart..<valueStart, value: valueStart..<head.count))
        }
        self.init(
            method: method, target: checked, keepsAlive: true, isVersion11: true, head: head,
            fieldLines: lines, body: body)
        var ids = RequestIDSequence()
        self.id = id ?? ids.id(for: self)
    }

    /// Path and query as they were sent.
    public var target: String { requestTarget.text }

    /// The path with its escapes resolved once, after the query was split off.
    public var path: String { requestTarget.path }

    /// The parameters of the query in the order sent, decoded, with `+` read as a space.
    public var query: [(name: String, value: String)] { requestTarget.query }

    /// The value of a header field, or `nil` when there is none of this name.
    ///
    /// The values of repeated fields are joined with a comma and a space (RFC 9110 §5.3). Bytes
    /// that are not UTF-8 come out as U+FFFD.
    public func field(_ name: String) -> String? {
        var joined: String?
        for line in fieldLines where isNamed(line, name) {
            let value = head.withUnsafeBufferPointer { head in
                String(decoding: UnsafeBufferPointer(rebasing: head[line.value]), as: UTF8.self)
            }
            if let first = joined {
                joined = first + ", " + value
            } else {
                joined = value
            }
        }
        return joined
    }

    private func isNamed(_ line: FieldLine, _ name: String) -> Bool {
        guard line.name.count == name.utf8.count else { return false }
        var index = line.name.lowerBound
        for byte in name.utf8 {
            guard HTTPGrammar.lowercased(byte) == HTTPGrammar.lowercased(head[index]) else {
                return false
            }
            index += 1
        }
        return true
    }
}
