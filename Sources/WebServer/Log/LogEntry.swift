/// Something the server tells its owner.
public enum LogEntry: Sendable {
    /// Requests were answered: a line about each, its end included.
    case requests(lines: [UInt8], count: Int)
    /// A handler failed in a way the client is not told about.
    case failure(requestID: String, reason: String)
    /// The server had to do without something, such as a free descriptor.
    case notice(String)
}
