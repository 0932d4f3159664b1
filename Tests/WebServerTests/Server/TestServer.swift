import Dispatch
import Synchronization
import Testing
import WebServer

/// A server on a port of its own, with one route for each thing that tests look at.
final class TestServer {
    let server: HTTPServer
    let port: Int
    /// What the server has told its log.
    let log: RecordedLog
    /// What the server counts.
    let metrics = ServerMetrics()
    /// Lets one request to `/wait` go on for each signal.
    let gate = DispatchSemaphore(value: 0)
    /// Is signalled by each request to `/wait` that has reached its worker.
    let arrivals = DispatchSemaphore(value: 0)

    init(
        routes: [Route] = [], data: TestData = TestData(),
        _ change: (inout ServerConfiguration) -> Void = { _ in }
    ) throws {
        var configuration = ServerConfiguration()
        configuration.port = 0
        change(&configuration)
        let log = RecordedLog()
        self.log = log
        server = HTTPServer(
            configuration: configuration,
            router: try Router(Self.routes(gate: gate, arrivals: arrivals) + routes),
            currentGeneration: { data.generation }, metrics: metrics,
            log: { log.append($0) })
        port = try server.start()
    }

    deinit {
        // A worker that still waits would keep its thread after the test.
        for _ in 0..<16 { gate.signal() }
        server.stop()
    }

    func client() throws -> TestClient { try TestClient(port: port) }

    private static func routes(gate: DispatchSemaphore, arrivals: DispatchSemaphore) -> [Route] {
        [
            .get("/hello", on: .onLoop) { _ in text("hello") },
            .get("/worker") { _ in text("from a worker") },
            .get("/items/{id}", on: .onLoop) { text($0.pathParameters["id"] ?? "none") },
            .get("/long", on: .onLoop) { _ in
                var response = text(String(repeating: "All work and no play. ", count: 1_000))
                response.fields["ETag"] = "\"abc\""
                return response
            },
            .get("/huge", on: .onLoop) { _ in
                HTTPResponse(
                    contentType: "application/octet-stream",
                    body: [UInt8](repeating: 7, count: 8_000_000))
            },
            .get("/injected", on: .onLoop) { _ in
                HTTPResponse(.ok, fields: ["X-Name": "value\r\nSet-Cookie: a=b"])
            },
            .get("/broken") { _ in throw Broken() },
            .get("/wait") { _ in
                arrivals.signal()
                gate.wait()
                return text("waited")
            },
            .post("/echo") { HTTPResponse(contentType: "text/plain", body: $0.body) },
        ]
    }

    private static func text(_ text: String) -> HTTPResponse {
        HTTPResponse(contentType: "text/plain; charset=utf-8", body: Array(text.utf8))
    }

    private struct Broken: Error {}
}

/// Log entries in the order they came.
final class RecordedLog: Sendable {
    private let recorded = Mutex<[LogEntry]>([])

    var entries: [LogEntry] { recorded.withLock { $0 } }

    /// The lines about requests, without their ends.
    var lines: [String] {
        entries.flatMap { entry -> [String] in
            guard case .requests(let lines, let count) = entry else { return [] }
            let text = String(decoding: lines, as: UTF8.self).split(separator: "\n")
            #expect(text.count == count)
            return text.map(String.init)
        }
    }

    func append(_ entry: LogEntry) { recorded.withLock { $0.append(entry) } }
}

/// Stands in for data that change.
final class TestData: Sendable {
    private let number = Atomic<UInt64>(1)

    var generation: UInt64 {
        get { number.load(ordering: .relaxed) }
        set { number.store(newValue, ordering: .relaxed) }
    }
}
