import Testing

@testable import WebServer

@Suite struct ClientAddressTests {
    private static func version6(_ groups: [UInt16]) -> ClientAddress {
        ClientAddress(version6: groups.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] })
    }

    @Test func `takes a whole IPv6 network for one client`() {
        let client = Self.version6([0x2001, 0xDB8, 1, 2, 3, 4, 5, 6])
        #expect(client == Self.version6([0x2001, 0xDB8, 1, 2, 9, 9, 9, 9]))
        #expect(client != Self.version6([0x2001, 0xDB8, 1, 3, 3, 4, 5, 6]))
    }

    @Test func `takes an IPv4 address for the same over either protocol`() {
        let client = ClientAddress(version4: [192, 0, 2, 1])
        #expect(client == Self.version6([0, 0, 0, 0, 0, 0xFFFF, 0xC000, 0x0201]))
        #expect(client != ClientAddress(version4: [192, 0, 2, 2]))
        #expect(client != Self.version6([0, 0, 0, 0, 0, 0, 0xC000, 0x0201]))
        #expect(ClientAddress(version4: [0, 0, 0, 0]) != Self.version6([0, 0, 0, 0, 0, 0, 0, 1]))
    }

    @Test func `is unknown for what is no connection`() {
        #expect(ClientAddress(peerOf: -1) == nil)
    }
}
