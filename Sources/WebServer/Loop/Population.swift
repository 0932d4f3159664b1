import Synchronization

/// Counts the open connections of all loops against their limit.
final class Population: Sendable {
    private let count = Atomic(0)
    private let limit: Int

    init(limit: Int) { self.limit = limit }

    /// Makes room for one more, or returns false when there is none.
    func enter() -> Bool {
        if count.add(1, ordering: .relaxed).newValue <= limit { return true }
        leave()
        return false
    }

    /// Gives the room of one back.
    func leave() {
        count.subtract(1, ordering: .relaxed)
    }
}
