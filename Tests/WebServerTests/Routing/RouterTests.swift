import Testing

@testable import WebServer

@Suite struct RouterTests {
    private static func router(_ patterns: [String]) throws -> Router {
        try Router(
            patterns.map { pattern in
                .get(pattern) { request in
                    let names = ["id", "a", "b"].compactMap { request.pathParameters[$0] }
                    return HTTPResponse(
                        contentType: "text/plain",
                        body: Array(([pattern] + names).joined(separator: " ").utf8))
                }
            })
    }

    private static let patterns = [
        "/", "/v1/articles", "/v1/articles/{id}", "/v1/articles/{id}/quotes", "/v1/articles/random",
        "/v1/relations/{a}/{b}", "/v1/{a}/special", "/v1/articles/random/{b}",
    ]

    @Test(arguments: [
        ("/", "/"), ("/v1/articles", "/v1/articles"), ("/v1/articles/7", "/v1/articles/{id} 7"),
        ("/v1/articles/random", "/v1/articles/random"),
        ("/v1/articles/a%2Fb", "/v1/articles/{id} a/b"),
        ("/v1/articles/%7Brandom%7D", "/v1/articles/{id} {random}"),
        ("/v1/%61rticles", "/v1/articles"),
        ("/v1/articles/7/quotes", "/v1/articles/{id}/quotes 7"),
        ("/v1/articles/random/quotes", "/v1/articles/random/{b} quotes"),
        ("/v1/relations/x/y", "/v1/relations/{a}/{b} x y"),
        ("/v1/articles/special", "/v1/articles/{id} special"),
        ("/v1/other/special", "/v1/{a}/special other"), ("/v1/articles?q=/x/", "/v1/articles"),
    ])
    func `finds the pattern of a path`(_ target: String, _ body: String) throws {
        let response = try Self.router(Self.patterns).response(to: HTTPRequest(target: target))
        #expect(response.status == .ok)
        #expect(String(decoding: response.body, as: UTF8.self) == body)
    }

    @Test(arguments: [
        "/v1", "/v2/articles", "/v1/articles/7/none", "//v1", "//v1/", "/V1/articles", "/none/",
    ])
    func `answers 404 where no pattern matches`(_ target: String) throws {
        let response = try Self.router(Self.patterns).response(to: HTTPRequest(target: target))
        #expect(response.status == .notFound)
    }

    @Test func `tries a parameter where a literal leads nowhere`() throws {
        let router = try Self.router(["/x/{a}/c", "/x/y/d"])
        #expect(router.response(to: HTTPRequest(target: "/x/y/c")).status == .ok)
    }

    @Test(arguments: [
        ("/v1/articles/", "/v1/articles"), ("//", "/"), ("/v1/articles//", "/v1/articles"),
        ("/v1/articles/?q=a%20b", "/v1/articles?q=a%20b"), ("/v1/articles/7/", "/v1/articles/7"),
    ])
    func `redirects a path that ends in a slash`(_ target: String, _ location: String) throws {
        let response = try Self.router(Self.patterns).response(to: HTTPRequest(target: target))
        #expect(response.status == .permanentRedirect)
        #expect(response.fields["Location"] == location)
    }

    @Test(
        arguments: [
            (HTTPMethod.post, "/both", 204, nil), (.get, "/both", 200, nil),
            (.head, "/both", 200, nil),
            (.put, "/both", 405, "GET, HEAD, POST, OPTIONS"), (.get, "/post", 405, "POST, OPTIONS"),
            (.head, "/post", 405, "POST, OPTIONS"), (.options, "/post", 204, "POST, OPTIONS"),
            (.options, "/both", 204, "GET, HEAD, POST, OPTIONS"),
            (.trace, "/get/1", 405, "GET, HEAD, OPTIONS"),
            (.options, "/none", 404, nil),
        ] as [(HTTPMethod, String, Int, String?)])
    func `tells methods apart`(
        _ method: HTTPMethod, _ target: String, _ status: Int, _ allow: String?
    ) throws {
        let router = try Router([
            .get("/both") { _ in HTTPResponse(.ok) },
            .post("/both") { _ in HTTPResponse(.noContent) },
            .post("/post") { _ in HTTPResponse(.noContent) },
            .get("/get/{id}") { _ in HTTPResponse(.ok) },
        ])
        let response = router.response(to: HTTPRequest(method: method, target: target))
        #expect(response.status.code == status)
        #expect(response.fields["Allow"] == allow)
    }

