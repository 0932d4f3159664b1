/// One answered request, as it belongs in an access log.
public struct AccessLogEntry: Sendable {
    /// The request's id, as in `X-Request-Id` of the answer.
    public let requestID: String
    /// The method, or `nil` when the request could not be read.
    public let method: HTTPMethod?
    /// The decoded path without the query, or `nil` when the request could not be read.
    public let path: String?
    /// The pattern of the route that answered, or `nil` when none did.
    public let route: String?
    /// The status of the answer.
    public let status: HTTPStatus
    /// The length of the body that was sent, in bytes, after compression.
    public let bytes: Int
    /// From the end of the request to its answer being handed to the connection, in microseconds.
    public let durationMicroseconds: Int

    /// Creates an entry, as the server does for each answer.
    public init(
        requestID: String, method: HTTPMethod?, path: String?, route: String?, status: HTTPStatus,
        bytes: Int, durationMicroseconds: Int
    ) {
        self.requestID = requestID
        self.method = method
        self.path = path
        self.route = route
        self.status = status
        self.bytes = bytes
        self.durationMicroseconds = durationMicroseconds
    }
}
