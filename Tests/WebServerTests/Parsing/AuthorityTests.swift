import Testing

@testable import WebServer

@Suite struct AuthorityTests {
    @Test(arguments: [
        ("a", true), ("example.org", true), ("a:80", true), ("a:", true), ("127.0.0.1:8080", true),
        ("[::1]", true), ("[::1]:80", true), ("a_b-c.d", true), ("", false), (":80", false),
        ("a:x", false), ("a:65536", false), ("a:80:80", false), ("a b", false), ("a,b", false),
        ("a/b", false), ("u@a", false), ("[::1", false), ("[]", false), ("[::1]a", false),
        ("[g]", false), ("a?b", false), ("a\\b", false),
        ("a%20b", true), ("a%zz%", false), ("a%", false), ("a%2", false), ("%2g", false),
        ("a%2:80", false), ("[::]", true), ("[1::]", true), ("[1:2:3:4:5:6:7:8]", true),
        ("[1:2:3:4:5:6:7::]", true), ("[fe80::A:b]:1", true), ("[::ffff:127.0.0.1]", true),
        ("[1:2:3:4:5:6:127.0.0.1]", true), ("[:::]", false), ("[:::::::::::]", false),
        ("[:1]", false), ("[1:]", false), ("[:]", false), ("[1]", false), ("[::1::]", false),
        ("[12345::]", false), ("[1:2:3:4:5:6:7]", false), ("[1:2:3:4:5:6:7:8:9]", false),
        ("[1:2:3:4:5:6:7::8]", false), ("[127.0.0.1]", false), ("[::256.0.0.1]", false),
        ("[::01.0.0.1]", false), ("[::1.2.3]", false), ("[::1.2.3.4.5]", false),
        ("[::1.2.3.4:5]", false), ("[::1.2..4]", false), ("[::1%25a]", false),
    ])
    func `takes one host and perhaps a port`(_ host: String, _ isValid: Bool) {
        let bytes = Array(host.utf8)
        #expect(Authority.isValid(bytes.span, bytes.indices) == isValid)
    }

    @Test(arguments: ["[::1", "a%zz", "a,b"])
    func `refuses a Host and a target with anything else`(_ host: String) {
        for (lines, error) in [
            ("GET / HTTP/1.1\r\nHost: \(host)\r\n\r\n", RequestError.badHost),
            ("GET http://\(host)/ HTTP/1.1\r\nHost: a\r\n\r\n", .malformedTarget),
        ] {
            var parser = RequestParser(limits: RequestLimits())
            parser.append(lines)
            #expect(throws: error) { try parser.nextRequest() }
        }
    }
}
