import Foundation
import Testing
import WebServer

@testable import Chancery

@Suite struct ContradictionTests {
    struct Case: CustomTestStringConvertible {
        let testDescription: String
        let environment: [String: String]
        let problem: String

        init(_ name: String, _ environment: [String: String], _ problem: String) {
            testDescription = name
            self.environment = environment
            self.problem = problem
        }
    }

    static let cases = [
        Case(
            "both addresses at one port",
            ["CHANCERY_SERVER_PORT": "9000", "CHANCERY_SERVER_ADMIN_PORT": "9000"],
            "server.admin_port and server.port are both 9000 of one address; change one."),
        Case(
            "a port of all networks and of one",
            [
                "CHANCERY_SERVER_PORT": "9000", "CHANCERY_SERVER_ADMIN_PORT": "9000",
                "CHANCERY_SERVER_HOST": "127.0.0.1", "CHANCERY_SERVER_ADMIN_HOST": "0.0.0.0",
            ], "server.admin_port and server.port are both 9000 of one address; change one."),
        Case(
            "a port of all networks and of those of IPv4",
            [
                "CHANCERY_SERVER_PORT": "9000", "CHANCERY_SERVER_ADMIN_PORT": "9000",
                "CHANCERY_SERVER_HOST": "::", "CHANCERY_SERVER_ADMIN_HOST": "0.0.0.0",
            ], "server.admin_port and server.port are both 9000 of one address; change one."),
        Case(
            "a finished database in memory",
            ["CHANCERY_DATABASE_PATH": ":memory:", "CHANCERY_DATABASE_READ_ONLY": "true"],
            "database.read_only serves a finished file, and :memory: is none; name one in database.path."
        ),
        Case(
            "a site with the port it has anyway",
            ["CHANCERY_SERVER_CORS_ORIGINS": "http://b.example,https://a.example:443"],
            "CHANCERY_SERVER_CORS_ORIGINS must be a list of sites such as https://example.org, or * alone; browsers write \"https://a.example:443\" as \"https://a.example\"."
        ),
        Case(
            "a second address without a port", ["CHANCERY_SERVER_ADMIN_HOST": "127.0.0.2"],
            "server.admin_host says nothing without server.admin_port; set that too."),
        Case(
            "more connections of one client than in all",
            [
                "CHANCERY_SERVER_CONNECTIONS": "10",
                "CHANCERY_SERVER_CONNECTIONS_PER_CLIENT": "11",
            ], "server.connections_per_client is more than server.connections; lower it."),
        Case(
            "an address with a slash at its end",
            ["CHANCERY_API_BASE_URL": "https://api.example.org/"],
            "CHANCERY_API_BASE_URL must be null or an address such as https://api.example.org, without a slash at its end."
        ),
        Case(
            "an address without a scheme", ["CHANCERY_API_BASE_URL": "api.example.org"],
            "CHANCERY_API_BASE_URL must be null or an address such as https://api.example.org, without a slash at its end."
        ),
        Case(
            "a list of proxies that are none", ["CHANCERY_SERVER_TRUSTED_PROXIES": "10.0.0.1/8"],
            "CHANCERY_SERVER_TRUSTED_PROXIES must be a list of addresses and networks such as 10.0.0.0/8; \"10.0.0.1/8\" is none."
        ),
        Case(
            "a site with a slash at its end",
            ["CHANCERY_SERVER_CORS_ORIGINS": "https://example.org/"],
            "CHANCERY_SERVER_CORS_ORIGINS must be a list of sites such as https://example.org, or * alone; \"https://example.org/\" is none."
        ),
        Case(
            "all sites and one", ["CHANCERY_SERVER_CORS_ORIGINS": "*,https://example.org"],
            "CHANCERY_SERVER_CORS_ORIGINS must be a list of sites such as https://example.org, or * alone; \"*\" is none."
        ),
        Case(
            "a sandbox for a site", ["CHANCERY_SERVER_CORS_ORIGINS": "null"],
            "CHANCERY_SERVER_CORS_ORIGINS must be a list of sites such as https://example.org, or * alone; \"null\" is none."
        ),
        Case(
            "a file of tokens that is missing",
            ["CHANCERY_SERVER_BEARER_TOKEN_FILE": "/no/such/file"],
            "The file /no/such/file of server.bearer_token_file cannot be read."),
    ]

