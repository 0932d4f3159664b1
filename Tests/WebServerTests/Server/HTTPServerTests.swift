import Testing
import WebServer

@Suite struct HTTPServerTests {
    @Test func `answers requests one after another on one connection`() throws {
        let server = try TestServer()
        let client = try server.client()
        for _ in 0..<3 {
            client.send(lines: "GET /hello HTTP/1.1\nHost: a\n\n")
            let answer = try client.answer()
            #expect(answer.statusLine == "HTTP/1.1 200 OK")
            #expect(answer.body == "hello")
            #expect(answer["content-length"] == "5")
            #expect(answer["connection"] == nil)
            #expect(answer["date"].flatMap(HTTPDate.parse) != nil)
            #expect(answer["access-control-allow-origin"] == "*")
            #expect(answer["x-request-id"]?.count == 13)
        }
    }

    @Test func `answers pipelined requests in order, whichever thread makes the answer`() throws {
        let server = try TestServer()
        let client = try server.client()
        let paths = ["/hello", "/worker", "/items/7", "/worker", "/hello"]
        client.send(lines: paths.map { "GET \($0) HTTP/1.1\nHost: a\n\n" }.joined())
        let bodies = try paths.map { _ in try client.answer().body }
        #expect(bodies == ["hello", "from a worker", "7", "from a worker", "hello"])
    }

