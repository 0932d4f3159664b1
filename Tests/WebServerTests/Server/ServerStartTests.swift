import Testing
import WebServer

@Suite struct ServerStartTests {
    /// A setting that no server can run with.
    struct BadSetting: CustomTestStringConvertible {
        let testDescription: String
        let change: @Sendable (inout ServerConfiguration) -> Void

        init(_ name: String, _ change: @escaping @Sendable (inout ServerConfiguration) -> Void) {
            testDescription = name
            self.change = change
        }
    }

    static let badSettings = [
        BadSetting("a port below 0") { $0.port = -1 },
        BadSetting("a port above 65535") { $0.port = 65_536 },
        BadSetting("no loop") { $0.loops = 0 },
        BadSetting("no worker") { $0.workers = 0 },
        BadSetting("no place in line") { $0.workerQueue = 0 },
        BadSetting("no connection") { $0.maxConnections = 0 },
        BadSetting("no request") { $0.maxRequestsPerConnection = 0 },
        BadSetting("no output") { $0.outputBytes = 0 },
        BadSetting("no room for bodies") { $0.bodiesBytes = 0 },
    ]

    private static func start(_ change: (inout ServerConfiguration) -> Void) throws -> HTTPServer {
        var configuration = ServerConfiguration()
        configuration.port = 0
        change(&configuration)
        let server = HTTPServer(configuration: configuration, router: try Router([]))
        try server.start()
        return server
    }

    @Test(arguments: ["127.0.0.1", "localhost", "0.0.0.0", "::1", "[::1]", "::"])
    func `listens on an address`(_ host: String) throws {
        let server = try Self.start { $0.host = host }
        #expect((1...65_535).contains(server.port))
        server.stop()
    }

    @Test(arguments: ["192.0.2.1", "no.such.host.invalid", "", "1.2.3.4.5", "[::1"])
    func `refuses an address that this machine does not have`(_ host: String) throws {
        #expect(throws: ServerError.addressNotAvailable(host: host)) {
            try Self.start { $0.host = host }
        }
    }

    @Test func `refuses a port that is taken`() throws {
        let first = try Self.start { _ in }
        defer { first.stop() }
        let error = ServerError.addressInUse(host: "127.0.0.1", port: first.port)
        #expect(throws: error) { try Self.start { $0.port = first.port } }
        #expect(error.description.contains(String(first.port)))
    }

    @Test func `frees its port for the next server`() throws {
        let first = try Self.start { _ in }
        let port = first.port
        first.stop()
        let second = try Self.start { $0.port = port }
        #expect(second.port == port)
        second.stop()
    }

    @Test func `starts only once`() throws {
        let server = try Self.start { _ in }
        defer { server.stop() }
        #expect(throws: ServerError.alreadyStarted) { try server.start() }
    }

    @Test func `does not start once it is stopped`() throws {
        let server = HTTPServer(configuration: ServerConfiguration(), router: try Router([]))
        server.stop()
        #expect(throws: ServerError.stopped) { try server.start() }
    }

    @Test(arguments: badSettings)
    func `refuses a setting out of its range`(_ setting: BadSetting) {
        let error = #expect(throws: ServerError.self) { try Self.start(setting.change) }
        guard case .invalidSetting(let sentence) = error else {
            Issue.record("refused for another reason")
            return
        }
        #expect(sentence.hasSuffix("."))
    }

    @Test(arguments: [1, 2, 3])
    func `serves with several loops`(_ loops: Int) throws {
        let server = try TestServer { $0.loops = loops }
        let clients = try (0..<16).map { _ in try server.client() }
        for client in clients { client.send(lines: "GET /worker HTTP/1.1\nHost: a\n\n") }
        for client in clients { #expect(try client.answer().body == "from a worker") }
    }
}