    /// Values that would make lines of their own in an answer's head, or addresses nobody can ask.
    static let unsafe = [
        ("CACHE_CONTROL", "public\r\nX-Injected: 1"), ("CACHE_CONTROL", "no-store\n"),
        ("CACHE_CONTROL", " "), ("CACHE_CONTROL", "públic"), ("BASE_URL", "https://a.example\r\n"),
        ("BASE_URL", "https://a b.example"), ("BASE_URL", "https://a.example/x y"),
        ("BASE_URL", "https://"), ("BASE_URL", "https:///x"), ("BASE_URL", "https://a:99999"),
        ("BASE_URL", "https://user@a.example"), ("BASE_URL", "https://a.example?x"),
        ("BASE_URL", "https://a.example#x"), ("BASE_URL", "ftp://a.example"),
        ("BASE_URL", "https://a.example/%zz"),
    ]

    @Test(arguments: unsafe)
    func `refuses what would break answers`(_ name: String, _ value: String) {
        let found = Self.problems(["CHANCERY_API_" + name: value])
        #expect(found.count == 1)
        #expect(found.allSatisfy { $0.hasPrefix("CHANCERY_API_\(name) must be ") })
    }

    @Test(
        arguments: [
            ("https://a.example", "https://a.example"), ("HTTPS://A.example", "https://a.example"),
            ("https://a.example:443", "https://a.example"),
            ("http://a.example:80", "http://a.example"), ("http://a:0443", "http://a:443"),
            ("https://a.example:", "https://a.example"), ("http://[::1]", "http://[::1]"),
            ("http://[::1]:80", "http://[::1]"), ("http://[::1]:8080", "http://[::1]:8080"),
            ("https://a.example/", nil), ("a.example", nil), ("null", nil), ("https://", nil),
        ] as [(String, String?)])
    func `knows how browsers write a site`(_ text: String, _ origin: String?) {
        #expect(WebAddress.origin(text) == origin)
    }

    private static func problems(_ environment: [String: String]) -> [String] {
        var reader = ConfigurationReader()
        reader.read(environment: environment)
        reader.finish()
        return reader.problems
    }

    @Test(arguments: cases)
    func `tells of`(_ example: Case) {
        #expect(Self.problems(example.environment) == [example.problem])
    }

    @Test func `tells of nothing where nothing is wrong`() {
        #expect(Self.problems([:]).isEmpty)
        #expect(
            Self.problems([
                "CHANCERY_SERVER_ADMIN_PORT": "8080", "CHANCERY_SERVER_ADMIN_HOST": "127.0.0.2",
                "CHANCERY_SERVER_CORS_ORIGINS": "https://a.example:8443,http://localhost:3000",
                "CHANCERY_SERVER_TRUSTED_PROXIES": "10.0.0.0/8,::1",
                "CHANCERY_API_BASE_URL": "http://[2001:db8::1]:8080/corpus/%C3%A9",
            ]).isEmpty)
    }

    @Test(
        arguments: [
            ("0123456789abcdef\n", nil), ("0123456789abcdef\r\n\n0123456789ABCDEF+/-._~==", nil),
            ("", " holds no token."), ("\n\n", " holds no token."),
            ("0123456789abcde\n", " holds a token that has not 16 to 512 characters."),
            (
                String(repeating: "a", count: 513),
                " holds a token that has not 16 to 512 characters."
            ),
            (
                "0123456789 abcdef",
                " holds a token with other characters than letters, digits and -._~+/=."
            ),
            (
                String(repeating: "0123456789abcdef\n", count: 17),
                " holds more than 16 tokens."
            ),
        ] as [(String, String?)])
    func `takes tokens from a file`(_ text: String, _ fault: String?) throws {
        let url = FileManager.default.temporaryDirectory
            .appendingPathComponent("chancery-\(UUID().uuidString).tokens")
        try Data(text.utf8).write(to: url)
        defer { try? FileManager.default.removeItem(at: url) }
        let expected = fault.map { ["The file \(url.path) of server.bearer_token_file\($0)"] } ?? []
        #expect(Self.problems(["CHANCERY_SERVER_BEARER_TOKEN_FILE": url.path]) == expected)
    }

    @Test func `shows where tokens are, never what they are`() throws {
        let url = FileManager.default.temporaryDirectory
            .appendingPathComponent("chancery-\(UUID().uuidString).tokens")
        try Data("0123456789abcdef\n".utf8).write(to: url)
        defer { try? FileManager.default.removeItem(at: url) }
        let seeds = try SeedFiles()
        let config = url.path + ".json"
        try Data(#"{"server": {"bearer_token_file": "\#(url.path)"}}"#.utf8)
            .write(to: URL(fileURLWithPath: config))
        defer { try? FileManager.default.removeItem(atPath: config) }
        let outcome = try Program.run("check", "--config", config, "--seeds", seeds.path)
        #expect(outcome.output.contains("\"\(url.path)\"  (\(config))"))
        #expect(!(outcome.output + outcome.errors).contains("0123456789abcdef"))
    }
}
