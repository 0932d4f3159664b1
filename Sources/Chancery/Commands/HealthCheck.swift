import WebServer

/// `chancery check --health`: asks the server of this machine whether it is ready, or about to be.
///
/// For a container's health check, which then needs neither a shell nor another program.
struct HealthCheck {
    let configuration: Configuration

    /// Longest wait for both answers, in seconds: a server that works answers within milliseconds.
    private static let timeoutSeconds = 2.0

    /// Prints what the server says and returns the exit status: 0 when it is ready or on the way, 1 otherwise.
    ///
    /// A first import is no illness: whoever starts the server anew because of it starts the import anew too.
    func run() throws -> Int32 {
        let server = configuration.server
        guard server.port != 0 else {
            Terminal.complain("Port 0 is any free port; set server.port to ask the server there.")
            return 1
        }
        let place = "\(server.host) port \(server.port)"
        guard let answer = ask("/readyz") else {
            Terminal.complain("No answer from \(place).")
            return 1
        }
        if answer.status == 200 {
            try Terminal.print("The server at \(place) is ready.\n")
        } else if let health = ask("/healthz"), health.text.contains("\"status\":\"starting\"") {
            try Terminal.print("The server at \(place) works on its first import.\n")
        } else {
            Terminal.complain("The server at \(place) is not ready; it answers \(answer.status).")
            return 1
        }
        return 0
    }

    private func ask(_ path: String) -> LocalProbe.Answer? {
        LocalProbe.answer(
            to: path, host: configuration.server.host, port: configuration.server.port,
            timeoutSeconds: Self.timeoutSeconds / 2)
    }
}
