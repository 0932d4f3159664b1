import Testing

@testable import WebServer

@Suite struct ConditionalRequestTests {
    @Test(arguments: [
        ("\"a\"", true), ("W/\"a\"", true), ("\"b\", \"a\"", true), ("\"b\",W/\"a\"", true),
        ("*", true),
        (" * ", true), ("\"a-gzip\"", true), ("\"b\", *", false), ("\"b\"", false), ("a", false),
        ("\"A\"", false), ("", false), ("\"a", false), ("\"a, b\"", false), ("\"\"", false),
        (",, \"a\"", true), ("w/\"a\"", false), ("\"b\" x \"a\"", false),
    ])
    func `compares entity tags weakly`(_ list: String, _ isNotModified: Bool) {
        let request = HTTPRequest(target: "/", fields: ["If-None-Match": list])
        #expect(
            ConditionalRequest.isNotModified(request, entityTag: "\"a\"") == isNotModified)
        #expect(
            ConditionalRequest.isNotModified(request, entityTag: "W/\"a\"") == isNotModified)
    }

    @Test(arguments: [
        ("Sun, 06 Nov 1994 08:49:37 GMT", true), ("Sun, 06 Nov 1994 08:49:38 GMT", true),
        ("Sun, 06 Nov 1994 08:49:36 GMT", false), ("yesterday", false),
    ])
    func `compares the date when there is no tag`(_ date: String, _ isNotModified: Bool) {
        let request = HTTPRequest(target: "/", fields: ["If-Modified-Since": date])
        #expect(
            ConditionalRequest.isNotModified(
                request, entityTag: "\"a\"", lastModified: 784_111_777) == isNotModified)
        #expect(!ConditionalRequest.isNotModified(request, entityTag: "\"a\""))
    }

    @Test func `lets a tag decide where both are sent`() {
        let request = HTTPRequest(
            target: "/",
            fields: [
                "If-None-Match": "\"b\"", "If-Modified-Since": "Sun, 06 Nov 1994 08:49:37 GMT",
            ])
        #expect(!ConditionalRequest.isNotModified(request, entityTag: "\"a\"", lastModified: 1))
    }

    @Test func `does not apply to other methods`() {
        let request = HTTPRequest(
            method: .post, target: "/", fields: ["If-None-Match": "\"a\""])
        #expect(!ConditionalRequest.isNotModified(request, entityTag: "\"a\""))
    }

    @Test(
        arguments: [
            (0, "Thu, 01 Jan 1970 00:00:00 GMT"), (784_111_777, "Sun, 06 Nov 1994 08:49:37 GMT"),
            (951_782_399, "Mon, 28 Feb 2000 23:59:59 GMT"),
            (951_782_400, "Tue, 29 Feb 2000 00:00:00 GMT"),
            (-1, "Wed, 31 Dec 1969 23:59:59 GMT"),
            (253_402_300_799, "Fri, 31 Dec 9999 23:59:59 GMT"),
            (4_107_542_400, "Mon, 01 Mar 2100 00:00:00 GMT"),
        ] as [(Int64, String)])
    func `writes a date and reads it back`(_ seconds: Int64, _ text: String) {
        #expect(HTTPDate.string(fromSeconds: seconds) == text)
        #expect(HTTPDate.parse(text) == seconds)
    }

    @Test(arguments: [
        "", "Sun, 31 Feb 1994 08:49:37 GMT", "Sun, 06 Nov 1994 24:49:37 GMT",
        "Sun, 06 Nov 1994 08:49:37 CET", "Sunday, 06-Nov-94 08:49:37 GMT",
        "Sun Nov  6 08:49:37 1994",
        "Sun, 06 Nov 1994 08:49:3x GMT", "Sun, 06 Nov 19940 8:49:37 GMT",
        "Sun, +6 Nov 1994 08:49:37 GMT",
    ])
    func `takes nothing else for a date`(_ text: String) {
        #expect(HTTPDate.parse(text) == nil)
    }

    @Test func `keeps to the years that the form can hold`() {
        #expect(HTTPDate.string(fromSeconds: .max) == "Fri, 31 Dec 9999 23:59:59 GMT")
        #expect(HTTPDate.string(fromSeconds: .min) == "Sat, 01 Jan 0000 00:00:00 GMT")
    }
}
