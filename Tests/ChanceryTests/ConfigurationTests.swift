import Foundation
import Testing
import WebServer

@testable import Chancery

@Suite struct ConfigurationTests {
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    private func file(_ json: String) throws -> String {
        let url = FileManager.default.temporaryDirectory
            .appendingPathComponent("chancery-\(UUID().uuidString).json")
        try Data(json.utf8).write(to: url)
        return url.path
    }

    @Test func `the file in Config holds every setting with its default`() throws {
        let data = try Data(contentsOf: Self.root.appendingPathComponent("Config/chancery.json"))
        guard case .object(let groups) = try JSONDecoder().decode(JSONValue.self, from: data) else {
            Issue.record("no object")
            return
        }
        var values: [String: JSONValue] = [:]
        for (group, members) in groups {
            guard case .object(let members) = members else { continue }
            for (name, value) in members { values[group + "." + name] = value }
        }
        let defaults = Dictionary(
            uniqueKeysWithValues: Settings.all.map { ($0.key, $0.value(in: Configuration())) })
        #expect(values == defaults)
    }

    @Test(arguments: Settings.all.map(\.key))
    func `is documented`(key: String) throws {
        let page = try String(
            contentsOf: Self.root.appendingPathComponent("docs/configuration.md"), encoding: .utf8)
        #expect(page.contains("`\(key)`"))
    }

    @Test(arguments: Settings.all.map(\.key))
    func `keeps what it is given`(key: String) throws {
        let setting = try #require(Settings.all.first { $0.key == key })
        var configuration = Configuration()
        let value: JSONValue
        switch setting.kind {
        case .integer(_, let range): value = .number(Double(range.upperBound))
        case .number(_, let range): value = .number(range.upperBound)
        case .text, .optionalText:
            value = .string(key == "api.base_url" ? "https://api.example.org" : "other")
        case .choice(_, _, let names): value = .string(try #require(names.last))
        case .flag(let path): value = .bool(!configuration[keyPath: path])
        case .list:
            let item = key == "server.trusted_proxies" ? "10.0.0.0/8" : "https://example.org"
            value = .array([.string(item)])
        }
        #expect(setting.value(in: configuration) != value)
        #expect(setting.apply(value, to: &configuration) == nil)
        #expect(setting.value(in: configuration) == value)
    }

    @Test func `flags win over the environment, the environment over the file`() throws {
        var reader = ConfigurationReader()
        reader.read(
            file: try file(#"{"server": {"port": 1, "host": "a", "workers": 3}}"#), isRequired: true
        )
        reader.read(environment: ["CHANCERY_SERVER_PORT": "2", "CHANCERY_SERVER_HOST": "b"])
        reader.read(flags: [("port", "3")])
        #expect(reader.problems.isEmpty)
        #expect(reader.configuration.server.port == 3)
        #expect(reader.configuration.server.host == "b")
        #expect(reader.configuration.server.workers == 3)
        #expect(reader.origins["server.port"] == "--port")
        #expect(reader.origins["server.host"] == "CHANCERY_SERVER_HOST")
    }

    @Test func `tells every problem at once`() throws {
        var reader = ConfigurationReader()
        let path = try file(
            """
            {"server": {"prot": 1, "port": 70000, "host": 5, "host": "a",
              "cors_origins": ["https://a.example", 5]},
             "log": {"requests": "yes"}, "limits": [], "timeout": {"idle_seconds": 1},
             "database": {"path": {}}}
            """)
        reader.read(file: path, isRequired: true)
        reader.read(environment: [
            "CHANCERY_SERVER_PROT": "1", "CHANCERY_SERVER_PORT": "x", "HOME": "/",
        ])
        reader.read(flags: [("log-format", "xml")])
        #expect(
            reader.problems == [
                """
                \(path), line 1, column 13: there is no setting server.prot. \
                Did you mean server.port?
                """,
                "\(path), line 1, column 32: server.port must be a whole number from 0 to 65535.",
                "\(path), line 1, column 47: server.host must be a text that is not empty.",
                "\(path), line 1, column 50: \"host\" stands on line 1 already.",
                """
                \(path), line 2, column 19: server.cors_origins must be a list of sites such as \
                https://example.org, or * alone; a number is none.
                """,
                "\(path), line 3, column 22: log.requests must be true or false.",
                "\(path), line 3, column 40: limits must be an object.",
                "\(path), line 3, column 44: there is no setting timeout. Did you mean timeouts?",
                "\(path), line 4, column 23: database.path must be a text that is not empty.",
                "CHANCERY_SERVER_PORT must be a whole number from 0 to 65535.",
                """
                There is no setting for the environment variable CHANCERY_SERVER_PROT. \
                Did you mean CHANCERY_SERVER_PORT?
                """,
                "--log-format must be one of auto, json, text.",
            ])
        #expect(reader.configuration.server.port == Configuration().server.port)
    }

    static let brokenFiles: [(json: String, end: String)] = [
        ("{", ", line 1, column 2: "),
        (#"{"log": {"requests": true,}}"#, ", line 1, column "),
        (#"{"log": {"requests": true, "requests": false}}"#, ", line 1, column 28: "),
        ("[]", ", line 1, column 1: here is a list where an object belongs."),
        (#"{"port": 1}"#, ", line 1, column 2: there is no setting port."),
    ]

    @Test(arguments: brokenFiles)
    func `a broken file is a problem, not a crash`(json: String, end: String) throws {
        var reader = ConfigurationReader()
        reader.read(file: try file(json), isRequired: true)
        #expect(reader.problems.count == 1)
        #expect(reader.problems[0].contains(end))
    }

    @Test func `a file that is missing is a problem only when it was named`() {
        var reader = ConfigurationReader()
        reader.read(file: "/no/such/file.json", isRequired: false)
        #expect(reader.problems.isEmpty)
        reader.read(file: "/no/such/file.json", isRequired: true)
        #expect(reader.problems == ["The configuration file /no/such/file.json does not exist."])
    }
}
