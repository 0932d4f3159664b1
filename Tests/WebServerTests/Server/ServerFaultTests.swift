import Dispatch
import Testing
import WebServer

@Suite struct ServerFaultTests {
    /// A request, the status and code it is answered with, and whether the connection stays.
    struct Failure: CustomTestStringConvertible {
        let testDescription: String
        let request: String
        let status: Int
        let code: String
        let staysOpen: Bool

        init(
            _ name: String, _ request: String, _ status: Int, _ code: String,
            staysOpen: Bool = false
        ) {
            testDescription = name
            self.request = request
            self.status = status
            self.code = code
            self.staysOpen = staysOpen
        }
    }

    static let failures = [
        Failure(
            "no such path", "GET /none HTTP/1.1\nHost: a\n\n", 404, "not_found", staysOpen: true),
        Failure(
            "no such method here", "POST /hello HTTP/1.1\nHost: a\nContent-Length: 2\n\nab", 405,
            "method_not_allowed", staysOpen: true),
        Failure(
            "CONNECT", "CONNECT a:80 HTTP/1.1\nHost: a\n\n", 405, "method_not_allowed",
            staysOpen: true),
        Failure("no such method at all", "BREW / HTTP/1.1\nHost: a\n\n", 501, "unknown_method"),
        Failure("no request", "hello\n\n", 400, "malformed_request_line"),
        Failure("a dot segment", "GET /../etc HTTP/1.1\nHost: a\n\n", 400, "malformed_target"),
        Failure("no host", "GET / HTTP/1.1\n\n", 400, "bad_host"),
        Failure("another version", "GET / HTTP/3.0\nHost: a\n\n", 505, "unsupported_version"),
        Failure(
            "a long request line", "GET /" + String(repeating: "a", count: 9_000) + " HTTP/1.1\n\n",
            414,
            "uri_too_long"),
        Failure(
            "long fields", "GET / HTTP/1.1\nA: " + String(repeating: "a", count: 40_000) + "\n\n",
            431,
            "fields_too_large"),
        Failure(
            "a long body, declared", "POST /echo HTTP/1.1\nHost: a\nContent-Length: 9999999\n\n",
            413,
            "content_too_large"),
        Failure(
            "a long body, waiting for 100",
            "POST /echo HTTP/1.1\nHost: a\nContent-Length: 9999999\nExpect: 100-continue\n\n", 413,
            "content_too_large"),
        Failure(
            "an unknown expectation", "GET / HTTP/1.1\nHost: a\nExpect: rain\n\n", 417,
            "expectation_failed"),
        Failure(
            "another transfer coding", "POST /echo HTTP/1.1\nHost: a\nTransfer-Encoding: gzip\n\n",
            501,
            "unknown_transfer_coding"),
        Failure(
            "a handler that throws", "GET /broken HTTP/1.1\nHost: a\n\n", 500, "internal_error",
            staysOpen: true),
        Failure(
            "a field that would split the answer", "GET /injected HTTP/1.1\nHost: a\n\n", 500,
            "internal_error", staysOpen: true),
        Failure(
            "no acceptable coding",
            "GET /long HTTP/1.1\nHost: a\nAccept-Encoding: identity;q=0\n\n", 406,
            "not_acceptable", staysOpen: true),
    ]

    @Test(arguments: failures)
    func `answers a failure with a problem document`(_ example: Failure) throws {
        let server = try TestServer()
        let client = try server.client()
        client.send(lines: example.request)
        let answer = try client.answer()
        #expect(answer.status == example.status)
        #expect(answer.problemCode == example.code)
        #expect(answer["date"] != nil)
        #expect(answer["access-control-allow-origin"] == "*")
        #expect(answer["x-request-id"].map { answer.body.contains($0) } == true)
        #expect(answer["set-cookie"] == nil)
        #expect((answer["connection"] == "close") == !example.staysOpen)
        if example.staysOpen {
            client.send(lines: "GET /hello HTTP/1.1\nHost: a\n\n")
            #expect(try client.answer().body == "hello")
        } else {
            client.finishSending()
            #expect(try client.isEnded())
        }
    }

    @Test func `lets a client that is still sending read the refusal`() throws {
        let server = try TestServer()
        let client = try server.client()
        client.send(lines: "POST /echo HTTP/1.1\nHost: a\nContent-Length: 2000000\n\n")
        client.send(String(repeating: "a", count: 2_000_000))
        #expect(try client.answer().status == 413)
        client.finishSending()
        #expect(try client.isEnded())
    }

