/// The most a client may send before the server gives up on it.
///
/// A request that goes over a limit is answered with the status named beside the limit, and its
/// connection is closed.
public struct RequestLimits: Sendable, Equatable {
    /// Longest request line, in bytes, line end included; over it, 414.
    ///
    /// RFC 9112 §3 asks every server to take at least 8000.
    public var requestLineBytes = 8_192
    /// All header fields together, in bytes, trailers included; over it, 431 (RFC 6585 §5).
    ///
    /// Browsers send up to a few kilobytes, most of it cookies; nginx takes 32 KiB in all.
    public var headerBytes = 32_768
    /// Most header fields, trailers included; over it, 431.
    ///
    /// Apache's default; browsers send about 20.
    public var headerFields = 100
    /// Longest body, in bytes after chunks are put together; over it, 413.
    ///
    /// A declared length over it is refused before the body is read. A long article is 100 KB.
    public var bodyBytes = 1_048_576
    /// Longest line that begins a chunk, in bytes, extensions included; over it, 400.
    ///
    /// Sixteen digits are enough for any size, and nobody uses extensions (RFC 9112 §7.1.1). What
    /// such lines have beyond sixteen bytes may come to `headerBytes` for each body.
    public var chunkLineBytes = 256
    /// Most empty lines skipped before a request line; one more is answered with 400.
    ///
    /// RFC 9112 §2.2 has servers ignore one, for old clients that send it after a body.
    public var leadingEmptyLines = 4

    /// Creates the default limits.
    public init() {}
}
