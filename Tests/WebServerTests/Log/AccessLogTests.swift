import Testing

@testable import WebServer

@Suite struct AccessLogTests {
    /// 2026-01-31T08:49:37.005Z.
    private static let time: Int64 = 1_769_849_377_005_999_999

    private static func line(
        _ format: AccessLogFormat = .json, path: String?, query: String = "",
        tellsQuery: Bool = false, method: HTTPMethod? = .get, pattern: String? = "/{name}",
        client: NetworkAddress? = NetworkAddress(version4: [203, 0, 113, 9])
    ) -> String {
        var log = AccessLog(format: format, tellsQuery: tellsQuery)
        log.setTime(nanosecondsSince1970: time)
        let answered = AnsweredRequest(
            method: method, route: pattern == nil ? nil : 0, status: .ok, bytes: 1_024,
            nanoseconds: 1_234_567, isReady: true, requestID: "r", client: client)
        let (path, query) = (path.map { Array($0.utf8) }, Array(query.utf8))
        log.add(answered, path: path?.span, query: query.span, pattern: pattern)
        var text = ""
        log.flush { entry in
            guard case .requests(let lines, 1) = entry else { return }
            text = String(decoding: lines, as: UTF8.self)
        }
        return text
    }

    @Test func `writes a JSON object with everything that is known of a request`() {
        #expect(
            Self.line(path: "/a") == """
                {"time":"2026-01-31T08:49:37.005Z","level":"info","message":"request",\
                "request_id":"r","client":"203.0.113.9","method":"GET","path":"/a",\
                "route":"/{name}","status":200,"bytes":1024,"duration_microseconds":1234,\
                "cache_hit":true}

                """)
    }

    @Test func `writes null for what is not known`() {
        #expect(
            Self.line(path: nil, method: nil, pattern: nil, client: nil).contains(
                """
                "client":null,"method":null,"path":null,"route":null,"status":200
                """))
    }

    @Test func `writes a short line for people`() {
        #expect(
            Self.line(.text, path: "/a", query: "?q=b")
                == "08:49:37 200 GET /a 1.23 ms 1024 bytes, ready 203.0.113.9\n")
        #expect(Self.line(.text, path: nil, method: nil).hasPrefix("08:49:37 200 - - 1.23 ms"))
    }

    @Test func `tells the query only where that was wished for`() {
        #expect(!Self.line(path: "/a", query: "?q=secret").contains("secret"))
        #expect(!Self.line(.text, path: "/a", query: "?q=secret").contains("secret"))
        #expect(
            Self.line(path: "/a", query: "?q=b", tellsQuery: true)
                .contains(#""path":"/a","query":"?q=b","route""#))
        #expect(
            Self.line(.text, path: "/a", query: "?q=b", tellsQuery: true).contains(" /a?q=b "))
    }

    struct Sent: CustomTestStringConvertible {
        let testDescription: String
        let bytes: String
        let written: String

        init(_ name: String, _ bytes: String, _ written: String) {
            testDescription = name
            self.bytes = bytes
            self.written = written
        }
    }

    static let hostile = [
        Sent("a quotation mark", "?a\",\"level\":\"x", "?a%22,%22level%22:%22x"),
        Sent("a backslash", "?a\\", "?a%5c"),
        Sent("a line end", "?a\r\n{}", "?a%0d%0a{}"),
        Sent("a terminal's escape", "?\u{1B}[31mred", "?%1b[31mred"),
        Sent("a terminal's escape in one byte", "?\u{9B}31m", "?%c2%9b31m"),
        Sent("a letter that turns the line around", "?\u{202E}abc", "?%e2%80%aeabc"),
        Sent("NUL and DEL", "?\u{0}\u{7F}", "?%00%7f"),
        Sent("letters of other scripts", "?q=мир", "?q=%d0%bc%d0%b8%d1%80"),
        Sent("nothing", "", ""),
    ]

    @Test(arguments: hostile)
    func `escapes what could break a line or steer a terminal`(_ sent: Sent) {
        let json = Self.line(path: "/", query: sent.bytes, tellsQuery: true)
        #expect(json.contains("\"query\":\"\(sent.written)\","))
        #expect(json.utf8.filter { $0 == UInt8(ascii: "\n") }.count == 1)
        let text = Self.line(.text, path: "/", query: sent.bytes, tellsQuery: true)
        #expect(text.contains(" /\(sent.written) "))
        #expect(text.utf8.dropLast().allSatisfy { (0x20..<0x7F).contains($0) })
    }

    @Test func `hands each line over once`() {
        var log = AccessLog(format: .text, tellsQuery: false)
        var counts: [Int] = []
        for turn in [2, 0, 1] {
            for _ in 0..<turn {
                log.add(
                    AnsweredRequest(
                        method: .get, route: nil, status: .ok, bytes: 0, nanoseconds: 0,
                        isReady: false, requestID: "r", client: nil),
                    path: nil, query: Span(), pattern: nil)
            }
            log.flush { entry in
                if case .requests(_, let count) = entry { counts.append(count) }
            }
        }
        #expect(counts == [2, 1])
    }

    @Test(
        arguments: [
            (0, "1970-01-01T00:00:00.000Z"),
            (951_782_400_000_000_000, "2000-02-29T00:00:00.000Z"),
            (4_102_444_799_999_000_000, "2099-12-31T23:59:59.999Z"),
        ] as [(Int64, String)])
    func `writes times as RFC 3339 does`(_ time: Int64, _ written: String) {
        var logTime = LogTime()
        logTime.set(nanosecondsSince1970: time)
        var bytes: [UInt8] = []
        logTime.write(to: &bytes)
        #expect(String(decoding: bytes, as: UTF8.self) == written)
    }
}
