/// Requests that two servers could read differently, each with the answers it has to get.
///
/// Behind each comes one that is sound: that it is not answered after a refusal shows that the
/// connection has ended where nobody can say any more what follows.
struct HostileRequest: Sendable {
    let name: String
    let bytes: String
    let answers: [Int]

    private init(_ name: String, _ bytes: String, _ answers: Int...) {
        self.name = name
        self.bytes = bytes
        self.answers = answers
    }

    /// The sound request behind each.
    static let next = get + "\r\n"

    private static let get = "GET /hello HTTP/1.1\r\nHost: a\r\n"
    private static let post = "POST /echo HTTP/1.1\r\nHost: a\r\n"
    private static let chunked = post + "Transfer-Encoding: chunked\r\n\r\n"

    /// What `Content-Length` says (RFC 9110 §8.6, RFC 9112 §6.3).
    static let lengths = [
        HostileRequest(
            "both a length and chunks",
            post + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400),
        HostileRequest(
            "chunks before the length",
            post + "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n", 400),
        HostileRequest(
            "two lengths that differ", post + "Content-Length: 3\r\nContent-Length: 4\r\n\r\nabc",
            400),
        HostileRequest(
            "two lengths that agree", post + "Content-Length: 3\r\nContent-Length: 3\r\n\r\nabc",
            400),
        HostileRequest("a list of equal lengths", post + "Content-Length: 3, 3\r\n\r\nabc", 400),
        HostileRequest("a length with a plus", post + "Content-Length: +3\r\n\r\nabc", 400),
        HostileRequest("a negative length", post + "Content-Length: -3\r\n\r\nabc", 400),
        HostileRequest("a length in hexadecimal", post + "Content-Length: 0x3\r\n\r\nabc", 400),
        HostileRequest("a length with a fraction", post + "Content-Length: 3.0\r\n\r\nabc", 400),
        HostileRequest(
            "a length with a space inside", post + "Content-Length: 1 2\r\n\r\nabc", 400),
        HostileRequest("an empty length", post + "Content-Length: \r\n\r\nabc", 400),
        HostileRequest(
            "a length beyond 64 bits", post + "Content-Length: 18446744073709551617\r\n\r\nabc", 400
        ),
        HostileRequest(
            "a length of the largest integer",
            post + "Content-Length: 9223372036854775807\r\n\r\nabc", 413),
        HostileRequest(
            "a length with leading zeros", post + "Content-Length: 0003\r\n\r\nabc", 200, 200),
    ]

