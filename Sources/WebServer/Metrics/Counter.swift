import Synchronization

/// A number that one thread counts up and any thread may read.
///
/// A load and a store suffice for one writer, so counting costs as much as a plain variable: no
/// locked instruction, and nothing to wait for.
struct Counter: ~Copyable, Sendable {
    private let number = Atomic<UInt64>(0)

    /// What was counted so far.
    var count: UInt64 { number.load(ordering: .relaxed) }

    /// Counts further; called on the owning thread only.
    func add(_ amount: Int = 1) {
        let sum = number.load(ordering: .relaxed) &+ UInt64(truncatingIfNeeded: amount)
        number.store(sum, ordering: .relaxed)
    }
}
