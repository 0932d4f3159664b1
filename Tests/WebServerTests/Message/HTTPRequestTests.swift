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
        #expect(HTTPMethod(Array(method.name.utf8)[...]) == method)
        #expect(HTTPMethod(Array(method.name.lowercased().utf8)[...]) == nil)
        #expect(HTTPMethod(Array((method.name + "X").utf8)[...]) == nil)
    }
}
