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

    let handler: Handler

    /// Creates a route for any method.
    public init(
        _ method: HTTPMethod, _ pattern: String, on execution: Execution = .onWorker,
        _ handler: @escaping Handler
    ) {
        self.method = method
        self.pattern = pattern
        self.execution = execution
        self.handler = handler
    }

    /// Answers GET, and HEAD with the same fields and no body.
    public static func get(
        _ pattern: String, on execution: Execution = .onWorker, _ handler: @escaping Handler
    ) -> Route {
        Route(.get, pattern, on: execution, handler)
    }

    /// Answers POST.
    public static func post(
        _ pattern: String, on execution: Execution = .onWorker, _ handler: @escaping Handler
    ) -> Route {
        Route(.post, pattern, on: execution, handler)
    }
}
