/// What all event loops of a server use together.
struct ServerShared: Sendable {
    /// The patterns of the routes, by their numbers.
    let patterns: [String]
    let workers: WorkerPool
    let bodies: BodyBudget
    let logger: HTTPServer.Logger?
}
