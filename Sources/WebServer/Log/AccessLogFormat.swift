/// How the lines about requests are written.
public enum AccessLogFormat: Sendable, Equatable {
    /// One JSON object a line, for machines.
    case json
    /// A short line for people at a terminal.
    case text
}
