import Testing

@testable import WebServer

@Suite struct ForwardedClientTests {
    struct Case: CustomTestStringConvertible {
        let testDescription: String
        let field: ForwardingField
        let value: String
        let client: String

        init(_ name: String, _ field: ForwardingField, _ value: String, _ client: String) {
            testDescription = name
            self.field = field
            self.value = value
            self.client = client
        }
    }

    /// What a connection from the trusted 10.0.0.1 says, and whose request it is.
    static let cases = [
        Case("one address", .xForwardedFor, "203.0.113.9", "203.0.113.9"),
        Case("what a client made up", .xForwardedFor, "1.1.1.1, 203.0.113.9", "203.0.113.9"),
        Case("two proxies", .xForwardedFor, "203.0.113.9, 10.0.0.2", "203.0.113.9"),
        Case("only proxies", .xForwardedFor, "10.0.0.3, 10.0.0.2", "10.0.0.3"),
        Case("nothing", .xForwardedFor, "", "10.0.0.1"),
        Case("no address", .xForwardedFor, "unknown", "10.0.0.1"),
        Case("nothing readable on the right", .xForwardedFor, "203.0.113.9, x", "10.0.0.1"),
        Case("empty items", .xForwardedFor, "1.1.1.1, ,203.0.113.9,, ,", "203.0.113.9"),
        Case("nothing but commas", .xForwardedFor, ", ,,", "10.0.0.1"),
        Case(
            "two lines", .xForwardedFor, "1.1.1.1\r\nX-Forwarded-For: 203.0.113.9",
            "203.0.113.9"),
        Case(
            "proxies in lines of their own", .xForwardedFor,
            "1.1.1.1, 203.0.113.9\r\nx-forwarded-for:\t10.0.0.3 ,\r\nX-FORWARDED-FOR:10.0.0.2",
            "203.0.113.9"),
        Case(
            "other fields between", .xForwardedFor,
            "203.0.113.9\r\nAccept: 1.1.1.1\r\nX-Forwarded-For-Not: 1.1.1.1\r\nX: y\r\n"
                + "X-Forwarded-For: 10.0.0.2",
            "203.0.113.9"),
        Case(
            "an unreadable line", .xForwardedFor,
            "203.0.113.9\r\nX-Forwarded-For: x\r\nX-Forwarded-For: 10.0.0.2", "10.0.0.2"),
        Case(
            "empty lines", .xForwardedFor,
            "203.0.113.9\r\nX-Forwarded-For:\r\nX-Forwarded-For: ", "203.0.113.9"),
        Case(
            "the standard field in two lines", .forwarded,
            "for=203.0.113.9\r\nForwarded: for=10.0.0.2;proto=http", "203.0.113.9"),
        Case("a port", .xForwardedFor, "203.0.113.9:4711", "203.0.113.9"),
        Case("IPv6", .xForwardedFor, "2001:db8::1", "2001:db8::1"),
        Case("IPv6 and a port", .xForwardedFor, "[2001:db8::1]:4711", "2001:db8::1"),
        Case("an open bracket", .xForwardedFor, "[2001:db8::1", "10.0.0.1"),
        Case("the standard field", .forwarded, "for=203.0.113.9;proto=http", "203.0.113.9"),
        Case("in other letters", .forwarded, "proto=http; FOR=203.0.113.9", "203.0.113.9"),
        Case("quoted", .forwarded, "for=\"[2001:db8::1]:80\"", "2001:db8::1"),
        Case("several", .forwarded, "for=1.1.1.1, for=203.0.113.9, for=10.0.0.2", "203.0.113.9"),
        Case("obfuscated", .forwarded, "for=_hidden", "10.0.0.1"),
        Case("without whom", .forwarded, "proto=http", "10.0.0.1"),
        Case("empty", .forwarded, "for=", "10.0.0.1"),
    ]

    @Test(arguments: cases)
    func `finds the client in`(_ example: Case) throws {
        let forwarded = ForwardedClient(
            field: example.field, trusted: [try #require(AddressRange("10.0.0.0/8"))])
        let bytes = Array(example.value.utf8)
        let peer = try NetworkAddressTests.address("10.0.0.1")
        let client = forwarded.client(in: bytes.span, from: peer)
        #expect(try client == NetworkAddressTests.address(example.client))
    }
}
