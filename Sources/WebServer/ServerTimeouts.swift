/// How long a client may take, in seconds; kept to about a tenth of a second.
public struct ServerTimeouts: Sendable, Equatable {
    /// From the first byte of a request to the end of its header; over it, 408.
    ///
    /// Further bytes do not extend it, so trickling a header holds a connection no longer.
    public var headSeconds = 10.0
    /// From the end of the header to the end of the body; over it, 408.
    public var bodySeconds = 30.0
    /// Between two requests, and before the first; over it, the connection is closed.
    public var idleSeconds = 60.0
    /// Without the client taking a byte of an answer; over it, the connection is cut.
    public var writeSeconds = 30.0
    /// After an answer that ends the connection, for the client to read it.
    ///
    /// Closing at once could reset the connection and lose the answer (RFC 9112 §9.6).
    public var lingerSeconds = 1.0

    /// Creates the default timeouts.
    public init() {}
}
