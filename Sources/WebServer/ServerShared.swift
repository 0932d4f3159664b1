/// What all event loops of a server use together.
struct ServerShared: Sendable {
    let responder: Responder
    let workers: WorkerPool
    let population: Population
    let bodies: BodyBudget
    let logger: HTTPServer.Logger?
}
