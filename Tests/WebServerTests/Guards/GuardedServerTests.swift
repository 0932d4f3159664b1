import Testing
import WebServer

@Suite struct GuardedServerTests {
    /// A server with one answer that is kept ready, one for everyone and one for operators.
    private static func server(
        _ change: (inout ServerConfiguration) -> Void
    ) throws -> TestServer {
        try TestServer(
            routes: [
                .get("/kept", on: .onLoop) { _ in
                    var response = HTTPResponse(
                        contentType: "text/plain", body: [1],
                        fields: [
                            "Cache-Control": "public, max-age=60, s-maxage=90", "ETag": "\"t\"",
                        ])
                    response.generation = 1
                    return response
                },
                .get("/alive", on: .onLoop, for: .everyone) { _ in
                    HTTPResponse(
                        contentType: "text/plain", body: [2], fields: ["Cache-Control": "public"])
                },
                .get("/reasons/{code}", on: .onLoop, for: .anyone) { _ in
                    HTTPResponse(
                        contentType: "text/plain", body: [4], fields: ["Cache-Control": "public"])
                },
                .get("/figures", on: .onLoop, for: .operators) { _ in
                    HTTPResponse(contentType: "text/plain", body: [3])
                },
            ], change)
    }

    private static let token = "Authorization: Bearer let-me-in\n"

    private static func ask(
        _ client: TestClient, _ target: String, _ fields: String = "", method: String = "GET"
    ) throws -> ReceivedAnswer {
        client.send(lines: "\(method) \(target) HTTP/1.1\nHost: a\n\(fields)\n")
        return try client.answer()
    }

