import Testing

@testable import WebServer

@Suite struct RequestTargetTests {
    @Test(arguments: [
        ("/", "/", ""), ("/a/b", "/a/b", ""), ("/a?b=c", "/a", "?b=c"), ("/a?", "/a", "?"),
        ("/a%2Fb", "/a/b", ""), ("/%C3%A4", "/ä", ""), ("/a+b", "/a+b", ""),
        ("/a?b=/../%00c".replacing("%00", with: ""), "/a", "?b=/../c"),
        ("/a?q=\u{E9}", "/a", "?q=\u{E9}"), ("/a?q[]={}|^\"", "/a", "?q[]={}|^\""),
        ("/...", "/...", ""), ("/.a/..b", "/.a/..b", ""), ("/%252e", "/%2e", ""),
        ("http://a", "/", ""), ("http://a:80/b?c", "/b", "?c"), ("HTTPS://[::1]?c", "/", "?c"),
    ])
    func `takes apart a target`(_ text: String, _ path: String, _ query: String) throws {
        let target = try RequestTarget(form: Array(text.utf8), method: .get)
        #expect(target.path == path)
        #expect(String(decoding: target.queryBytes, as: UTF8.self) == query)
    }

    @Test(arguments: [
        "a", "*", "a:80", "ftp://a/", "http:/a", "http://", "http:///a", "http://u@a/",
        "http://a b/",
        "/%", "/%2", "/%2g", "/%zz", "/?%", "/?a=%f", "/%00", "/?a=%00", "/%0a", "/%1F", "/%7f",
        "/a\tb", "/a\u{7F}", "/a#b", "/?a#b", "/a\\b", "/a\"b", "/<", "/\u{E9}", "/%ff", "/?a=%ff",
        "/%c3%28", "/%ed%a0%80", "/%c0%af", "/.", "/..", "/a/..", "/a/../b", "/a/./b", "/%2e",
        "/%2E%2e/a",
        "/a/.%2E", "/./",
    ])
    func `refuses a target`(_ text: String) {
        #expect(throws: RequestError.malformedTarget) {
            try RequestTarget(form: Array(text.utf8), method: .get)
        }
    }

    @Test func `refuses a letter that is half escaped and half not`() throws {
        let half = Array("/?a=%E2%82".utf8)
        #expect(throws: RequestError.malformedTarget) {
            try RequestTarget(form: half + [0xA5], method: .get)
        }
        #expect(try RequestTarget(form: half + Array("%A5₥".utf8), method: .get).query.count == 1)
    }

    @Test(arguments: 0...255)
    func `takes only the bytes of RFC 3986 in a path`(_ byte: UInt8) {
        let plain = Set(
            "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~!$&'()*+,;=:@/?"
                .utf8)
        let target = try? RequestTarget(form: Array("/a".utf8) + [byte], method: .get)
        #expect((target != nil) == plain.contains(byte))
    }

    @Test func `takes an asterisk with OPTIONS and an authority with CONNECT only`() throws {
        #expect(try RequestTarget(form: Array("*".utf8), method: .options).path == "*")
        #expect(try RequestTarget(form: Array("a:80".utf8), method: .connect).path == "a:80")
        #expect(throws: RequestError.malformedTarget) {
            try RequestTarget(form: Array("/a".utf8), method: .connect)
        }
    }

    @Test(arguments: [
        ("/?a=1&b=2", ["a=1", "b=2"]), ("/?a", ["a="]), ("/?a=", ["a="]), ("/?=b", ["=b"]),
        ("/?a=b=c", ["a=b=c"]), ("/?&&a&", ["a="]), ("/?a=1&a=2", ["a=1", "a=2"]),
        ("/?a+b=c+d", ["a b=c d"]), ("/?a=%2B%26%3D", ["a=+&="]), ("/?q=%E2%80%9Cx", ["q=“x"]),
        ("/", []), ("/?", []), ("/?a=b?c", ["a=b?c"]), ("/?a=%0A", ["a=\n"]),
    ])
    func `decodes a query`(_ target: String, _ pairs: [String]) {
        let request = HTTPRequest(target: target)
        #expect(request.query.map { "\($0.name)=\($0.value)" } == pairs)
    }
}