    @Test(
        arguments: [
            ("application/json", nil, "{}", 200),
            ("Application/JSON; charset=utf-8", nil, "{}", 200),
            ("text/plain", "identity", "a", 200), (nil, nil, "", 200), ("image/png", nil, "", 200),
            (nil, nil, "{}", 415), ("text/html", nil, "a", 415), ("json", nil, "{}", 415),
            ("application/x-www-form-urlencoded", nil, "a=b", 415),
            ("application/json", "gzip", "{}", 415),
            ("text/plain; charset=\"UTF-8\"; format=flowed", nil, "a", 200),
            ("text/plain;charset=us-ascii", nil, "a", 200),
            ("text/plain; format=flowed", nil, "a", 200),
            ("text/plain; charset=iso-8859-1", nil, "a", 415),
            ("text/plain; Charset = \"UTF-16\"", nil, "a", 415),
        ] as [(String?, String?, String, Int)])
    func `takes only bodies of the types that a route names`(
        _ type: String?, _ coding: String?, _ body: String, _ status: Int
    ) throws {
        let router = try Router([
            .post("/a", accepting: [.json, .plain]) { _ in HTTPResponse(.ok) }
        ])
        var fields = HTTPFields()
        fields["Content-Type"] = type
        fields["Content-Encoding"] = coding
        let response = router.response(
            to: HTTPRequest(
                method: .post, target: "/a", fields: fields, body: Array(body.utf8)))
        #expect(response.status.code == status)
        let isRefused = status == 415
        #expect(response.fields["Accept"] == (isRefused ? "application/json, text/plain" : nil))
    }

    @Test func `makes a problem of what a handler throws, and a fixed one of other errors`() throws
    {
        struct Secret: Error {}
        let router = try Router([
            .get("/problem") { _ in throw Problem.notFound },
            .get("/error") { _ in throw Secret() },
        ])
        #expect(router.response(to: HTTPRequest(target: "/problem")).status == .notFound)
        let response = router.response(to: HTTPRequest(target: "/error"))
        #expect(response.status == .internalServerError)
        #expect(!String(decoding: response.body, as: UTF8.self).contains("Secret"))
    }

    @Test(arguments: [
        (["/a", "/a"], RoutingError.hiddenRoute(method: .get, pattern: "/a", behind: "/a")),
        (["/{a}", "/{b}"], .hiddenRoute(method: .get, pattern: "/{b}", behind: "/{a}")),
        (["a"], .malformedPattern("a")), (["/a/"], .malformedPattern("/a/")),
        (["/a//b"], .malformedPattern("/a//b")), (["/{}"], .malformedPattern("/{}")),
        (["/{a}/{a}"], .malformedPattern("/{a}/{a}")), (["/a b"], .malformedPattern("/a b")),
        (["/x{a}"], .malformedPattern("/x{a}")), (["/ä"], .malformedPattern("/ä")),
    ])
    func `refuses routes that could not work`(_ patterns: [String], _ error: RoutingError) {
        #expect(throws: error) { try Self.router(patterns) }
    }

    @Test(arguments: [HTTPMethod.head, .options])
    func `refuses routes for methods that it answers itself`(_ method: HTTPMethod) {
        #expect(throws: RoutingError.reservedMethod(method, pattern: "/a")) {
            try Router([Route(method, "/a") { _ in HTTPResponse(.ok) }])
        }
    }

    @Test(arguments: ["/b", "/b/", "/a/c"])
    func `lets its owner say what would be right where nothing matches`(_ path: String) throws {
        let route = Route.get("/a") { _ in HTTPResponse(.ok) }
        let router = try Router([route]) { request in
            Problem(
                status: .notFound, code: "not_found", title: "Not found",
                detail: "There is no \(request.path); there is /a.")
        }
        let response = router.response(to: HTTPRequest(method: .get, target: path))
        #expect(response.status == .notFound)
        let body = String(decoding: response.body, as: UTF8.self)
        #expect(body.contains("There is no \(path); there is /a."))
    }
}
