import Testing
import WebServer

@Suite struct UnwantedBodyTests {
    /// A head that declares a body which nobody takes, and the status of its answer.
    struct Head: CustomTestStringConvertible {
        let testDescription: String
        let lines: String
        let status: Int
    }

    static let heads = [
        Head(
            testDescription: "no such path",
            lines: "POST /none HTTP/1.1\nHost: a\nContent-Length: 9\n\n", status: 404),
        Head(
            testDescription: "chunks to no such path",
            lines: "POST /none HTTP/1.1\nHost: a\nTransfer-Encoding: chunked\n\n", status: 404),
        Head(
            testDescription: "a client that waits for 100",
            lines: "POST /none HTTP/1.1\nHost: a\nContent-Length: 9\nExpect: 100-continue\n\n",
            status: 404),
        Head(
            testDescription: "no such method here",
            lines: "POST /hello HTTP/1.1\nHost: a\nContent-Length: 9\n\n", status: 405),
        Head(
            testDescription: "OPTIONS",
            lines: "OPTIONS /hello HTTP/1.1\nHost: a\nContent-Length: 9\n\n", status: 204),
        Head(
            testDescription: "another type",
            lines: "POST /json HTTP/1.1\nHost: a\nContent-Type: a/b\nContent-Length: 9\n\n",
            status: 415),
        Head(
            testDescription: "a body that has begun to come",
            lines: "POST /none HTTP/1.1\nHost: a\nContent-Length: 9\n\nabc", status: 404),
    ]

    @Test(arguments: heads)
    func `is answered before it comes, and ends the connection`(_ head: Head) throws {
        let server = try TestServer(routes: [
            .post("/json", accepting: [.json]) { _ in HTTPResponse(.noContent) }
        ])
        let client = try server.client()
        client.send(lines: head.lines)
        let answer = try client.answer()
        #expect(answer.status == head.status)
        #expect(answer["connection"] == "close")
        // What comes of the body is no request.
        client.send(lines: "GET /hello HTTP/1.1\nHost: a\n\n")
        client.finishSending()
        #expect(try client.isEnded())
    }

    @Test func `is refused when all bodies together take too much, until one has gone`() throws {
        let server = try TestServer { $0.bodiesBytes = 1_000 }
        let head = "POST /echo HTTP/1.1\nHost: a\nContent-Length: 901\n\n"
        let first = try server.client()
        let body = String(repeating: "a", count: 900)
        first.send(lines: head + body)
        // Answered on the same loop after the body before has been read.
        let probe = try server.client()
        probe.send(lines: "GET /hello HTTP/1.1\nHost: a\n\n")
        #expect(try probe.answer().status == 200)
        let second = try server.client()
        second.send(lines: head + body)
        let refused = try second.answer()
        #expect(refused.status == 503)
        #expect(refused["retry-after"] == "1")
        #expect(refused["connection"] == "close")
        first.send("a")
        #expect(try first.answer().bytes.count == 901)
        let third = try server.client()
        third.send(lines: head + body)
        third.send("a")
        #expect(try third.answer().bytes.count == 901)
    }
}
