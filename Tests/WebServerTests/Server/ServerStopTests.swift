import Dispatch
import Testing
import WebServer

@Suite struct ServerStopTests {
    @Test func `answers what is in flight, says that it is the last, and takes nobody new`() throws
    {
        let server = try TestServer()
        let waiting = try server.client()
        let idle = try server.client()
        idle.send(lines: "GET /hello HTTP/1.1\nHost: a\n\n")
        #expect(try idle.answer().body == "hello")
        waiting.send(lines: "GET /wait HTTP/1.1\nHost: a\n\n")
        server.arrivals.wait()
        let stopped = DispatchSemaphore(value: 0)
        let running = server.server
        DispatchQueue.global().async {
            running.stop()
            stopped.signal()
        }
        #expect(try idle.isEnded())
        #expect(throws: TestClientError.notConnected) { try server.client() }
        #expect(stopped.wait(timeout: .now()) == .timedOut)
        server.gate.signal()
        let answer = try waiting.answer()
        #expect(answer.body == "waited")
        #expect(answer["connection"] == "close")
        waiting.finishSending()
        #expect(try waiting.isEnded())
        #expect(stopped.wait(timeout: .now() + 5) == .success)
    }

    @Test func `gives up on a handler that does not return`() throws {
        let server = try TestServer { $0.drainSeconds = 0.1 }
        let client = try server.client()
        client.send(lines: "GET /wait HTTP/1.1\nHost: a\n\n")
        server.arrivals.wait()
        server.server.stop()
        #expect(throws: TestClientError.self) { try client.answer() }
    }

    @Test func `stops although clients are idle, slow or gone`() throws {
        let server = try TestServer { $0.timeouts.lingerSeconds = 0.1 }
        let clients = try (0..<4).map { _ in try server.client() }
        clients[1].send("GET / HT")
        clients[2].send(lines: "GET /huge HTTP/1.1\nHost: a\n\n")
        clients[3].reset()
        let stopped = DispatchSemaphore(value: 0)
        let running = server.server
        DispatchQueue.global().async {
            running.stop()
            stopped.signal()
        }
        // A request that has come in part is still waited for.
        #expect(try clients[0].isEnded())
        clients[1].send(lines: "TP/1.1\nHost: a\nContent-Length: 0\n\n")
        #expect(try clients[1].answer().status == 404)
        clients[1].finishSending()
        #expect(try clients[2].answer().bytes.count == 8_000_000)
        clients[2].finishSending()
        #expect(stopped.wait(timeout: .now() + 4) == .success)
    }

    @Test func `does nothing when it is stopped twice or was never started`() throws {
        let server = try TestServer()
        server.server.stop()
        server.server.stop()
        HTTPServer(configuration: ServerConfiguration(), router: try Router([])).stop()
    }
}
