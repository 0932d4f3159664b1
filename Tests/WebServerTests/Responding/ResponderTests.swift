import Testing

@testable import WebServer

@Suite struct ResponderTests {
    private static let body = Array(String(repeating: "{\"a\": 1}\n", count: 200).utf8)

    private static func answer(
        _ response: HTTPResponse, to fields: HTTPFields = [:], method: HTTPMethod = .get,
        cors: CORSPolicy = CORSPolicy()
    ) throws -> HTTPResponse {
        let responder = Responder(
            router: try Router([]), cors: cors, compressionMinimumBytes: 1_024,
            ready: AnswerCache(bytes: 0, dependsOnOrigin: false, currentGeneration: { 0 }))
        let request = HTTPRequest(method: method, target: "/", fields: fields)
        return responder.answer(to: request, with: response).response
    }

    @Test func `compresses a long text so that it can be read back`() throws {
        let long = HTTPResponse(
            contentType: "application/json", body: Self.body, fields: ["ETag": "\"a\""])
        let answer = try Self.answer(long, to: ["Accept-Encoding": "br, gzip"])
        #expect(answer.fields["Content-Encoding"] == "gzip")
        #expect(answer.fields["Vary"] == "Accept-Encoding")
        #expect(answer.fields["ETag"] == "\"a-gzip\"")
        #expect(answer.body.count < Self.body.count)
        #expect(Gzip.decoded(answer.body, mayEndEarly: false) == Self.body)
    }

    @Test(
        arguments: [
            ("the client does not ask", "application/json", 2_000, nil, "Accept-Encoding"),
            ("the client refuses", "application/json", 2_000, "gzip;q=0", "Accept-Encoding"),
            ("the body is short", "application/json", 1_023, "gzip", "Accept-Encoding"),
            ("the body is an image", "image/png", 2_000, "gzip", nil),
            ("the type says nothing", "x", 2_000, "gzip", nil),
        ] as [(String, String, Int, String?, String?)])
    func `does not compress when`(
        _ reason: String, _ type: String, _ count: Int, _ accept: String?, _ vary: String?
    ) throws {
        let response = HTTPResponse(
            contentType: type, body: [UInt8](repeating: 32, count: count),
            fields: ["ETag": "\"a\""])
        var fields = HTTPFields()
        fields["Accept-Encoding"] = accept
        let answer = try Self.answer(response, to: fields)
        #expect(answer.fields["Content-Encoding"] == nil, "\(reason)")
        #expect(answer.fields["Vary"] == vary)
        #expect(answer.fields["ETag"] == "\"a\"")
        #expect(answer.body.count == count)
    }

    @Test func `compresses a short body when nothing else is acceptable`() throws {
        let response = HTTPResponse(
            contentType: "text/plain", body: [UInt8](repeating: 32, count: 500))
        let answer = try Self.answer(response, to: ["Accept-Encoding": "gzip, identity;q=0"])
        #expect(answer.fields["Content-Encoding"] == "gzip")
    }

