import Synchronization

/// Counts the bytes of request bodies that all connections and workers hold against their limit.
final class BodyBudget: Sendable {
    /// One body's bytes, counted for as long as its connection or a worker holds them.
    final class Share: Sendable {
        private let budget: BodyBudget
        private let bytes = Atomic(0)

        init(of budget: BodyBudget) { self.budget = budget }

        deinit { change(to: 0) }

        /// Counts this many bytes from now on.
        func change(to count: Int) {
            let before = bytes.exchange(count, ordering: .relaxed)
            budget.held.add(count - before, ordering: .relaxed)
        }
    }

    private let held = Atomic(0)
    private let limit: Int

    init(limit: Int) { self.limit = limit }

    /// How many bytes are held.
    var bytes: Int { held.load(ordering: .relaxed) }

    /// Whether more is held than there is room for, so that no body may grow.
    var isExceeded: Bool { bytes > limit }
}
