import Testing

@testable import WebServer

@Suite struct AddressRangeTests {
    @Test(
        arguments: [
            ("192.0.2.1", "192.0.2.1", true), ("192.0.2.1", "192.0.2.2", false),
            ("10.0.0.0/8", "10.255.0.1", true), ("10.0.0.0/8", "11.0.0.0", false),
            ("0.0.0.0/0", "203.0.113.1", true), ("0.0.0.0/0", "2001:db8::1", false),
            ("192.0.2.128/25", "192.0.2.127", false), ("192.0.2.128/25", "192.0.2.255", true),
            ("::1", "::1", true), ("2001:db8::/32", "2001:db8:ffff::1", true),
            ("2001:db8::/32", "2001:db9::", false), ("2001:db8::/65", "2001:db8:0:0:8000::", false),
            ("fe80::/128", "fe80::", true), ("::/0", "192.0.2.1", true),
            ("::ffff:192.0.2.0/120", "192.0.2.9", true),
        ])
    func `holds what begins alike`(_ range: String, _ address: String, _ holds: Bool) throws {
        let range = try #require(AddressRange(range))
        #expect(range.contains(try NetworkAddressTests.address(address)) == holds)
    }

    @Test(
        arguments: [
            "", "/", "10.0.0.0/", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/+8", "10.0.0.0/8/8",
            "10.0.0.1/8", "2001:db8::1/32", "::/129", "10.0.0/8", "example.org", "10.0.0.0/0x8",
            " 10.0.0.0/8",
        ])
    func `is nothing else`(_ text: String) {
        #expect(AddressRange(text) == nil)
    }
}