    @Test func `answers nobody without a token, from memory neither`() throws {
        let server = try Self.server { $0.bearerTokens = [Array("let-me-in".utf8)] }
        let client = try server.client()
        for _ in 0..<2 { #expect(try Self.ask(client, "/kept", Self.token).status == 200) }
        let missing = try Self.ask(client, "/kept")
        #expect(missing.status == 401)
        #expect(missing.problemCode == "unauthorized")
        #expect(missing["www-authenticate"] == "Bearer realm=\"api\"")
        #expect(missing["access-control-allow-origin"] == "*")
        for wrong in [
            "Authorization: Bearer let-me-on\n", "Authorization: Basic let-me-in\n",
            Self.token + Self.token, Self.token + Self.token + Self.token,
        ] {
            let refused = try Self.ask(client, "/kept", wrong)
            #expect(refused.status == 401)
            #expect(refused["www-authenticate"] == "Bearer realm=\"api\", error=\"invalid_token\"")
        }
        #expect(try Self.ask(client, "/nowhere").status == 401)
        #expect(try Self.ask(client, "/figures").status == 401)
    }

    @Test func `lets everyone see whether it is well, and browsers ask beforehand`() throws {
        let server = try Self.server { $0.bearerTokens = [Array("let-me-in".utf8)] }
        let client = try server.client()
        let alive = try Self.ask(client, "/alive")
        #expect(alive.status == 200)
        #expect(alive["cache-control"] == "public")
        #expect(try Self.ask(client, "/alive?x").status == 200)
        #expect(try Self.ask(client, "/alive/x").status == 401)
        let preflight = try Self.ask(
            client, "/kept", "Origin: https://a.example\nAccess-Control-Request-Method: GET\n",
            method: "OPTIONS")
        #expect(preflight.status == 204)
        #expect(preflight["access-control-allow-headers"]?.contains("Authorization") == true)
    }

    @Test func `explains a refusal to whom it refuses, but not without end`() throws {
        let server = try Self.server {
            $0.bearerTokens = [Array("let-me-in".utf8)]
            $0.adminPort = 0
            $0.requestsPerSecond = 0.001
            $0.requestBurst = 4
        }
        let client = try server.client()
        let reason = try Self.ask(client, "/reasons/unauthorized?a=b")
        #expect(reason.status == 200)
        #expect(reason["cache-control"] == "public")
        for path in ["/reasons", "/reasons/", "/reasons/a/b"] {
            #expect(try Self.ask(client, path).status == 401)
        }
        #expect(try Self.ask(client, "/reasons/unauthorized").status == 429)
        let admin = try TestClient(port: try #require(server.server.adminPort))
        #expect(try Self.ask(admin, "/reasons/unauthorized").status == 404)
    }

    @Test func `keeps answers under a token from shared caches, from memory too`() throws {
        let server = try Self.server { $0.bearerTokens = [Array("let-me-in".utf8)] }
        let client = try server.client()
        for fields in ["", "", "If-None-Match: \"t\"\n"] {
            let answer = try Self.ask(client, "/kept", Self.token + fields)
            #expect(answer["cache-control"] == "private, max-age=60")
            #expect(answer["vary"]?.contains("Authorization") == true)
        }
        let open = try Self.server { _ in }
        let unguarded = try Self.ask(try open.client(), "/kept", Self.token)
        #expect(unguarded["cache-control"] == "public, max-age=60, s-maxage=90")
    }

    @Test func `takes no body from who may not be answered`() throws {
        let server = try Self.server { $0.bearerTokens = [Array("let-me-in".utf8)] }
        let client = try server.client()
        client.send(
            lines: "POST /echo HTTP/1.1\nHost: a\nContent-Length: 5\nExpect: 100-continue\n\n")
        #expect(try client.answer().status == 401)
        #expect(try client.isEnded())
        let known = try server.client()
        known.send(
            lines: "POST /echo HTTP/1.1\nHost: a\nContent-Length: 5\n\(Self.token)"
                + "Expect: 100-continue\n\n")
        #expect(try known.answer().status == 100)
        known.send("hello")
        #expect(try known.answer().body == "hello")
        // The next request on the connection has to pass again.
        #expect(try Self.ask(known, "/kept").status == 401)
    }

    @Test func `lets a client ask so often and no more, from memory neither`() throws {
        let server = try Self.server {
            $0.requestsPerSecond = 0.001
            $0.requestBurst = 3
        }
        let client = try server.client()
        for _ in 0..<3 { #expect(try Self.ask(client, "/kept").status == 200) }
        let refused = try Self.ask(client, "/kept")
        #expect(refused.status == 429)
        #expect(refused.problemCode == "too_many_requests")
        #expect(try #require(refused["retry-after"].flatMap { Int($0) }) > 900)
        // Another connection is the same client, and its health is nobody's to limit.
        #expect(try Self.ask(try server.client(), "/hello").status == 429)
        #expect(try Self.ask(client, "/alive").status == 200)
    }

    @Test func `takes a client's word for its address only from a trusted proxy`() throws {
        let limit: (inout ServerConfiguration) -> Void = {
            $0.requestsPerSecond = 0.001
            $0.requestBurst = 1
        }
        let trusting = try Self.server {
            limit(&$0)
            $0.trustedProxies = [AddressRange("127.0.0.0/8")].compactMap(\.self)
            $0.maxConnectionsPerClient = 1
        }
        let spoofed = try Self.server(limit)
        var statuses: [Int] = []
        for server in [trusting, spoofed] {
            let client = try server.client()
            for address in ["203.0.113.1", "203.0.113.2", "203.0.113.1"] {
                statuses.append(
                    try Self.ask(client, "/hello", "X-Forwarded-For: \(address)\n").status)
            }
        }
        #expect(statuses == [200, 200, 429, 200, 429, 429])
        // A proxy's connections are not one client's.
        let second = try trusting.client()
        #expect(try Self.ask(second, "/hello", "X-Forwarded-For: 203.0.113.3\n").status == 200)
        trusting.server.stop()
        spoofed.server.stop()
        #expect(trusting.log.lines[1].contains("\"client\":\"203.0.113.2\""))
        #expect(spoofed.log.lines[1].contains("\"client\":\"127.0.0.1\""))
    }

    @Test func `reads all lines in which proxies tell of a client`() throws {
        let server = try Self.server {
            $0.trustedProxies = [AddressRange("127.0.0.0/8"), AddressRange("10.0.0.0/8")]
                .compactMap(\.self)
        }
        let client = try server.client()
        for fields in [
            "X-Forwarded-For: 1.1.1.1\nAccept: */*\nX-Forwarded-For: 203.0.113.1, 10.0.0.2\n",
            "X-Forwarded-For: 203.0.113.2,\nX-Request-Id: 1\nx-forwarded-for: 10.0.0.2\n",
            "X-Forwarded-For:\nX-Forwarded-For: 203.0.113.3\nX-Forwarded-For:\n",
        ] {
            #expect(try Self.ask(client, "/kept", fields).status == 200)
        }
        server.server.stop()
        let clients = server.log.lines.compactMap { line in
            line.split(separator: "\"client\":\"").last?.split(separator: "\"").first
        }
        #expect(clients == ["203.0.113.1", "203.0.113.2", "203.0.113.3"])
    }

    @Test func `answers operators by the second address alone, and nothing else there`() throws {
        let server = try Self.server {
            $0.adminPort = 0
            $0.bearerTokens = [Array("let-me-in".utf8)]
        }
        let client = try server.client()
        #expect(try Self.ask(client, "/figures", Self.token).status == 404)
        #expect(try Self.ask(client, "/alive").status == 200)
        let admin = try TestClient(port: try #require(server.server.adminPort))
        #expect(try Self.ask(admin, "/figures").status == 200)
        #expect(try Self.ask(admin, "/alive").status == 200)
        #expect(try Self.ask(client, "/kept", Self.token).status == 200)
        #expect(try Self.ask(admin, "/kept", Self.token).status == 404)
        #expect(try Self.ask(admin, "/hello").status == 404)
    }

    @Test func `keeps the second address open when clients have taken all of the first`() throws {
        let server = try Self.server {
            $0.adminPort = 0
            $0.maxConnections = 1
        }
        let client = try server.client()
        #expect(try Self.ask(client, "/hello").status == 200)
        let admin = try TestClient(port: try #require(server.server.adminPort))
        #expect(try Self.ask(admin, "/figures").status == 200)
    }

    @Test func `answers operators by the one address where there is no second`() throws {
        let server = try Self.server { _ in }
        #expect(server.server.adminPort == nil)
        #expect(try Self.ask(try server.client(), "/figures").status == 200)
    }
}
