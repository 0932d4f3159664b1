/// Why a server cannot start.
public enum ServerError: Error, Equatable, CustomStringConvertible {
    /// Another program listens there already.
    case addressInUse(host: String, port: Int)
    /// No interface of this machine has the address, or the name has no address.
    case addressNotAvailable(host: String)
    /// The system lets only administrators listen on the port.
    case permissionDenied(port: Int)
    /// A setting is outside its range.
    case invalidSetting(String)
    /// The server was started before.
    case alreadyStarted
    /// The server was stopped before it had started.
    case stopped
    /// A system call failed.
    case systemCall(name: String, reason: String)

    /// One sentence that says what was wrong and what would be right.
    public var description: String {
        switch self {
        case .addressInUse(let host, let port):
            "Port \(port) on \(host) is taken; stop the other program or choose another port."
        case .addressNotAvailable(let host):
            "This machine has no address \(host); 127.0.0.1 or 0.0.0.0 always work."
        case .permissionDenied(let port):
            "Port \(port) is reserved for administrators; choose one from 1024 to 65535."
        case .invalidSetting(let sentence): sentence
        case .alreadyStarted: "The server was started before; create another one."
        case .stopped: "The server was stopped before it had started; create another one."
        case .systemCall(let name, let reason): "The system refused \(name): \(reason)."
        }
    }
}
