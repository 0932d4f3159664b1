/// What one event loop counts, for whoever asks how the server is.
///
/// The loop alone writes it; every loop has its own, so that none waits for another.
final class LoopMetrics: Sendable {
    /// Every method, in the order of the rows without a route.
    private static let methods = HTTPMethod.allCases

    let acceptedConnections = Counter()
    /// Connections closed at once because their client had too many.
    let refusedConnections = Counter()
    let receivedBytes = Counter()
    let sentBytes = Counter()
    /// Answers that a worker or a stream was asked to make, and those that came to an end.
    let begunAnswers = Counter()
    let endedAnswers = Counter()
    /// Requests whose answer was kept ready, and those that could have found one.
    let readyHits = Counter()
    let readyMisses = Counter()
    /// Requests that found the line of the workers full.
    let rejectedWork = Counter()
    /// Two rows for each route, its own method and HEAD, then one for each method without a route
    /// and one for what could not be read.
    private let rows: [AnswerCounts]
    private let routes: Int

    /// Creates the counts of a loop that answers this many routes.
    init(routes: Int) {
        self.routes = routes
        rows = (0..<(routes * 2 + Self.methods.count + 1)).map { _ in AnswerCounts() }
    }

    /// Counts an answer; without a method the request could not be read.
    func add(_ answered: AnsweredRequest) {
        let row = Self.row(of: answered.route, answered.method, routes: routes)
        rows[row].add(answered.status, nanoseconds: answered.nanoseconds)
    }

    /// The answers of one route, or of no route, by method.
    func answers(of route: Route?) -> [(method: String, counts: AnswerCounts)] {
        guard let route else {
            let names = Self.methods.map(\.name) + ["unreadable"]
            return Array(zip(names, rows[(routes * 2)...]))
        }
        let first = route.number * 2
        return [(route.method.name, rows[first]), ("HEAD", rows[first + 1])]
    }

    private static func row(of route: Int?, _ method: HTTPMethod?, routes: Int) -> Int {
        if let route { return route * 2 + (method == .head ? 1 : 0) }
        return routes * 2 + (method.flatMap { methods.firstIndex(of: $0) } ?? methods.count)
    }
}
