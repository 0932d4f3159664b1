import Testing

@testable import WebServer

@Suite struct RequestParserTests {
    /// Bytes that are refused, and why.
    struct Rejection: CustomTestStringConvertible {
        let testDescription: String
        let bytes: String
        let error: RequestError

        init(_ name: String, _ bytes: String, _ error: RequestError) {
            testDescription = name
            self.bytes = bytes
            self.error = error
        }
    }

    static let requestLines = [
        Rejection("two words", "GET /\r\n", .malformedRequestLine),
        Rejection("four words", "GET / HTTP/1.1 x\r\n", .malformedRequestLine),
        Rejection("two spaces", "GET  / HTTP/1.1\r\n", .malformedRequestLine),
        Rejection("a tab for a space", "GET\t/ HTTP/1.1\r\n", .malformedRequestLine),
        Rejection("a leading space", " GET / HTTP/1.1\r\n", .malformedRequestLine),
        Rejection("a trailing space", "GET / HTTP/1.1 \r\n", .malformedRequestLine),
        Rejection("a method that is no token", "G@T / HTTP/1.1\r\n", .malformedRequestLine),
        Rejection("a version in small letters", "GET / http/1.1\r\n", .malformedRequestLine),
        Rejection("a version of two digits", "GET / HTTP/1.10\r\n", .malformedRequestLine),
        Rejection("a version without a minor", "GET / HTTP/1\r\n", .malformedRequestLine),
        Rejection("HTTP/0.9", "GET /\r\n", .malformedRequestLine),
        Rejection("HTTP/2.0", "GET / HTTP/2.0\r\n", .unsupportedVersion),
        Rejection("HTTP/0.9 spelled out", "GET / HTTP/0.9\r\n", .unsupportedVersion),
        Rejection("HTTP/3.1", "GET / HTTP/3.1\r\n", .unsupportedVersion),
        Rejection("an unknown method", "BREW / HTTP/1.1\r\n", .unknownMethod),
        Rejection("a method in small letters", "get / HTTP/1.1\r\n", .unknownMethod),
        Rejection("a line feed alone", "GET / HTTP/1.1\n", .bareLineFeed),
        Rejection("a carriage return alone", "GET / HTTP/1.1\rHost: a\r\n", .malformedRequestLine),
        Rejection("five empty lines", "\r\n\r\n\r\n\r\n\r\n", .malformedRequestLine),
        Rejection(
            "a line of 8193 bytes",
            "GET /" + String(repeating: "a", count: 8_177) + " HTTP/1.1\r\n",
            .requestLineTooLong),
        Rejection(
            "an endless line", String(repeating: "a", count: 9_000), .requestLineTooLong),
    ]

    static let fields = [
        Rejection("a space before the colon", "Name : b", .malformedField),
        Rejection("a tab before the colon", "Name\t: b", .malformedField),
        Rejection("no colon", "Name", .malformedField),
        Rejection("no name", ": b", .malformedField),
        Rejection("a folded field", "Name: b\r\n c", .foldedField),
        Rejection("a fold right after the request line", " Name: b", .foldedField),
        Rejection("a NUL in a value", "Name: a\0b", .malformedField),
        Rejection("a carriage return in a value", "Name: a\rb", .malformedField),
        Rejection("a line feed in a value", "Name: a\nb: c", .bareLineFeed),
        Rejection("a name that is no token", "Na(me: b", .malformedField),
        Rejection("a name with bytes beyond ASCII", "Näme: b", .malformedField),
        Rejection("a second Host", "Host: a", .badHost),
        Rejection("Content-Length with a plus", "Content-Length: +1", .badContentLength),
        Rejection("Content-Length with a minus", "Content-Length: -1", .badContentLength),
        Rejection("Content-Length in hexadecimal", "Content-Length: 0x1", .badContentLength),
        Rejection("Content-Length as a list", "Content-Length: 1, 1", .badContentLength),
        Rejection("an empty Content-Length", "Content-Length:", .badContentLength),
        Rejection("Content-Length with a space inside", "Content-Length: 1 1", .badContentLength),
        Rejection(
            "Content-Length beyond 64 bits", "Content-Length: 18446744073709551617",
            .badContentLength),
        Rejection(
            "two equal Content-Lengths", "Content-Length: 1\r\nContent-Length: 1",
            .badContentLength),
        Rejection(
            "two different Content-Lengths", "Content-Length: 1\r\nContent-Length: 2",
            .badContentLength),
        Rejection(
            "Content-Length and chunks", "Content-Length: 1\r\nTransfer-Encoding: chunked",
            .conflictingLength),
        Rejection(
            "chunks and Content-Length", "Transfer-Encoding: chunked\r\nContent-Length: 1",
            .conflictingLength),
        Rejection(
            "a coding before chunked", "Transfer-Encoding: gzip, chunked", .unknownTransferCoding),
        Rejection(
            "a coding after chunked", "Transfer-Encoding: chunked, identity", .unknownTransferCoding
        ),
        Rejection("chunked twice", "Transfer-Encoding: chunked, chunked", .unknownTransferCoding),
        Rejection(
            "chunked in two fields", "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked",
            .unknownTransferCoding),
        Rejection(
            "chunked with a control byte", "Transfer-Encoding: \u{B}chunked", .malformedField),
        Rejection("chunked in quotes", "Transfer-Encoding: \"chunked\"", .unknownTransferCoding),
        Rejection("an empty coding", "Transfer-Encoding:", .unknownTransferCoding),
        Rejection("another expectation", "Expect: miracles", .expectationFailed),
        Rejection("a body over the limit", "Content-Length: 1048577", .bodyTooLarge),
        Rejection(
            "fields over 32 KiB", "Name: " + String(repeating: "a", count: 32_768), .fieldsTooLarge),
        Rejection(
            "101 fields", String(repeating: "Name: b\r\n", count: 100) + "Name: b", .fieldsTooLarge),
    ]

