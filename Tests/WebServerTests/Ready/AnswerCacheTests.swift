import Testing

@testable import WebServer

@Suite struct AnswerCacheTests {
    /// A cache, and the generation it is told.
    private struct Fixture {
        let cache: AnswerCache
        let data = TestData()

        init(bytes: Int = 100_000, cors: CORSPolicy = CORSPolicy()) {
            cache = AnswerCache(bytes: bytes, dependsOnOrigin: cors.dependsOnOrigin) {
                [data] in data.generation
            }
        }

        /// Keeps what a handler would answer to a request that came as these lines.
        func insert(
            _ lines: String, body: String = "body", generation: UInt64? = 1,
            fields: HTTPFields = ["ETag": "\"t\"", "Last-Modified": AnswerCacheTests.modified],
            status: HTTPStatus = .ok, capacity: Int = 0
        ) throws {
            let request = try AnswerCacheTests.request(lines)
            var response = HTTPResponse(
                status, contentType: "text/plain", body: Array(body.utf8), fields: fields)
            response.body.reserveCapacity(capacity)
            response.generation = generation
            cache.insert(
                Answer(
                    response: response, stream: nil, requestID: "1", request: request,
                    isToHead: false, route: 0, failure: nil))
        }

        /// The body and form found for a request that comes as these lines.
        func find(_ lines: String) throws -> String? {
            guard let (answer, form) = try ready(for: lines) else { return nil }
            let body = String(decoding: answer.body, as: UTF8.self)
            switch form {
            case .whole: return body
            case .head: return "head of " + body
            case .notModified(let isCompressed): return isCompressed ? "304 gzip" : "304"
            }
        }

        /// What is found for a request that comes as these lines.
        func ready(for lines: String) throws -> (answer: ReadyAnswer, form: ReadyAnswer.Form)? {
            var parser = AnswerCacheTests.parser(lines)
            guard try parser.next() else { return nil }
            return parser.withHead { cache.answer(to: $0, in: $1) }
        }
    }

    static let modified = "Sun, 06 Nov 1994 08:49:37 GMT"

    private static func parser(_ lines: String) -> RequestParser {
        var parser = RequestParser(limits: RequestLimits())
        parser.append((lines + "\nHost: a\n\n").replacing("\n", with: "\r\n"))
        return parser
    }

    private static func request(_ lines: String) throws -> HTTPRequest {
        var parser = parser(lines)
        return try #require(try parser.nextRequest())
    }

    private static let get = "GET /a?b=c HTTP/1.1"

    @Test(
        arguments: [
            ("the same", get, "body"),
            ("fields that choose nothing", get + "\nUser-Agent: x\nCookie: a=b", "body"),
            ("an empty Accept", get + "\nAccept: ", "body"),
            ("any form", get + "\nAccept: */*", "body"),
            ("an HTTP/1.0 client", "GET /a?b=c HTTP/1.0", "body"),
            ("HEAD", "HEAD /a?b=c HTTP/1.1", "head of body"),
            ("another query", "GET /a?b=d HTTP/1.1", nil),
            ("a longer target", "GET /a?b=cc HTTP/1.1", nil),
            ("a shorter target", "GET /a?b= HTTP/1.1", nil),
            ("another form", get + "\nAccept: text/html", nil),
            ("another coding", get + "\nAccept-Encoding: gzip", nil),
            ("another method", "POST /a?b=c HTTP/1.1\nContent-Length: 0", nil),
            ("credentials", get + "\nAuthorization: Bearer x", "body"),
            ("a field twice", get + "\nAccept:\nAccept: text/html", nil),
            ("an absolute target", "GET http://a/a?b=c HTTP/1.1", nil),
            ("the tag", get + "\nIf-None-Match: \"t\"", "304"),
            ("the tag among others", get + "\nIf-None-Match: \"x\", W/\"t\"", "304"),
            ("the tag of the compressed answer", get + "\nIf-None-Match: \"t-gzip\"", "304 gzip"),
            ("an asterisk", get + "\nIf-None-Match: *", "304"),
            ("another tag", get + "\nIf-None-Match: \"x\"", "body"),
            (
                "another tag and the date",
                get + "\nIf-None-Match: \"x\"\nIf-Modified-Since: \(modified)", "body"
            ),
            ("the date", get + "\nIf-Modified-Since: \(modified)", "304"),
            (
                "an earlier date", get + "\nIf-Modified-Since: Sun, 06 Nov 1994 08:49:36 GMT",
                "body"
            ),
            ("no date", get + "\nIf-Modified-Since: yesterday", "body"),
            ("HEAD with the tag", "HEAD /a?b=c HTTP/1.1\nIf-None-Match: \"t\"", "304"),
        ] as [(String, String, String?)])
    func `finds the answer for`(_ name: String, _ lines: String, _ found: String?) throws {
        let fixture = Fixture()
        try fixture.insert(Self.get)
        #expect(try fixture.find(lines) == found)
    }

    @Test(
        arguments: [
            ("\"t\"", nil, "304"), ("\"t-gzip\"", nil, "304 gzip"),
            ("\"t\", \"t-gzip\"", nil, "304 gzip"), ("*", nil, "304 gzip"),
            (nil, modified, "304 gzip"), ("\"x\"", modified, "body"),
        ] as [(String?, String?, String)])
    func `shows the tag of the compressed answer to who gets that`(
        _ tags: String?, _ date: String?, _ found: String
    ) throws {
        let fixture = Fixture()
        let get = Self.get + "\nAccept-Encoding: gzip"
        let fields: HTTPFields = ["ETag": "\"t-gzip\"", "Last-Modified": Self.modified]
        try fixture.insert(get, fields: fields)
        let conditions =
            (tags.map { "\nIf-None-Match: " + $0 } ?? "")
            + (date.map { "\nIf-Modified-Since: " + $0 } ?? "")
        #expect(try fixture.find(get + conditions) == found)
    }

