import Synchronization
import Testing
import WebServer

@Suite struct ReadyAnswerTests {
    /// Counts how often the handler of `/kept` runs.
    private final class Counter: Sendable {
        let calls = Atomic(0)
        let data = TestData()
    }

    private static func server(_ counter: Counter, on execution: Execution) throws -> TestServer {
        try TestServer(
            routes: [
                .get("/kept/{id}", on: execution) { request in
                    counter.calls.add(1, ordering: .relaxed)
                    var response = HTTPResponse(
                        contentType: "application/json",
                        body: Array(String(repeating: "{\"a\":1}", count: 500).utf8),
                        fields: [
                            "ETag": "\"t\"", "Cache-Control": "max-age=60", "Vary": "Accept",
                            "Link": "</>; rel=first",
                        ])
                    response.generation = counter.data.generation
                    return response
                }
            ], data: counter.data)
    }

    /// The fields that may not differ between a first answer and one from memory.
    private static func lasting(_ answer: ReceivedAnswer) -> [String] {
        answer.fields.filter { $0.name != "date" && $0.name != "x-request-id" }
            .map { "\($0.name): \($0.value)" }.sorted()
    }

    @Test(arguments: [Execution.onLoop, .onWorker], ["", "gzip"])
    func `answers again without the handler, in the same bytes`(
        _ execution: Execution, _ coding: String
    ) throws {
        let counter = Counter()
        let server = try Self.server(counter, on: execution)
        let client = try server.client()
        let request = "/kept/1 HTTP/1.1\nHost: a\nAccept-Encoding: \(coding)\n"
        client.send(lines: "GET \(request)\n")
        let first = try client.answer()
        client.send(lines: "GET \(request)X-Request-Id: mine\n\n")
        let second = try client.answer()
        #expect(counter.calls.load(ordering: .relaxed) == 1)
        #expect(second.statusLine == first.statusLine)
        #expect(Self.lasting(second) == Self.lasting(first))
        #expect(second.bytes == first.bytes)
        #expect(second["x-request-id"] == "mine")
        #expect(first["x-request-id"]?.count == 13)
        client.send(lines: "HEAD \(request)\n")
        #expect(Self.lasting(try client.answer(toHead: true)) == Self.lasting(first))
        client.send(lines: "GET \(request)Connection: close\n\n")
        let last = try client.answer()
        #expect(last["connection"] == "close")
        #expect(last.bytes == first.bytes)
        #expect(try client.isEnded())
        #expect(counter.calls.load(ordering: .relaxed) == 1)
    }

    @Test func `answers 304 from memory as it would without`() throws {
        let counter = Counter()
        let server = try Self.server(counter, on: .onLoop)
        let client = try server.client()
        client.send(lines: "GET /kept/1 HTTP/1.1\nHost: a\n\n")
        _ = try client.answer()
        client.send(lines: "GET /kept/1 HTTP/1.1\nHost: a\nIf-None-Match: \"x\", \"t-gzip\"\n\n")
        let answer = try client.answer()
        #expect(counter.calls.load(ordering: .relaxed) == 1)
        #expect(answer.statusLine == "HTTP/1.1 304 Not Modified")
        #expect(
            Self.lasting(answer) == [
                "access-control-allow-origin: *",
                "access-control-expose-headers: "
                    + "ETag, Link, X-Request-Id, Retry-After, Content-Disposition",
                "cache-control: max-age=60", "etag: \"t-gzip\"", "vary: Accept, Accept-Encoding",
            ])
        #expect(answer["date"] != nil)
    }

    @Test func `asks the handler again when the data have changed`() throws {
        let counter = Counter()
        let server = try Self.server(counter, on: .onWorker)
        let client = try server.client()
        for (generation, calls) in [(7, 1), (7, 1), (8, 2), (8, 2)] as [(UInt64, Int)] {
            counter.data.generation = generation
            client.send(lines: "GET /kept/1 HTTP/1.1\nHost: a\n\n")
            _ = try client.answer()
            #expect(counter.calls.load(ordering: .relaxed) == calls)
        }
    }

    @Test func `tells the log of answers from memory like of any other`() throws {
        let counter = Counter()
        let server = try Self.server(counter, on: .onLoop)
        let client = try server.client()
        for id in ["first", "second"] {
            client.send(lines: "GET /kept/%31?x HTTP/1.1\nHost: a\nX-Request-Id: \(id)\n\n")
            _ = try client.answer()
        }
        server.server.stop()
        let lines = server.log.lines
        #expect(lines.count == 2)
        for (line, (id, isReady)) in zip(lines, [("first", false), ("second", true)]) {
            #expect(
                line.contains(
                    """
                    "request_id":"\(id)","client":"127.0.0.1","method":"GET","path":"/kept/%31",\
                    "route":"/kept/{id}","status":200,"bytes":3500,"duration_microseconds":
                    """))
            #expect(line.hasSuffix(",\"cache_hit\":\(isReady)}"))
        }
        #expect(counter.calls.load(ordering: .relaxed) == 1)
    }
}