    static let chunks = [
        Rejection("no size", "\r\n", .malformedChunk),
        Rejection("a size that is no number", "x\r\n", .malformedChunk),
        Rejection("a size with a sign", "+1\r\n", .malformedChunk),
        Rejection("a size with 0x", "0x1\r\n", .malformedChunk),
        Rejection("a space after the size", "1 \r\na\r\n", .malformedChunk),
        Rejection("a space before the size", " 1\r\na\r\n", .malformedChunk),
        Rejection("a size beyond 64 bits", "10000000000000000\r\n", .bodyTooLarge),
        Rejection("a size over the limit", "100001\r\n", .bodyTooLarge),
        Rejection("data longer than the size", "1\r\nab\r\n", .malformedChunk),
        Rejection("data that ends in a line feed", "1\r\na\n", .bareLineFeed),
        Rejection("a size line that ends in a line feed", "1\na\r\n", .bareLineFeed),
        Rejection("a control byte in an extension", "1;a=\u{1}\r\n", .malformedChunk),
        Rejection(
            "an endless extension", "1;" + String(repeating: "a", count: 255), .malformedChunk),
        Rejection(
            "extensions over 32 KiB in all",
            String(repeating: "1;" + String(repeating: "a", count: 250) + "\r\na\r\n", count: 139),
            .malformedChunk),
        Rejection(
            "sizes of leading zeros over 32 KiB in all",
            String(repeating: String(repeating: "0", count: 250) + "1\r\na\r\n", count: 140),
            .malformedChunk),
        Rejection("a trailer that is no field", "0\r\ntrailer\r\n", .malformedField),
        Rejection("a folded trailer", "0\r\nA: b\r\n c\r\n", .foldedField),
        Rejection(
            "trailers over 32 KiB", "0\r\nA: " + String(repeating: "a", count: 32_768),
            .fieldsTooLarge),
        Rejection(
            "101 trailers", "0\r\n" + String(repeating: "A: b\r\n", count: 101), .fieldsTooLarge),
    ]

    @Test(arguments: requestLines)
    func `refuses a request line`(_ example: Rejection) {
        #expect(throws: example.error) { try Self.parse(example.bytes) }
    }

