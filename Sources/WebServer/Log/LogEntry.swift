/// Something the server tells its owner.
public enum LogEntry: Sendable {
    /// A request was answered.
    case access(AccessLogEntry)
    /// A handler failed in a way the client is not told about.
    case failure(requestID: String, reason: String)
    /// The server had to do without something, such as a free descriptor.
    case notice(String)
}
