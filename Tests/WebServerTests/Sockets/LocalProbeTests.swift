import Foundation
import Testing

@testable import WebServer

@Suite struct LocalProbeTests {
    static let hosts: [(listening: String, asked: String)] = [
        ("127.0.0.1", "127.0.0.1"), ("0.0.0.0", "127.0.0.1"), ("::", "::1"), ("[::]", "::1"),
        ("[::1]", "::1"), ("localhost", "localhost"),
    ]

    @Test(arguments: hosts)
    func `a server that listens on every network is asked over the loopback`(
        listening: String, asked: String
    ) {
        #expect(LocalProbe.reachable(listening) == asked)
    }

    @Test func `nobody's port gives no answer`() throws {
        let listener = try ListeningSocket(host: "127.0.0.1", port: 0)
        let port = listener.port
        listener.stop()
        #expect(
            LocalProbe.answer(to: "/", host: "127.0.0.1", port: port, timeoutSeconds: 1) == nil)
    }

    @Test func `a server that takes the connection and says nothing is given up on`() throws {
        let listener = try ListeningSocket(host: "127.0.0.1", port: 0)
        let start = ContinuousClock.now
        let answer = LocalProbe.answer(
            to: "/", host: "127.0.0.1", port: listener.port, timeoutSeconds: 0.05)
        #expect(answer == nil)
        #expect(ContinuousClock.now - start < .seconds(30))
    }
}
