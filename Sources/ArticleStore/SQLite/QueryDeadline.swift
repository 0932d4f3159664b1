import CSQLite

/// The time limit of the query at work on one connection.
///
/// SQLite asks every so often whether to go on; after the limit the query ends with
/// `SQLITE_INTERRUPT`.
struct QueryDeadline: ~Copyable {
    /// Virtual machine steps between two looks at the clock: some microseconds of work.
    private static let stepsBetweenLooks: Int32 = 4_000

    private let instant: UnsafeMutablePointer<ContinuousClock.Instant?>

    /// Watches over `database`, without a limit so far.
    ///
    /// The connection is closed before this value ends.
    init(of database: OpaquePointer) {
        instant = .allocate(capacity: 1)
        instant.initialize(to: nil)
        sqlite3_progress_handler(
            database, Self.stepsBetweenLooks,
            { context in
                let limit = context?.assumingMemoryBound(to: ContinuousClock.Instant?.self).pointee
                guard let limit = limit ?? nil else { return 0 }
                return ContinuousClock.now >= limit ? 1 : 0
            }, instant)
    }

    deinit {
        instant.deinitialize(count: 1)
        instant.deallocate()
    }

    /// Sets the limit, counted from now; 0 or less sets none.
    func start(milliseconds: Int) {
        instant.pointee = milliseconds > 0 ? .now + .milliseconds(milliseconds) : nil
    }

    /// Lifts the limit.
    func stop() {
        instant.pointee = nil
    }
}
