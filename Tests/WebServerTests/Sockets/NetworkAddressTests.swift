import Testing

@testable import WebServer

@Suite struct NetworkAddressTests {
    static func address(_ text: String) throws -> NetworkAddress {
        try #require(NetworkAddress(text), "\(text) is an address")
    }

    @Test(
        arguments: [
            ("192.0.2.1", "192.0.2.1"), ("0.0.0.0", "0.0.0.0"), ("::1", "::1"), ("::", "::"),
            ("2001:DB8:0:0:0:0:0:1", "2001:db8::1"), ("::ffff:192.0.2.1", "192.0.2.1"),
            ("fe80::1:2:3:4", "fe80::1:2:3:4"),
            ("2001:db8:1111:2222:3333:4444:5555:6666", "2001:db8:1111:2222:3333:4444:5555:6666"),
        ])
    func `writes what it has read`(_ text: String, _ written: String) throws {
        var bytes: [UInt8] = []
        try Self.address(text).write(to: &bytes)
        #expect(String(decoding: bytes, as: UTF8.self) == written)
    }

    @Test(
        arguments: [
            "", "1", "192.0.2", "192.0.2.256", "192.0.2.01", "192.0.2.1 ", "192.0.2.1:80", "[::1]",
            "fe80::1%eth0", "::g", "localhost", "unknown", "1.2.3.4\0",
            String(repeating: ":", count: 99),
        ])
    func `reads nothing else`(_ text: String) {
        #expect(NetworkAddress(text) == nil)
    }

    @Test func `is unknown for what is no connection`() {
        #expect(NetworkAddress(peerOf: -1) == nil)
    }
}
