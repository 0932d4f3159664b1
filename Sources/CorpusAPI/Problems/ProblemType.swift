import WebServer

/// One kind of problem, as its page explains it.
struct ProblemType: Sendable {
    let code: String
    let title: String
    let status: Int
    /// What a client that meets it should do.
    let advice: String
    /// A request that meets it.
    let example: String?

    /// Every kind there is: those of this module, then those of the server.
    static let all: [ProblemType] =
        ProblemCode.allCases.map(ProblemType.init) + Problem.ofServer.map(ProblemType.init)

    private init(_ code: ProblemCode) {
        self.code = code.rawValue
        title = code.title
        status = code.status.code
        advice = code.advice
        example = code.example
    }

    private init(_ problem: Problem) {
        code = problem.code
        title = problem.title
        status = problem.status.code
        advice = problem.detail
        example = nil
    }
}
