import Synchronization

/// How much reading a database has done since it was opened.
public final class DatabaseUsage: Sendable {
    private let readCount = Atomic(0)
    private let statementCount = Atomic(0)
    private let nanoseconds = Atomic<UInt64>(0)

    /// How often a reading connection was lent.
    public var reads: Int { readCount.load(ordering: .relaxed) }

    /// How many statements those connections were asked for.
    public var statements: Int { statementCount.load(ordering: .relaxed) }

    /// How long connections were lent, added up: SQLite's time and that of reading its rows.
    public var seconds: Double { Double(nanoseconds.load(ordering: .relaxed)) / 1e9 }

    /// Counts a connection that comes back.
    func add(statements: Int, since start: ContinuousClock.Instant) {
        let (seconds, attoseconds) = (ContinuousClock.now - start).components
        readCount.add(1, ordering: .relaxed)
        statementCount.add(statements, ordering: .relaxed)
        nanoseconds.add(
            UInt64(clamping: seconds * 1_000_000_000 + attoseconds / 1_000_000_000),
            ordering: .relaxed)
    }
}
