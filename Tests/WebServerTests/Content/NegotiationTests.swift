import Testing

@testable import WebServer

@Suite struct NegotiationTests {
    @Test(
        arguments: [
            (nil, "application/json"), ("", "application/json"), ("*/*", "application/json"),
            ("text/csv", "text/csv"), ("TEXT/CSV", "text/csv"), ("text/*", "text/csv"),
            ("text/html, */*;q=0.1", "text/html"),
            ("text/csv;q=0.5, application/json;q=0.4", "text/csv"),
            ("text/csv;q=0.4, application/json;q=0.5", "application/json"),
            ("application/json;q=0, */*", "text/csv"),
            ("*/*;q=0.5, text/html;q=0.501", "text/html"),
            ("text/*;q=0.9, text/csv;q=0.1", "text/html"),
            ("application/xml, */*;q=0.1", "application/json"),
            ("text/csv; q=1.000", "text/csv"), ("text/csv ; Q=0.5 ,", "text/csv"),
            ("text/csv;charset=utf-8", "text/csv"), ("application/xml", nil),
            ("application/json;q=0", nil),
            ("*/*;q=0", nil), ("text/csv;q=2", nil), ("text/csv;q=0.1234", nil),
            ("text/csv;q=x", nil),
            ("*/*;q=0.000", nil),
        ] as [(String?, String?)] as [(String?, String?)])
    func `chooses the form the client likes best`(_ accept: String?, _ best: String?) {
        let offers = [MediaType.json, .csv, .html]
        #expect(Negotiation.best(of: offers, accept: accept)?.description == best)
    }

    @Test(
        arguments: [
            (nil, ContentCoding.identityOnly), ("", .identityOnly), ("gzip", .either),
            ("GZIP", .either), ("x-gzip", .either), ("*", .either), ("gzip;q=0", .identityOnly),
            ("br", .identityOnly), ("br, gzip;q=0.2", .either),
            ("gzip;q=0.2, identity;q=0.5", .identityOnly),
            ("gzip, identity;q=0", .gzipOnly), ("gzip, *;q=0", .gzipOnly),
            ("identity;q=0", .noneAcceptable),
            ("*;q=0", .noneAcceptable), ("br, *;q=0", .noneAcceptable),
            ("identity, *;q=0", .identityOnly),
            ("gzip;q=1.5", .identityOnly),
        ] as [(String?, ContentCoding)])
    func `chooses the coding the client accepts`(_ accept: String?, _ coding: ContentCoding) {
        #expect(Negotiation.coding(acceptEncoding: accept) == coding)
    }

    @Test(
        arguments: [
            ("application/json", "application/json"), ("Text/Plain; charset=utf-8", "text/plain"),
            (" text/csv ", "text/csv"), ("text", nil), ("/", nil), ("text/", nil), ("a/b/c", nil),
            ("te xt/csv", nil), ("", nil),
        ] as [(String, String?)])
    func `reads a media type without its parameters`(_ value: String, _ type: String?) {
        #expect(MediaType(parsing: value)?.description == type)
    }
}