    /// What `Transfer-Encoding` says (RFC 9112 §6.1).
    static let codings = [
        HostileRequest(
            "a coding after chunked", post + "Transfer-Encoding: chunked, gzip\r\n\r\n0\r\n\r\n",
            501),
        HostileRequest(
            "a coding before chunked", post + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
            501),
        HostileRequest(
            "chunked twice in a list",
            post + "Transfer-Encoding: chunked, chunked\r\n\r\n0\r\n\r\n", 501),
        HostileRequest(
            "chunked in two fields",
            post + "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 501),
        HostileRequest(
            "identity", post + "Transfer-Encoding: identity\r\nContent-Length: 3\r\n\r\nabc", 501),
        HostileRequest(
            "identity after chunked",
            post + "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n", 501
        ),
        HostileRequest(
            "a misspelt coding", post + "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n", 501),
        HostileRequest(
            "chunked in quotation marks", post + "Transfer-Encoding: \"chunked\"\r\n\r\n0\r\n\r\n",
            501),
        HostileRequest(
            "chunked behind a vertical tab",
            post + "Transfer-Encoding: \u{B}chunked\r\n\r\n0\r\n\r\n", 400),
        HostileRequest("an empty coding", post + "Transfer-Encoding: \r\n\r\n0\r\n\r\n", 501),
        HostileRequest(
            "chunks in HTTP/1.0",
            "POST /echo HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400),
        HostileRequest(
            "chunked in capitals", post + "Transfer-Encoding: CHUNKED\r\n\r\n3\r\nabc\r\n0\r\n\r\n",
            200, 200),
    ]

    /// Chunks, extensions and trailers (RFC 9112 §7.1).
    static let chunks = [
        HostileRequest("a chunk size with a prefix", chunked + "0x3\r\nabc\r\n0\r\n\r\n", 400),
        HostileRequest("a negative chunk size", chunked + "-3\r\nabc\r\n0\r\n\r\n", 400),
        HostileRequest("a chunk size with a plus", chunked + "+3\r\nabc\r\n0\r\n\r\n", 400),
        HostileRequest("a chunk size behind a space", chunked + " 3\r\nabc\r\n0\r\n\r\n", 400),
        HostileRequest("a chunk size before a space", chunked + "3 \r\nabc\r\n0\r\n\r\n", 400),
        HostileRequest("an empty chunk size", chunked + "\r\nabc\r\n0\r\n\r\n", 400),
        HostileRequest(
            "a chunk size beyond 64 bits", chunked + "10000000000000003\r\nabc\r\n0\r\n\r\n", 413),
        HostileRequest(
            "a chunk size of all bits", chunked + "ffffffffffffffff\r\nabc\r\n0\r\n\r\n", 413),
        HostileRequest(
            "a chunk size that ends in a line feed alone", chunked + "3\nabc\r\n0\r\n\r\n", 400),
        HostileRequest(
            "chunk data that ends in a line feed alone", chunked + "3\r\nabc\n0\r\n\r\n", 400),
        HostileRequest("a chunk longer than its size", chunked + "3\r\nabcd\r\n0\r\n\r\n", 400),
        HostileRequest(
            "an extension with a carriage return alone", chunked + "3;a\rb\r\nabc\r\n0\r\n\r\n", 400
        ),
        HostileRequest(
            "an extension with a line feed alone", chunked + "3;a\nxx\r\nabc\r\n0\r\n\r\n", 400),
        HostileRequest("a trailer without a colon", chunked + "0\r\nTrailer\r\n\r\n", 400),
        HostileRequest("a trailer that is folded", chunked + "0\r\nA: b\r\n c\r\n\r\n", 400),
        HostileRequest("an extension", chunked + "3;name=value\r\nabc\r\n0\r\n\r\n", 200, 200),
        HostileRequest("a trailer", chunked + "3\r\nabc\r\n0\r\nA: b\r\n\r\n", 200, 200),
    ]

    /// Lines of the head (RFC 9112 §5).
    static let fields = [
        HostileRequest("a space before the colon", get + "Content-Length : 5\r\n\r\n", 400),
        HostileRequest("a tab before the colon", get + "Content-Length\t: 5\r\n\r\n", 400),
        HostileRequest("a folded field", get + "A: b\r\n c\r\n\r\n", 400),
        HostileRequest("a field folded with a tab", get + "A: b\r\n\tc\r\n\r\n", 400),
        HostileRequest(
            "a first field behind a space", "GET /hello HTTP/1.1\r\n Host: a\r\n\r\n", 400),
        HostileRequest("a field without a colon", get + "Nonsense\r\n\r\n", 400),
        HostileRequest("a field without a name", get + ": b\r\n\r\n", 400),
        HostileRequest("a NUL in a value", get + "A: b\0c\r\n\r\n", 400),
        HostileRequest("a NUL in a name", get + "A\0: b\r\n\r\n", 400),
        HostileRequest("a carriage return in a value", get + "A: b\rc\r\n\r\n", 400),
        HostileRequest("a field that ends in a line feed alone", get + "A: b\n\r\n", 400),
        HostileRequest(
            "an end of the head in line feeds alone", "GET /hello HTTP/1.1\nHost: a\n\n", 400),
        HostileRequest("an end of the head with a carriage return too many", get + "\r\r\n", 400),
        HostileRequest("a bell in a value", get + "A: b\u{7}\r\n\r\n", 400),
        HostileRequest("a DEL in a value", get + "A: b\u{7F}\r\n\r\n", 400),
        HostileRequest("a name in brackets", get + "A[b]: c\r\n\r\n", 400),
        HostileRequest("a name with bytes beyond ASCII", get + "Ä: c\r\n\r\n", 400),
        HostileRequest("a value with bytes beyond ASCII", get + "A: ä\r\n\r\n", 200, 200),
    ]

    /// Where the request is meant to go (RFC 9112 §3.2).
    static let hosts = [
        HostileRequest("no host", "GET /hello HTTP/1.1\r\n\r\n", 400),
        HostileRequest("two hosts", get + "Host: b\r\n\r\n", 400),
        HostileRequest("two equal hosts", get + "Host: a\r\n\r\n", 400),
        HostileRequest("an empty host", "GET /hello HTTP/1.1\r\nHost: \r\n\r\n", 400),
        HostileRequest("a list of hosts", "GET /hello HTTP/1.1\r\nHost: a, b\r\n\r\n", 400),
        HostileRequest("a host with a path", "GET /hello HTTP/1.1\r\nHost: a/b\r\n\r\n", 400),
        HostileRequest("a host with a user", "GET /hello HTTP/1.1\r\nHost: a@b\r\n\r\n", 400),
        HostileRequest("a host with a space", "GET /hello HTTP/1.1\r\nHost: a b\r\n\r\n", 400),
        HostileRequest("a port that is no number", "GET /hello HTTP/1.1\r\nHost: a:x\r\n\r\n", 400),
        HostileRequest(
            "a port that is too large", "GET /hello HTTP/1.1\r\nHost: a:65536\r\n\r\n", 400),
        HostileRequest(
            "an address that is not closed", "GET /hello HTTP/1.1\r\nHost: [::1\r\n\r\n", 400),
        HostileRequest(
            "an absolute form beside another host",
            "GET http://b/hello HTTP/1.1\r\nHost: a\r\n\r\n", 200, 200),
        HostileRequest(
            "no host in HTTP/1.0", "GET /hello HTTP/1.0\r\nConnection: keep-alive\r\n\r\n", 200, 200
        ),
    ]

    /// Methods, targets and versions (RFC 9112 §3).
    static let requestLines = [
        HostileRequest("two spaces", "GET  /hello HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        HostileRequest("a tab", "GET\t/hello HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        HostileRequest("a space at the end", "GET /hello HTTP/1.1 \r\nHost: a\r\n\r\n", 400),
        HostileRequest("a space in the target", "GET /hel lo HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        HostileRequest("HTTP/0.9", "GET /hello\r\n", 400),
        HostileRequest("HTTP/2.0", "GET /hello HTTP/2.0\r\nHost: a\r\n\r\n", 505),
        HostileRequest("a version without a number", "GET /hello HTTP/\r\nHost: a\r\n\r\n", 400),
        HostileRequest("a version in small letters", "GET /hello http/1.1\r\nHost: a\r\n\r\n", 400),
        HostileRequest("the greeting of HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505),
        HostileRequest("a method in small letters", "get /hello HTTP/1.1\r\nHost: a\r\n\r\n", 501),
        HostileRequest("a NUL in the target", "GET /hel\0lo HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        HostileRequest("an escaped NUL", "GET /hello%00 HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        HostileRequest(
            "an escaped line end in the path", "GET /hello%0d%0aA:b HTTP/1.1\r\nHost: a\r\n\r\n",
            400),
        HostileRequest("a broken escape", "GET /hello%2 HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        HostileRequest(
            "an escape that is no number", "GET /hello%zz HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        HostileRequest("an overlong slash", "GET /%c0%af HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        HostileRequest("dot segments", "GET /../hello HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        HostileRequest(
            "escaped dot segments", "GET /%2e%2e/hello HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        HostileRequest("a backslash", "GET /a\\hello HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        HostileRequest("a fragment", "GET /hello#a HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        HostileRequest("a target without a slash", "GET hello HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        HostileRequest("an asterisk for GET", "GET * HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        HostileRequest("an authority for GET", "GET a:80 HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        HostileRequest("another scheme", "GET ftp://a/hello HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        HostileRequest(
            "a user in the authority", "GET http://u@a/hello HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        HostileRequest("CONNECT", "CONNECT a:80 HTTP/1.1\r\nHost: a\r\n\r\n", 405, 200),
    ]
}
