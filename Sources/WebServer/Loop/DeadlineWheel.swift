/// The deadlines of one loop's connections, in a ring of short steps of time.
///
/// A deadline that moves later costs nothing: the entry stays where it is, and when its step comes
/// the owner asks for a new one. So a connection that answers requests all day is looked at once
/// a timeout, not once a request.
struct DeadlineWheel {
    /// How exactly deadlines are kept; people do not notice a tenth of a second.
    static let stepNanoseconds: UInt64 = 100_000_000
    /// Steps in the ring; a deadline further away than 102 seconds comes up early and is put back.
    private static let steps: UInt64 = 1_024

    private var ring = [[UInt64]](repeating: [], count: Int(steps))
    private var count = 0
    /// The last step whose entries have been taken.
    private var done: UInt64
    /// No entry lies in a step before this one.
    private var earliest = UInt64.max

    init(now: UInt64) { done = now / Self.stepNanoseconds }

    /// Enters a token to come up at or soon after a time; returns the step it was put in.
    mutating func add(_ token: UInt64, at deadline: UInt64) -> UInt64 {
        let wanted = deadline / Self.stepNanoseconds + 1
        let step = min(max(wanted, done + 1), done + Self.steps - 1)
        ring[Int(step % Self.steps)].append(token)
        count += 1
        earliest = min(earliest, step)
        return step
    }

    /// The step in which a deadline comes up, for comparing with that of an entry.
    static func step(of deadline: UInt64) -> UInt64 { deadline / stepNanoseconds + 1 }

    /// Milliseconds until something may come up, or `nil` when nothing is entered.
    func milliseconds(from now: UInt64) -> Int32? {
        guard count > 0 else { return nil }
        let start = earliest * Self.stepNanoseconds
        // Rounded up, because waking a little early would find nothing and wait again.
        return start <= now ? 0 : Int32(clamping: (start - now + 999_999) / 1_000_000)
    }

    /// Takes the tokens whose step has begun, each with its step.
    mutating func takeDue(at now: UInt64, into due: inout [(token: UInt64, step: UInt64)]) {
        let current = now / Self.stepNanoseconds
        guard current >= earliest else {
            done = max(done, current)
            return
        }
        let last = min(current, done + Self.steps)
        var step = done + 1
        while step <= last {
            let slot = Int(step % Self.steps)
            for token in ring[slot] { due.append((token, step)) }
            count -= ring[slot].count
            ring[slot] = []
            step += 1
        }
        done = max(done, current)
        earliest = count == 0 ? .max : nextStep
    }

    private var nextStep: UInt64 {
        (done + 1..<done + Self.steps).first { !ring[Int($0 % Self.steps)].isEmpty } ?? .max
    }
}
