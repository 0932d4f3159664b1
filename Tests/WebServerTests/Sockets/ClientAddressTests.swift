import Testing

@testable import WebServer

@Suite struct ClientAddressTests {
    private static func client(_ text: String) throws -> ClientAddress {
        ClientAddress(try NetworkAddressTests.address(text))
    }

    @Test func `takes a whole IPv6 network for one client`() throws {
        let client = try Self.client("2001:db8:1:2:3:4:5:6")
        #expect(try client == Self.client("2001:db8:1:2:9:9:9:9"))
        #expect(try client != Self.client("2001:db8:1:3:3:4:5:6"))
    }

    @Test func `takes an IPv4 address for the same over either protocol`() throws {
        let client = try Self.client("192.0.2.1")
        #expect(try client == Self.client("::ffff:192.0.2.1"))
        #expect(try client != Self.client("192.0.2.2"))
        #expect(try client != Self.client("::192.0.2.1"))
        #expect(try Self.client("0.0.0.0") != Self.client("::1"))
    }
}