    @Test(arguments: [
        ("a slow head", "GET / HTTP/1.1\r\nHost"),
        ("a slow body", "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\na"),
        (
            "slow chunks",
            "POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n"
        ),
    ])
    func `answers 408 to`(_ name: String, _ beginning: String) throws {
        let server = try TestServer {
            $0.timeouts.headSeconds = 0.1
            $0.timeouts.bodySeconds = 0.1
        }
        let client = try server.client()
        client.send(beginning)
        let answer = try client.answer()
        #expect(answer.status == 408)
        #expect(answer.problemCode == "request_timeout")
        #expect(answer["connection"] == "close")
    }

    @Test func `closes an idle connection without a word`() throws {
        let server = try TestServer { $0.timeouts.idleSeconds = 0.1 }
        let fresh = try server.client()
        let used = try server.client()
        used.send(lines: "GET /hello HTTP/1.1\nHost: a\n\n")
        #expect(try used.answer().body == "hello")
        #expect(try used.isEnded())
        #expect(try fresh.isEnded())
    }

    @Test func `cuts a client that takes nothing of its answer`() throws {
        let server = try TestServer {
            $0.timeouts.writeSeconds = 0.2
            $0.timeouts.idleSeconds = 1
        }
        let client = try TestClient(port: server.port, receiveBufferBytes: 4_096)
        client.send(lines: "GET /huge HTTP/1.1\nHost: a\n\n")
        // An idle client is closed only after the stalled one has been given up.
        #expect(try server.client().isEnded())
        #expect(throws: TestClientError.self) { try client.answer() }
    }

    @Test func `answers 503 when all workers are busy and the line is full`() throws {
        let server = try TestServer {
            $0.workers = 1
            $0.workerQueue = 1
        }
        let clients = try (0..<3).map { _ in try server.client() }
        let request = "GET /wait HTTP/1.1\nHost: a\n\n"
        clients[0].send(lines: request)
        server.arrivals.wait()
        clients[1].send(lines: request)
        // Sent later on the same loop, so the one before has its place in line by now.
        let probe = try server.client()
        probe.send(lines: "GET /hello HTTP/1.1\nHost: a\n\n")
        #expect(try probe.answer().status == 200)
        clients[2].send(lines: request)
        let refused = try clients[2].answer()
        #expect(refused.status == 503)
        #expect(refused["retry-after"] == "1")
        #expect(refused.problemCode == "busy")
        server.gate.signal()
        server.gate.signal()
        #expect(try clients[0].answer().body == "waited")
        #expect(try clients[1].answer().body == "waited")
    }

    @Test func `serves others after clients that reset`() throws {
        let server = try TestServer { $0.workers = 1 }
        for request in ["", "GET /hel", "GET /huge HTTP/1.1\r\nHost: a\r\n\r\n"] {
            let client = try server.client()
            client.send(request)
            client.reset()
        }
        let waiting = try server.client()
        waiting.send(lines: "GET /wait HTTP/1.1\nHost: a\n\n")
        server.arrivals.wait()
        waiting.reset()
        server.gate.signal()
        let client = try server.client()
        client.send(lines: "GET /worker HTTP/1.1\nHost: a\n\n")
        #expect(try client.answer().body == "from a worker")
    }

    @Test func `lets clients wait while there is no room for another connection`() throws {
        let server = try TestServer { $0.maxConnections = 1 }
        var first: TestClient? = try server.client()
        first?.send(lines: "GET /hello HTTP/1.1\nHost: a\n\n")
        #expect(try first?.answer().body == "hello")
        let second = try server.client()
        second.send(lines: "GET /hello HTTP/1.1\nHost: a\n\n")
        first = nil
        #expect(try second.answer().body == "hello")
    }

    @Test func `closes what a client opens beyond its limit, until it closes another`() throws {
        let server = try TestServer { $0.maxConnectionsPerClient = 2 }
        let request = "GET /hello HTTP/1.1\nHost: a\n\n"
        let first = try server.client()
        var second: TestClient? = try server.client()
        for client in [first, second] {
            client?.send(lines: request)
            #expect(try client?.answer().body == "hello")
        }
        #expect(try server.client().isEnded())
        second = nil
        // The server hears of the end on its own time; until then it refuses.
        var isAdmitted = false
        while !isAdmitted {
            let next = try server.client()
            next.send(lines: request)
            isAdmitted = (try? next.answer().body) == "hello"
        }
        first.send(lines: request)
        #expect(try first.answer().body == "hello")
    }
}
