/// A body that is made piece by piece, for answers that are too long to hold.
///
///     HTTPResponse(contentType: "application/x-ndjson", stream: BodyStream {
///         var rows = try repository.rows(of: query)
///         return { bytes in
///             guard let row = try rows.next() else { return false }
///             row.write(to: &bytes)
///             return true
///         }
///     })
///
/// The server opens the stream on a worker and asks for more only when the client has taken what
/// there was, so a slow client costs one bounded buffer and no thread. For HEAD, and when an
/// earlier answer ended the connection, a stream is never opened.
public struct BodyStream: Sendable {
    /// Appends a little more of the body, or returns false when there is no more.
    ///
    /// Called on workers, one call at a time, and let go with all it holds when the body ends or
    /// the client goes away. A few kilobytes a call are best: calls are repeated until the
    /// server's buffer is full. Throwing in the middle cuts the connection, so that the client
    /// cannot take what it has for the whole.
    public typealias Source = (inout [UInt8]) throws -> Bool

    private let source: @Sendable () throws -> sending Source

    /// Creates a stream from what opens its source.
    ///
    /// - Parameter source: Called at most once for each answer. What it throws, or the source
    ///   throws before the server's buffer was full once, is answered like a handler's error.
    public init(_ source: @escaping @Sendable () throws -> sending Source) {
        self.source = source
    }

    /// Opens the source, as the server does when the client is to get the body.
    public func open() throws -> sending Source { try source() }
}
