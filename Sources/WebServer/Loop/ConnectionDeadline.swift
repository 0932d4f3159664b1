/// Works out until when a client may take for what it does at the moment.
struct ConnectionDeadline {
    /// What the server waits for the client to do.
    enum Waiting: Equatable {
        /// Send a request, of which this much has come.
        case request(RequestParser.Progress)
        /// Take the bytes of an answer.
        case taking
        /// Read the last answer and close.
        case leaving
        /// Nothing: a worker makes the answer.
        case nothing
    }

    private let timeouts: ServerTimeouts
    private var waiting = Waiting.nothing
    private var since: UInt64 = 0

    init(timeouts: ServerTimeouts) { self.timeouts = timeouts }

    /// Has the time begin anew, because the client has finished one step of the same kind.
    mutating func restart() { waiting = .nothing }

    /// When the client will have taken too long, in monotonic nanoseconds; the greatest number if
    /// never.
    ///
    /// The time runs from the first call with the same thing to wait for, so bytes that trickle in
    /// do not extend it.
    mutating func time(of waiting: Waiting, now: UInt64, isDraining: Bool) -> UInt64 {
        if waiting != self.waiting {
            self.waiting = waiting
            since = now
        }
        switch waiting {
        case .request(.nothing) where isDraining:
            // Half of it is longer than any round trip, and leaves the other half to the last answer.
            return since.adding(seconds: timeouts.lingerSeconds / 2)
        case .request(.nothing): return since.adding(seconds: timeouts.idleSeconds)
        case .request(.head): return since.adding(seconds: timeouts.headSeconds)
        case .request(.body): return since.adding(seconds: timeouts.bodySeconds)
        case .taking: return since.adding(seconds: timeouts.writeSeconds)
        case .leaving: return since.adding(seconds: timeouts.lingerSeconds)
        case .nothing: return .max
        }
    }
}
