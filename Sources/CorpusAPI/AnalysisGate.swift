import Synchronization
import WebServer

/// Lets only so many texts be analysed at once, so that they leave room for everything else.
final class AnalysisGate: Sendable {
    /// One: it keeps one of the two workers there are by default for at most half a second.
    private static let places = 1

    private let running = Mutex(0)

    /// Runs an analysis.
    ///
    /// - Throws: A `Problem` when as many as may run already.
    func run<Result>(_ analysis: () -> Result) throws -> Result {
        let isTaken = running.withLock { running in
            guard running < Self.places else { return false }
            running += 1
            return true
        }
        guard isTaken else { throw Problem.busy }
        defer { running.withLock { $0 -= 1 } }
        return analysis()
    }
}
