import WebServer

/// `chancery check --health`: asks the server of this machine whether it is ready.
///
/// For a container's health check, which then needs neither a shell nor another program.
struct HealthCheck {
    let configuration: Configuration

    /// Longest wait for the answer, in seconds: a server that works answers within milliseconds.
    private static let timeoutSeconds = 2.0

    /// Prints what the server says and returns the exit status: 0 when it is ready, 1 otherwise.
    func run() throws -> Int32 {
        let server = configuration.server
        guard server.port != 0 else {
            Terminal.complain("Port 0 is any free port; set server.port to ask the server there.")
            return 1
        }
        let place = "\(server.host) port \(server.port)"
        let status = LocalProbe.status(
            of: "/readyz", host: server.host, port: server.port,
            timeoutSeconds: Self.timeoutSeconds)
        switch status {
        case 200:
            try Terminal.print("The server at \(place) is ready.\n")
            return 0
        case nil:
            Terminal.complain("No answer from \(place).")
        case .some(let status):
            Terminal.complain("The server at \(place) is not ready; it answers \(status).")
        }
        return 1
    }
}