    @Test func `answers a burst of pipelined requests that is larger than all buffers`() throws {
        let server = try TestServer { $0.outputBytes = 1_000 }
        let client = try server.client()
        let count = 2_000
        client.send(String(repeating: "GET /hello HTTP/1.1\r\nHost: a\r\n\r\n", count: count))
        for _ in 0..<count { #expect(try client.answer().body == "hello") }
    }

    @Test func `reads a body of a declared length`() throws {
        let server = try TestServer()
        let client = try server.client()
        client.send(lines: "POST /echo HTTP/1.1\nHost: a\nContent-Length: 5\n\n12345")
        #expect(try client.answer().body == "12345")
    }

    @Test func `reads a body in chunks`() throws {
        let server = try TestServer()
        let client = try server.client()
        client.send(
            lines:
                "POST /echo HTTP/1.1\nHost: a\nTransfer-Encoding: chunked\n\n3\nabc\n2\nde\n0\n\n")
        #expect(try client.answer().body == "abcde")
    }

    @Test func `sends 100 to a client that waits for it before the body`() throws {
        let server = try TestServer()
        let client = try server.client()
        client.send(
            lines: "POST /echo HTTP/1.1\nHost: a\nContent-Length: 2\nExpect: 100-continue\n\n")
        #expect(try client.answer().status == 100)
        client.send("ok")
        #expect(try client.answer().body == "ok")
    }

    @Test func `answers HEAD with the fields of GET and no body`() throws {
        let server = try TestServer()
        let client = try server.client()
        client.send(lines: "GET /long HTTP/1.1\nHost: a\nX-Request-Id: 1\n\n")
        let get = try client.answer()
        client.send(lines: "HEAD /long HTTP/1.1\nHost: a\nX-Request-Id: 1\n\n")
        let head = try client.answer(toHead: true)
        let fields = { (answer: ReceivedAnswer) in
            answer.fields.filter { $0.name != "date" }.map { "\($0.name): \($0.value)" }
        }
        #expect(fields(head) == fields(get))
        client.send(lines: "GET /hello HTTP/1.1\nHost: a\n\n")
        #expect(try client.answer().body == "hello")
    }

    @Test(arguments: [
        ("HEAD /a HTTP/1.1\n\n", 400), ("HEAD /a HTTP/2.0\nHost: a\n\n", 505),
        ("HEAD a HTTP/1.1\nHost: a\n\n", 400),
        ("HEAD /a HTTP/1.1\nHost: a\nExpect: b\n\n", 417),
        ("HEAD /a HTTP/1.1\nHost: a\nContent-Length: 9999999\n\n", 413),
    ])
    func `refuses HEAD with the fields alone`(_ lines: String, _ status: Int) throws {
        let server = try TestServer()
        let client = try server.client()
        client.send(lines: lines)
        client.finishSending()
        let answer = try client.answer(toHead: true)
        #expect(answer.status == status)
        #expect(answer["content-length"].flatMap { Int($0) } ?? 0 > 0)
        #expect(try client.rest().isEmpty)
    }

    @Test func `takes no request for HEAD because the one before was`() throws {
        let server = try TestServer()
        let client = try server.client()
        client.send(lines: "HEAD /hello HTTP/1.1\nHost: a\n\n")
        _ = try client.answer(toHead: true)
        client.send("\n")
        #expect(try client.answer().problemCode == "bare_line_feed")
    }

    @Test func `sends a body of several megabytes whole`() throws {
        let server = try TestServer()
        let client = try server.client()
        client.send(lines: "GET /huge HTTP/1.1\nHost: a\n\n")
        let bytes = try client.answer().bytes
        #expect(bytes.count == 8_000_000)
        #expect(bytes.allSatisfy { $0 == 7 })
    }

    @Test func `closes after the answer when an HTTP/1.0 client does not ask to stay`() throws {
        let server = try TestServer()
        let client = try server.client()
        client.send(lines: "GET /hello HTTP/1.0\n\n")
        #expect(try client.answer()["connection"] == "close")
        #expect(try client.isEnded())
    }

    @Test func `stays open for an HTTP/1.0 client that asks, and says so`() throws {
        let server = try TestServer()
        let client = try server.client()
        client.send(lines: "GET /hello HTTP/1.0\nConnection: Keep-Alive\n\n")
        #expect(try client.answer()["connection"] == "keep-alive")
        client.send(lines: "GET /hello HTTP/1.0\n\n")
        #expect(try client.answer().body == "hello")
    }

    @Test func `closes after the answer when the client asks for it`() throws {
        let server = try TestServer()
        let client = try server.client()
        client.send(lines: "GET /hello HTTP/1.1\nHost: a\nConnection: CLOSE\n\n")
        #expect(try client.answer()["connection"] == "close")
        #expect(try client.isEnded())
    }

    @Test func `closes a connection after its last permitted request`() throws {
        let server = try TestServer { $0.maxRequestsPerConnection = 2 }
        let client = try server.client()
        client.send(lines: String(repeating: "GET /hello HTTP/1.1\nHost: a\n\n", count: 3))
        #expect(try client.answer()["connection"] == nil)
        #expect(try client.answer()["connection"] == "close")
        client.finishSending()
        #expect(try client.isEnded())
    }

    @Test(arguments: [("of many bytes", "/long", 100), ("made anew", "/hello", 200)])
    func `answers every request of a client that has finished sending`(
        _: String, path: String, count: Int
    ) throws {
        let server = try TestServer()
        let client = try server.client()
        client.send(
            lines: String(repeating: "GET \(path) HTTP/1.1\nHost: a\n\n", count: count))
        client.finishSending()
        for _ in 0..<count { #expect(try client.answer().status == 200) }
        #expect(try client.isEnded())
    }

    @Test func `answers a client that has finished sending`() throws {
        let server = try TestServer()
        let client = try server.client()
        client.send(lines: "GET /worker HTTP/1.1\nHost: a\n\n")
        client.finishSending()
        #expect(try client.answer().body == "from a worker")
        #expect(try client.isEnded())
    }

    @Test func `repeats a valid request id and tells the log`() throws {
        let server = try TestServer()
        let client = try server.client()
        client.send(lines: "GET /items/a%20b?q=1 HTTP/1.1\nHost: a\nX-Request-Id: r-1\n\n")
        #expect(try client.answer()["x-request-id"] == "r-1")
        server.server.stop()
        let line = try #require(server.log.lines.first)
        #expect(
            line.contains(
                """
                "level":"info","message":"request","request_id":"r-1","client":"127.0.0.1",\
                "method":"GET","path":"/items/a%20b","route":"/items/{id}","status":200,"bytes":3,
                """))
    }
}
