import Dispatch
import Synchronization
import Testing
import WebServer

@Suite struct StreamTests {
    private struct Fault: Error {}

    /// Counts what the server does with a stream.
    private final class Probe: Sendable {
        let opened = Atomic(0)
        let rows = Atomic(0)
        let ended = DispatchSemaphore(value: 0)
    }

    /// Signals when the server lets go of the source that holds it.
    private final class Held {
        let probe: Probe
        init(_ probe: Probe) { self.probe = probe }
        deinit { probe.ended.signal() }
    }

    /// Answers `/stream` with rows of a thousand bytes, and fails before one of them.
    private static func route(
        rows count: Int, failingAt fault: Int = .max, type: String = "application/octet-stream",
        _ probe: Probe = Probe()
    ) -> Route {
        .get("/stream") { _ in
            HTTPResponse(
                contentType: type,
                stream: BodyStream {
                    probe.opened.add(1, ordering: .relaxed)
                    let held = Held(probe)
                    var row = 0
                    return { bytes in
                        if row == fault { throw Fault() }
                        guard row < count else { return false }
                        row += 1
                        held.probe.rows.add(1, ordering: .relaxed)
                        bytes += [UInt8](repeating: UInt8(row & 0xFF), count: 1_000)
                        return true
                    }
                })
        }
    }

    private static let get = "GET /stream HTTP/1.1\nHost: a\n\n"

    @Test func `sends a stream in chunks and stays open`() throws {
        let server = try TestServer(routes: [Self.route(rows: 3_000)])
        let client = try server.client()
        for _ in 0..<2 {
            client.send(lines: Self.get)
            let answer = try client.answer()
            #expect(answer.statusLine == "HTTP/1.1 200 OK")
            #expect(answer["transfer-encoding"] == "chunked")
            #expect(answer["content-length"] == nil)
            #expect(answer.bytes.count == 3_000_000)
            #expect(answer.bytes.last == UInt8(3_000 & 0xFF))
        }
    }

    @Test func `answers requests pipelined behind a stream in order`() throws {
        let server = try TestServer(routes: [Self.route(rows: 300)])
        let client = try server.client()
        client.send(
            lines: "GET /hello HTTP/1.1\nHost: a\n\n" + Self.get + Self.get
                + "GET /hello HTTP/1.1\nHost: a\n\n")
        let counts = try (0..<4).map { _ in try client.answer().bytes.count }
        #expect(counts == [5, 300_000, 300_000, 5])
    }

    @Test func `ends a stream to an HTTP/1.0 client with the connection`() throws {
        let server = try TestServer(routes: [Self.route(rows: 300)])
        let client = try server.client()
        client.send(lines: "GET /stream HTTP/1.0\nConnection: keep-alive\n\n")
        let head = try client.answer()
        #expect(head["transfer-encoding"] == nil)
        #expect(head["connection"] == "close")
        client.finishSending()
        #expect(try client.rest().count == 300_000)
    }

    @Test func `answers HEAD like GET without opening the stream`() throws {
        let probe = Probe()
        let server = try TestServer(routes: [Self.route(rows: 3, type: "text/csv", probe)])
        let client = try server.client()
        let rest = " /stream HTTP/1.1\nHost: a\nAccept-Encoding: gzip\nX-Request-Id: 1\n\n"
        client.send(lines: "HEAD" + rest)
        let head = try client.answer(toHead: true)
        #expect(probe.opened.load(ordering: .relaxed) == 0)
        client.send(lines: "GET" + rest)
        let get = try client.answer()
        let fields = { (answer: ReceivedAnswer) in
            answer.fields.filter { $0.name != "date" }.map { "\($0.name): \($0.value)" }
        }
        #expect(fields(head) == fields(get))
        #expect(get["content-encoding"] == "gzip")
        #expect(get["vary"] == "Accept-Encoding")
        #expect(Gzip.decoded(get.bytes, mayEndEarly: false)?.count == 3_000)
    }

