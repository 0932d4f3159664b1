import Dispatch
import WebServer

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A server whose handlers misbehave, for `Tests/Faults/run`: `fault-server PORT WORKERS QUEUE`.
@main
struct FaultServer {
    static func main() throws {
        let numbers = CommandLine.arguments.dropFirst().compactMap { Int($0) }
        guard numbers.count == 3 else {
            print("fault-server takes a port, a number of workers and a length of their line.")
            exit(1)
        }
        var configuration = ServerConfiguration()
        configuration.port = numbers[0]
        configuration.workers = numbers[1]
        configuration.workerQueue = numbers[2]
        let server = HTTPServer(configuration: configuration, router: try Router(routes))
        try server.start()
        signal(SIGTERM, SIG_IGN)
        let source = DispatchSource.makeSignalSource(signal: SIGTERM, queue: .global())
        source.setEventHandler { @Sendable in
            server.stop()
            exit(0)
        }
        source.activate()
        withExtendedLifetime(source) { dispatchMain() }
    }

    private static let routes: [Route] = [
        .get("/hello", on: .onLoop) { _ in text("hello") },
        .get("/worker") { _ in text("from a worker") },
        .get("/throws") { _ in throw Broken() },
        .get("/throws-on-loop", on: .onLoop) { _ in throw Broken() },
        .get("/sleep/{seconds}") { request in
            let seconds = request.pathParameters["seconds"].flatMap { UInt32($0) } ?? 0
            sleep(seconds)
            return text("slept")
        },
        .post("/echo") { HTTPResponse(contentType: "text/plain", body: $0.body) },
    ]

    private static func text(_ text: String) -> HTTPResponse {
        HTTPResponse(contentType: "text/plain; charset=utf-8", body: Array(text.utf8))
    }

    private struct Broken: Error {}
}
