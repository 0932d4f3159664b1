/// One answer as a handler returns it.
///
/// The server adds `Date`, `Content-Length`, `Connection`, `X-Request-Id`, `Vary` and the CORS
/// fields, compresses the body where the client allows it, and drops it for HEAD.
public struct HTTPResponse: Sendable {
    /// The status to answer with.
    public var status: HTTPStatus
    /// Fields besides those the server sets; a value that could end its line early becomes a 500.
    public var fields: HTTPFields
    /// The whole body; dropped when the status allows none.
    ///
    /// A 304 with the body that a 200 would have gets the tag that this one would have.
    public var body: [UInt8]
    /// The body when it is made while it is sent; `body` is empty then.
    public var stream: BodyStream?
    /// The generation of the data that the answer was made from, when the server may give it again.
    ///
    /// The server then answers the same target with the same `Accept` and `Accept-Encoding` from
    /// memory for as long as the generation is current, without asking the handler: set it only
    /// on answers that depend on nothing else of the request. Only a 200 or 304 to a GET is kept.
    public var generation: UInt64?

    /// Creates an answer with a body.
    ///
    /// The content type names the charset where it has one; `fields` are those besides it.
    public init(
        _ status: HTTPStatus = .ok, contentType: String, body: [UInt8], fields: HTTPFields = [:]
    ) {
        self.status = status
        self.fields = fields
        self.fields["Content-Type"] = contentType
        self.body = body
    }

    /// Creates an answer whose body is made while it is sent.
    ///
    /// An HTTP/1.1 client gets it in chunks, an HTTP/1.0 client until the connection closes.
    public init(
        _ status: HTTPStatus = .ok, contentType: String, stream: BodyStream,
        fields: HTTPFields = [:]
    ) {
        self.init(status, contentType: contentType, body: [], fields: fields)
        self.stream = stream
    }

    /// Creates an answer without a body.
    public init(_ status: HTTPStatus, fields: HTTPFields = [:]) {
        self.status = status
        self.fields = fields
        body = []
    }

    /// The answer that tells a client about a failure (RFC 9457).
    ///
    /// `instance` is the path as it was sent: a URI reference, escapes and all (RFC 9457 §3.1.5).
    public static func problem(_ problem: Problem, for request: HTTPRequest) -> HTTPResponse {
        HTTPResponse(
            problem, instance: String(decoding: request.content.target.pathBytes, as: UTF8.self),
            requestID: request.id)
    }

    /// The answer to a request of which perhaps nothing could be read.
    init(_ problem: Problem, instance: String?, requestID: String) {
        var fields = HTTPFields()
        for field in problem.fields { fields.add(field.name, field.value) }
        self.init(
            problem.status, contentType: "application/problem+json",
            body: problem.body(instance: instance, requestID: requestID), fields: fields)
    }
}