    @Test func `answers 500 when the stream fails before anything was sent`() throws {
        let server = try TestServer(routes: [Self.route(rows: 100, failingAt: 10)])
        let client = try server.client()
        client.send(lines: Self.get)
        let answer = try client.answer()
        #expect(answer.status == 500)
        #expect(answer.problemCode == "internal_error")
        client.send(lines: "GET /hello HTTP/1.1\nHost: a\n\n")
        #expect(try client.answer().body == "hello")
    }

    @Test(arguments: ["1.0", "1.1"])
    func `cuts the connection when the stream fails in the middle`(_ version: String) throws {
        let server = try TestServer(routes: [Self.route(rows: 1_000, failingAt: 500)])
        let client = try server.client()
        client.send(lines: "GET /stream HTTP/\(version)\nHost: a\n\n")
        #expect(throws: TestClientError.self) {
            _ = try client.answer()
            _ = try client.rest()
        }
        server.server.stop()
        #expect(
            server.log.entries.contains {
                if case .failure = $0 { true } else { false }
            })
        #expect(server.log.lines.allSatisfy { $0.contains("\"status\":500,") })
    }

    @Test func `makes no more than a client takes, and holds no worker meanwhile`() throws {
        let probe = Probe()
        let server = try TestServer(routes: [Self.route(rows: 1_000_000, probe)]) {
            $0.workers = 1
        }
        let stalled = try (0..<4).map { _ in
            try TestClient(port: server.port, receiveBufferBytes: 4_096)
        }
        for client in stalled { client.send(lines: Self.get) }
        // The one worker has made what the stalled clients may have before it comes to this.
        let client = try server.client()
        for _ in 0..<100 {
            client.send(lines: "GET /worker HTTP/1.1\nHost: a\n\n")
            #expect(try client.answer().body == "from a worker")
        }
        // What the sockets' own buffers hold, four megabytes each at most, and one piece.
        #expect(probe.rows.load(ordering: .relaxed) < 4 * 5_000)
        withExtendedLifetime(stalled) {}
    }

    @Test func `lets go of the source when the client goes away`() throws {
        let probe = Probe()
        let server = try TestServer(routes: [Self.route(rows: 1_000_000, probe)])
        let client = try TestClient(port: server.port, receiveBufferBytes: 4_096)
        client.send(lines: Self.get)
        while probe.opened.load(ordering: .relaxed) == 0 {}
        client.reset()
        #expect(probe.ended.wait(timeout: .now() + 5) == .success)
        server.server.stop()
        // Told from one that was sent whole.
        #expect(server.log.lines.map { $0.contains("\"status\":499,") } == [true])
    }

    @Test func `cuts a client that takes nothing of a stream, and lets go of the source`() throws {
        let probe = Probe()
        let server = try TestServer(routes: [Self.route(rows: 1_000_000, probe)]) {
            $0.timeouts.writeSeconds = 0.2
        }
        let client = try TestClient(port: server.port, receiveBufferBytes: 4_096)
        client.send(lines: Self.get)
        #expect(probe.ended.wait(timeout: .now() + 5) == .success)
        #expect(throws: TestClientError.self) { try client.answer() }
    }

    @Test func `lets a stream that has begun end before the server stops`() throws {
        let probe = Probe()
        let server = try TestServer(routes: [Self.route(rows: 20_000, probe)])
        let client = try TestClient(port: server.port, receiveBufferBytes: 4_096)
        client.send(lines: Self.get)
        while probe.opened.load(ordering: .relaxed) == 0 {}
        let stopped = DispatchSemaphore(value: 0)
        let running = server.server
        DispatchQueue.global().async {
            running.stop()
            stopped.signal()
        }
        #expect(try client.answer().bytes.count == 20_000_000)
        client.finishSending()
        #expect(stopped.wait(timeout: .now() + 5) == .success)
    }
}
