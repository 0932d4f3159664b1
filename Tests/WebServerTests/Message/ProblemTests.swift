import Testing

@testable import WebServer

@Suite struct ProblemTests {
    @Test func `writes its keys in one order and nulls where nothing is known`() {
        let problem = Problem(
            status: .badRequest, code: "bad_parameter", title: "Bad parameter", detail: "No \"x\".",
            errors: [
                .init(detail: "First."),
                .init(
                    parameter: "sort", value: "dat", detail: "Second.", allowed: ["date", "title"],
                    suggestion: "date"),
            ], fields: ["Retry-After": "1"])
        let request = HTTPRequest(target: "/a%20b?c", id: "r-1")
        let response = HTTPResponse.problem(problem, for: request)
        #expect(response.status == .badRequest)
        #expect(response.fields["Content-Type"] == "application/problem+json")
        #expect(response.fields["Retry-After"] == "1")
        #expect(
            String(decoding: response.body, as: UTF8.self)
                == #"{"type":"/problems/bad_parameter","title":"Bad parameter","status":400,"#
                + #""detail":"No \"x\".","instance":"/a%20b","code":"bad_parameter","#
                + #""request_id":"r-1","errors":[{"parameter":null,"value":null,"#
                + #""detail":"First.","allowed":[],"suggestion":null},{"parameter":"sort","#
                + #""value":"dat","detail":"Second.","allowed":["date","title"],"#
                + #""suggestion":"date"}]}"#)
    }

    @Test(arguments: [
        (RequestError.requestLineTooLong, "A request line may be 8192 bytes long."),
        (.fieldsTooLarge, "There may be 100 fields of 32768 bytes together."),
        (.bodyTooLarge, "A body may be 1048576 bytes long."),
    ])
    func `names the limit that was gone over`(error: RequestError, sentence: String) {
        let problem = Problem(error, within: RequestLimits())
        #expect(problem.errors.map(\.detail) == [sentence])
        #expect(Problem(.malformedTarget, within: RequestLimits()).errors.isEmpty)
    }

    @Test func `has a code, a title and a sentence of its own for each failure of the server`() {
        let problems = Problem.ofServer
        #expect(Set(problems.map(\.code)).count == problems.count)
        #expect(Set(problems.map(\.title)).count == problems.count)
        for problem in problems {
            #expect(problem.status.code >= 400)
            #expect(!problem.status.reason.isEmpty)
            #expect(problem.detail.hasSuffix("."))
            #expect(problem.code.allSatisfy { $0.isLowercase || $0 == "_" })
        }
    }
}