    @Test(arguments: fields)
    func `refuses a field`(_ example: Rejection) {
        // A fold at the very beginning has no field before it.
        let host = example.bytes.hasPrefix(" ") ? "" : "Host: a\r\n"
        #expect(throws: example.error) {
            try Self.parse("POST / HTTP/1.1\r\n\(host)\(example.bytes)\r\n\r\n")
        }
    }

    @Test(arguments: chunks)
    func `refuses a chunk`(_ example: Rejection) {
        let head = "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
        #expect(throws: example.error) { try Self.parse(head + example.bytes) }
    }

    @Test func `refuses chunks in an HTTP/1.0 request`() {
        #expect(throws: RequestError.conflictingLength) {
            try Self.parse("POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n")
        }
    }

    @Test func `stays refused after an error`() {
        var parser = RequestParser(limits: RequestLimits())
        parser.append("GET /\r\n")
        #expect(throws: RequestError.malformedRequestLine) { try parser.nextRequest() }
        parser.append("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(throws: RequestError.malformedRequestLine) { try parser.nextRequest() }
    }

    @Test func `demands a Host of HTTP/1.1 and not of HTTP/1.0`() throws {
        #expect(throws: RequestError.badHost) { try Self.parse("GET / HTTP/1.1\r\n\r\n") }
        #expect(try Self.parse("GET / HTTP/1.0\r\n\r\n") != nil)
    }

    @Test(arguments: [
        ("1.0", false), ("1.1", true), ("1.2", true), ("1.9", true),
    ])
    func `handles a higher minor version as HTTP/1.1`(_ version: String, _ is11: Bool) throws {
        let request = try #require(try Self.parse("GET / HTTP/\(version)\r\nHost: a\r\n\r\n"))
        #expect(request.content.isVersion11 == is11)
        #expect(request.content.keepsAlive == is11)
        let hostless = "GET / HTTP/\(version)\r\n\r\n"
        if is11 {
            #expect(throws: RequestError.badHost) { try Self.parse(hostless) }
        } else {
            #expect(try Self.parse(hostless) != nil)
        }
    }

    @Test(arguments: 0...255)
    func `takes only bytes of a token in a field name`(_ byte: UInt8) {
        let isToken = RFC9110.tokenBytes.contains(byte)
        let bytes = "GET / HTTP/1.1\r\nHost: a\r\nx".utf8 + [byte] + "y: z\r\n\r\n".utf8
        // A colon ends the name, so that one is refused for no reason.
        #expect(Self.isTaken(Array(bytes)) == (isToken || byte == UInt8(ascii: ":")))
    }

    @Test(arguments: 0...255)
    func `takes no control byte but the tab in a field value`(_ byte: UInt8) {
        let bytes = "GET / HTTP/1.1\r\nHost: a\r\nx: y".utf8 + [byte] + "z\r\n\r\n".utf8
        #expect(Self.isTaken(Array(bytes)) == (byte == 9 || (byte >= 32 && byte != 127)))
    }

    @Test(arguments: 1...40)
    func `reads requests in pieces of any size`(_ size: Int) throws {
        let bytes = Array(
            """
            \r\nPOST /a%20b?c=d%26e&f HTTP/1.1\r\nHost: a\r\nAccept:  x \r\nAccept:y\r
            Transfer-Encoding: CHUNKED\r\n\r\n3;x=y\r\nabc\r\n0a\r\n0123456789\r\n000\r\nT: u\r\n\r
            POST /next HTTP/1.0\r\nContent-Length: 4\r\nConnection: x, Keep-Alive\r\n\r\nbody\r
            GET / HTTP/1.1\r\nHost: a\r\nConnection: Close\r\n\r\n
            """.utf8)
        var parser = RequestParser(limits: RequestLimits())
        var requests: [HTTPRequest] = []
        for start in stride(from: 0, to: bytes.count, by: size) {
            parser.append(Array(bytes[start..<min(start + size, bytes.count)]))
            while let request = try parser.nextRequest() { requests.append(request) }
        }
        try #require(requests.count == 3)
        #expect(requests[0].path == "/a b")
        #expect(requests[0].query.map(\.name) == ["c", "f"])
        #expect(requests[0].query.map(\.value) == ["d&e", ""])
        #expect(requests[0].field("ACCEPT") == "x, y")
        #expect(requests[0].field("t") == nil)
        #expect(requests[0].body == Array("abc0123456789".utf8))
        #expect(requests[0].content.keepsAlive)
        #expect(requests[1].body == Array("body".utf8))
        #expect(requests[1].content.keepsAlive)
        #expect(!requests[2].content.keepsAlive)
        #expect(parser.progress == .nothing)
    }

    @Test func `says how far a request has come`() throws {
        var parser = RequestParser(limits: RequestLimits())
        #expect(parser.progress == .nothing)
        for (piece, progress) in [
            ("G", RequestParser.Progress.head), ("ET / HTTP/1.1\r\n", .head),
            ("Host: a\r\nContent-Length: 1\r\n", .head), ("\r\n", .body),
        ] {
            parser.append(piece)
            #expect(try parser.nextRequest() == nil)
            #expect(parser.progress == progress)
        }
        parser.append("x")
        #expect(try parser.nextRequest() != nil)
        #expect(parser.progress == .nothing)
    }

    @Test func `asks for 100 once, and not when the body has begun to come`() throws {
        let head = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nExpect: 100-Continue\r\n\r\n"
        var parser = RequestParser(limits: RequestLimits())
        parser.append(head)
        #expect(try parser.nextRequest() == nil)
        let asked = [parser.takeContinue(), parser.takeContinue()]
        #expect(asked == [true, false])
        parser.append("ab" + head + "a")
        #expect(try parser.nextRequest() != nil)
        #expect(try parser.nextRequest() == nil)
        let isAsked = parser.takeContinue()
        #expect(!isAsked)
    }

    @Test func `takes a request line of exactly the limit`() throws {
        let target = "/" + String(repeating: "a", count: 8_176)
        #expect(try Self.parse("GET \(target) HTTP/1.1\r\nHost: a\r\n\r\n")?.target == target)
    }

    private static func parse(_ text: String) throws -> HTTPRequest? {
        var parser = RequestParser(limits: RequestLimits())
        parser.append(text)
        return try parser.nextRequest()
    }

    private static func isTaken(_ bytes: [UInt8]) -> Bool {
        var parser = RequestParser(limits: RequestLimits())
        parser.append(bytes)
        // Refused bytes throw; taken ones make a whole request.
        return (try? parser.nextRequest()) != nil
    }
}

enum RFC9110 {
    /// `tchar`, copied from the grammar.
    static let tokenBytes = Set(
        "!#$%&'*+-.^_`|~0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ".utf8)
}
