/// An address by which connections come in, and what they find behind it.
final class Entrance: Sendable {
    let listener: ListeningSocket
    let responder: Responder
    /// What requests have to pass; `nil` when they pass unseen.
    let guards: Guards?
    let population: Population

    init(
        _ listener: ListeningSocket, responder: Responder, guards: Guards?, population: Population
    ) {
        self.listener = listener
        self.responder = responder
        self.guards = guards
        self.population = population
    }
}
