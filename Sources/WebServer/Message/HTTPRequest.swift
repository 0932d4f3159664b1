/// One request, checked and whole; its text is made from bytes when it is asked for.
public struct HTTPRequest: Sendable {
    /// Names this request in logs and answers.
    ///
    /// Taken from `X-Request-Id` when that is 1 to 64 characters of `[A-Za-z0-9._-]`, otherwise
    /// made at random.
    public internal(set) var id = ""
    /// What stood in the `{name}` segments of the route's pattern.
    public var pathParameters = PathParameters()

    let content: RequestContent

    /// Hands out what the parser has read.
    init(_ content: RequestContent) { self.content = content }

    /// Creates a request without a connection, for calling a router or a handler directly.
    ///
    /// The target is path and query as a client sends them, escaped; one that the parser would
    /// refuse is a mistake of the caller. Without an `id`, it comes from `X-Request-Id` or at
    /// random.
    public init(
        method: HTTPMethod = .get, target: String, fields: HTTPFields = [:], body: [UInt8] = [],
        id: String? = nil
    ) {
        var bytes = Array(target.utf8)
        guard !bytes.isEmpty,
            let place = try? TargetPlace(bytes.span, bytes.indices, method: method)
        else { preconditionFailure("a target is a path, escaped as in a URI") }
        bytes.append("\r\n")
        let start = bytes.count
        for field in fields {
            bytes.append(field.name)
            bytes.append(": ")
            bytes.append(field.value)
            bytes.append("\r\n")
        }
        let head = RequestHead(method: method, target: place, fields: start..<bytes.count)
        content = RequestContent(bytes, head, body: body)
        var ids = RequestIDSequence()
        self.id = id ?? ids.id(for: self)
    }

    /// The method as it was sent; a HEAD request reaches the handler of GET as HEAD.
    public var method: HTTPMethod { content.method }

    /// What followed the head, with chunks put together; empty when there was none.
    public var body: [UInt8] { content.body }

    /// Path and query as they were sent.
    public var target: String { content.target.text }

    /// The path with its escapes resolved once, after the query was split off.
    public var path: String { content.target.path }

    /// The parameters of the query in the order sent, decoded, with `+` read as a space.
    public var query: [(name: String, value: String)] { content.target.query }

    /// The value of a header field, or `nil` when there is none of this name.
    ///
    /// The values of repeated fields are joined with a comma and a space (RFC 9110 §5.3). Bytes
    /// that are not UTF-8 come out as U+FFFD.
    public func field(_ name: String) -> String? { content.field(name) }
}
