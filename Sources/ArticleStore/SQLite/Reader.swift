import Synchronization

/// A reading connection as the pool of a database holds it.
///
/// The pool gives it to one thread at a time, so its lock is never waited for.
final class Reader: Sendable {
    private let connection: Mutex<Connection>

    /// Takes over a connection.
    init(_ connection: consuming sending Connection) {
        self.connection = Mutex(connection)
    }

    /// Calls `body` on one unchanging state of the database, for no longer than the limit; 0 sets none.
    ///
    /// What that takes is counted in `usage`, where there is one.
    func read<Result: Sendable>(
        timeoutMilliseconds: Int, usage: DatabaseUsage? = nil,
        _ body: @Sendable (borrowing Connection) throws -> Result
    ) throws -> Result {
        try connection.withLock { connection in
            let (start, before) = (ContinuousClock.now, connection.statementsAsked)
            defer { usage?.add(statements: connection.statementsAsked - before, since: start) }
            return try connection.snapshot(timeoutMilliseconds: timeoutMilliseconds, body)
        }
    }

    /// Forgets what was read of the file.
    func forgetPages() { connection.withLock { $0.forgetPages() } }

    /// Keeps all reading to one unchanging state of the database until `release` is called.
    func hold() throws { try connection.withLock { try $0.hold() } }

    /// Lets the next read be of a state of its own.
    func release() { connection.withLock { $0.release() } }
}
