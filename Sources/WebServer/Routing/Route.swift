/// What answers one method at one pattern of paths.
public struct Route: Sendable {
    /// Makes the answer to a request; throws a `Problem` for what the client should hear of.
    public typealias Handler = @Sendable (HTTPRequest) throws -> HTTPResponse

    /// GET or POST or another method; HEAD and OPTIONS are answered from the others.
    public let method: HTTPMethod
    /// Literal segments and `{name}` segments, such as `/articles/{id}`.
    public let pattern: String
    /// The thread the handler runs on.
    public let execution: Execution
    /// Whom the route is for.
    public let audience: Audience
    /// What a body may be; anything when empty.
    ///
    /// A body that is none of these, is compressed, or names another charset than UTF-8 is answered with 415.
    public let bodyTypes: [MediaType]

    let handler: Handler
    /// The route's place in its router's table.
    var number = 0

    /// Creates a route for any method.
    public init(
        _ method: HTTPMethod, _ pattern: String, accepting bodyTypes: [MediaType] = [],
        on execution: Execution = .onWorker, for audience: Audience = .clients,
        _ handler: @escaping Handler
    ) {
        self.method = method
        self.pattern = pattern
        self.bodyTypes = bodyTypes
        self.execution = execution
        self.audience = audience
        self.handler = handler
    }

    /// Answers GET, and HEAD with the same fields and no body.
    public static func get(
        _ pattern: String, on execution: Execution = .onWorker, for audience: Audience = .clients,
        _ handler: @escaping Handler
    ) -> Route {
        Route(.get, pattern, on: execution, for: audience, handler)
    }

    /// Answers POST with a body of one of these types, or of any type when none is named.
    public static func post(
        _ pattern: String, accepting bodyTypes: [MediaType] = [],
        on execution: Execution = .onWorker, _ handler: @escaping Handler
    ) -> Route {
        Route(.post, pattern, accepting: bodyTypes, on: execution, handler)
    }

    /// Whether the handler may be given the body of a request.
    ///
    /// Without a `Content-Type` a body could be anything, and guessing is what RFC 9110 §8.3 warns
    /// of. No body is as good as any.
    func takes(_ request: HTTPRequest, bodyFollows: Bool = false) -> Bool {
        guard !bodyTypes.isEmpty, bodyFollows || !request.body.isEmpty else { return true }
        guard request.field("Content-Encoding").map({ $0.lowercased() == "identity" }) ?? true,
            let contentType = request.field("Content-Type"),
            let type = MediaType(parsing: contentType), MediaType.isUTF8(contentType)
        else { return false }
        return bodyTypes.contains(type)
    }
}