    @Test func `keeps none of the room that was set aside for an answer`() throws {
        let fixture = Fixture()
        for number in 0..<20 {
            try fixture.insert("GET /\(number) HTTP/1.1", capacity: 1_000_000)
        }
        for number in 0..<20 {
            let answer = try #require(try fixture.ready(for: "GET /\(number) HTTP/1.1")?.answer)
            // Memory comes in pieces of a few bytes.
            for part in [answer.key, answer.head, answer.body, answer.notModifiedHead] {
                #expect(part.capacity < part.count + 32)
            }
            #expect(answer.size >= answer.head.capacity + answer.body.capacity)
        }
    }

    @Test func `keeps answers to different forms apart`() throws {
        let fixture = Fixture()
        for accept in ["", "text/html", "text/html;q=0.5", "application/json"] {
            try fixture.insert(Self.get + "\nAccept: " + accept, body: accept)
        }
        #expect(try fixture.find(Self.get + "\nAccept: text/html;q=0.5") == "text/html;q=0.5")
        #expect(try fixture.find(Self.get + "\nAccept: application/json") == "application/json")
        #expect(try fixture.find(Self.get + "\nAccept-Encoding: application/json") == nil)
    }

    @Test func `tells sites apart only where answers depend on them`() throws {
        let open = Fixture()
        try open.insert(Self.get + "\nOrigin: https://a.example")
        #expect(try open.find(Self.get + "\nOrigin: https://b.example") == "body")
        let limited = Fixture(cors: CORSPolicy(origins: .only(["https://a.example"])))
        try limited.insert(Self.get + "\nOrigin: https://a.example")
        #expect(try limited.find(Self.get + "\nOrigin: https://b.example") == nil)
        #expect(try limited.find(Self.get + "\nOrigin: https://a.example") == "body")
    }

    @Test func `gives no answer that was made from other data`() throws {
        let fixture = Fixture()
        try fixture.insert(Self.get)
        fixture.data.generation = 2
        #expect(try fixture.find(Self.get) == nil)
        // Made by a worker that began before the data changed.
        try fixture.insert(Self.get, body: "late", generation: 1)
        #expect(try fixture.find(Self.get) == nil)
        try fixture.insert(Self.get, body: "new", generation: 2)
        #expect(try fixture.find(Self.get) == "new")
        try fixture.insert("GET /other HTTP/1.1", generation: 1)
        #expect(try fixture.find(Self.get) == "new")
    }

    @Test func `keeps nothing that may not be given again`() throws {
        let fixture = Fixture()
        try fixture.insert(Self.get, generation: nil)
        try fixture.insert(Self.get, status: .notFound)
        try fixture.insert("HEAD /a?b=c HTTP/1.1")
        try fixture.insert("POST /a?b=c HTTP/1.1\nContent-Length: 0")
        #expect(try fixture.find(Self.get) == nil)
        let long = "GET /" + String(repeating: "a", count: AnswerKey.maximumBytes) + " HTTP/1.1"
        try fixture.insert(long)
        #expect(try fixture.find(long) == nil)
    }

    @Test func `holds no more than its room, and what is asked for longest`() throws {
        let fixture = Fixture(bytes: 100_000)
        let body = String(repeating: "a", count: 2_000)
        try fixture.insert(Self.get, body: "kept")
        for number in 0..<500 {
            try fixture.insert("GET /\(number) HTTP/1.1", body: body)
            #expect(try fixture.find(Self.get) == "kept")
        }
        let held = try (0..<500).filter { try fixture.find("GET /\($0) HTTP/1.1") != nil }.count
        #expect((10...50).contains(held))
        try fixture.insert("GET /large HTTP/1.1", body: String(repeating: "a", count: 13_000))
        #expect(try fixture.find("GET /large HTTP/1.1") == nil)
        let none = Fixture(bytes: 0)
        try none.insert(Self.get)
        #expect(try none.find(Self.get) == nil)
    }

    @Test func `knows from a 304 alone whom to answer 304, and nobody else`() throws {
        let fixture = Fixture()
        try fixture.insert(
            Self.get + "\nIf-None-Match: \"t\"", body: "", status: .notModified)
        #expect(try fixture.find(Self.get + "\nIf-None-Match: \"t\"") == "304")
        for other in ["\"x\"", "*", ""] {
            #expect(try fixture.find(Self.get + "\nIf-None-Match: " + other) == nil)
        }
        #expect(try fixture.find(Self.get + "\nIf-Modified-Since: " + Self.modified) == nil)
        #expect(try fixture.find(Self.get) == nil)
        try fixture.insert(Self.get)
        #expect(try fixture.find(Self.get + "\nIf-None-Match: *") == "304")
        #expect(try fixture.find(Self.get) == "body")
    }

    @Test func `never gives a 304 to an answer without a tag`() throws {
        let fixture = Fixture()
        try fixture.insert(Self.get, fields: [:])
        #expect(try fixture.find(Self.get + "\nIf-None-Match: *") == "body")
        #expect(try fixture.find(Self.get + "\nIf-None-Match: \"\"") == "body")
    }
}
