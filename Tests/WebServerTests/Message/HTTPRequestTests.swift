import Testing

@testable import WebServer

@Suite struct HTTPRequestTests {
    @Test(arguments: [
        ("r-1", true), ("A.b_c-9", true), (String(repeating: "a", count: 64), true),
        (String(repeating: "a", count: 65), false), ("", false), ("a b", false), ("a\"b", false),
        ("ä", false), ("a,b", false),
    ])
    func `takes over a valid request id and makes one otherwise`(_ sent: String, _ isValid: Bool) {
        let request = HTTPRequest(target: "/", fields: ["X-Request-Id": sent])
        #expect((request.id == sent) == isValid)
        #expect(RequestIDSequence.isValid(request.id))
    }

    @Test func `makes no id twice`() {
        var ids = RequestIDSequence()
        #expect(Set((0..<10_000).map { _ in ids.next() }).count == 10_000)
    }

    @Test(arguments: HTTPMethod.allCases)
    func `knows a method by its exact name`(_ method: HTTPMethod) {
        for (name, expected) in [
            (method.name, method), (method.name.lowercased(), nil), (method.name + "X", nil),
        ] {
            let bytes = Array(name.utf8)
            #expect(HTTPMethod(bytes.span, bytes.indices) == expected)
        }
    }
}