    @Test func `compresses what does not get shorter when nothing else is acceptable`() throws {
        var state: UInt64 = 1
        let noise = (0..<2_000).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return UInt8(state >> 56)
        }
        let response = HTTPResponse(contentType: "text/plain", body: noise)
        let either = try Self.answer(response, to: ["Accept-Encoding": "gzip"])
        #expect(either.fields["Content-Encoding"] == nil)
        let only = try Self.answer(
            response, to: ["Accept-Encoding": "gzip, identity;q=0"])
        #expect(only.fields["Content-Encoding"] == "gzip")
        #expect(Gzip.decoded(only.body, mayEndEarly: false) == noise)
    }

    @Test func `leaves a body alone that is coded already`() throws {
        let response = HTTPResponse(
            contentType: "text/plain", body: Self.body, fields: ["Content-Encoding": "br"])
        #expect(try Self.answer(response, to: ["Accept-Encoding": "gzip"]).body == Self.body)
    }

    @Test(arguments: [
        ("\"a\"", "\"a\""), ("\"a-gzip\"", "\"a-gzip\""), ("W/\"a-gzip\"", "\"a-gzip\""),
        ("\"a-gzip\", \"a\"", "\"a\""), ("*", "\"a\""),
    ])
    func `gives a 304 the tag that was asked about, and Vary`(
        _ asked: String, _ tag: String
    ) throws {
        let response = HTTPResponse(.notModified, fields: ["ETag": "\"a\"", "Vary": "Accept"])
        let answer = try Self.answer(response, to: ["If-None-Match": asked])
        #expect(answer.fields["ETag"] == tag)
        #expect(answer.fields["Vary"] == "Accept, Accept-Encoding")
    }

    @Test(
        arguments: [
            ("*", nil, "gzip", 2_000, "\"a-gzip\""), (nil, "date", "gzip", 2_000, "\"a-gzip\""),
            ("*", nil, "gzip", 500, "\"a\""), (nil, "date", "gzip", 500, "\"a\""),
            ("*", nil, "gzip, identity;q=0", 500, "\"a-gzip\""), ("*", nil, "br", 2_000, "\"a\""),
            ("*", nil, "gzip;q=0", 2_000, "\"a\""), (nil, "date", nil, 2_000, "\"a\""),
            ("\"a\"", nil, "gzip", 2_000, "\"a\""),
            ("\"a-gzip\"", nil, "gzip", 500, "\"a-gzip\""),
            ("\"a\", \"a-gzip\"", nil, "gzip", 2_000, "\"a-gzip\""),
            ("\"a\", \"a-gzip\"", nil, "gzip", 500, "\"a\""),
            ("\"a\", \"a-gzip\"", nil, "gzip", 0, "\"a-gzip\""),
            (nil, "date", "gzip", 0, "\"a-gzip\""), (nil, "date", nil, 0, "\"a\""),
        ] as [(String?, String?, String?, Int, String)])
    func `gives a 304 the tag that the 200 would have`(
        _ tags: String?, _ date: String?, _ coding: String?, _ count: Int, _ tag: String
    ) throws {
        var fields = HTTPFields()
        fields["If-None-Match"] = tags
        fields["If-Modified-Since"] = date
        fields["Accept-Encoding"] = coding
        let body = [UInt8](repeating: 32, count: count)
        let response = HTTPResponse(
            .notModified, contentType: "text/plain", body: body,
            fields: ["ETag": "\"a\"", "Link": "</>; rel=first"])
        let answer = try Self.answer(response, to: fields)
        #expect(answer.status == .notModified)
        #expect(answer.fields["ETag"] == tag)
        #expect(answer.fields["Vary"] == "Accept-Encoding")
        #expect(answer.body.isEmpty)
        for name in ["Content-Type", "Content-Encoding", "Link"] {
            #expect(answer.fields[name] == nil)
        }
    }

    @Test func `answers no 304 where the whole answer would be refused`() throws {
        let response = HTTPResponse(
            .notModified, contentType: "text/plain", body: Self.body, fields: ["ETag": "\"a\""])
        let answer = try Self.answer(
            response, to: ["If-None-Match": "*", "Accept-Encoding": "*;q=0"])
        #expect(answer.status == .notAcceptable)
    }

    @Test func `answers a preflight with what is allowed`() throws {
        let answer = try Self.answer(
            HTTPResponse(.noContent, fields: ["Allow": "GET, HEAD"]),
            to: ["Origin": "https://a.example", "Access-Control-Request-Method": "GET"],
            method: .options)
        #expect(answer.fields["Access-Control-Allow-Origin"] == "*")
        #expect(answer.fields["Access-Control-Allow-Methods"] == "GET, HEAD")
        #expect(answer.fields["Access-Control-Allow-Headers"]?.contains("If-None-Match") == true)
        #expect(answer.fields["Access-Control-Max-Age"] == "86400")
        #expect(answer.fields["Access-Control-Expose-Headers"] == nil)
    }

    @Test(
        arguments: [
            (CORSPolicy.Origins.any, "https://a.example", "*", nil), (.any, nil, "*", nil),
            (.none, "https://a.example", nil, nil),
            (.only(["https://a.example"]), "https://a.example", "https://a.example", "Origin"),
            (.only(["https://a.example"]), "https://b.example", nil, "Origin"),
            (.only(["https://a.example"]), "https://A.example", nil, "Origin"),
            (.only(["https://a.example"]), nil, nil, "Origin"),
        ] as [(CORSPolicy.Origins, String?, String?, String?)])
    func `lets the pages of the allowed sites read`(
        _ origins: CORSPolicy.Origins, _ origin: String?, _ allowed: String?, _ vary: String?
    ) throws {
        var fields = HTTPFields()
        fields["Origin"] = origin
        let answer = try Self.answer(
            HTTPResponse(.ok), to: fields, cors: CORSPolicy(origins: origins))
        #expect(answer.fields["Access-Control-Allow-Origin"] == allowed)
        #expect(answer.fields["Vary"] == vary)
    }

    @Test(arguments: [
        ("X", "a\r\nb"), ("X", "a\nb"), ("X", "a\0"), ("X\r\nY", "a"), ("", "a"), ("X Y", "a"),
    ])
    func `answers 500 instead of sending a field that splits`(
        _ name: String, _ value: String
    ) throws {
        let answer = try Self.answer(HTTPResponse(.ok, fields: [name: value]))
        #expect(answer.status == .internalServerError)
        #expect(answer.fields[name] == nil)
    }
}
