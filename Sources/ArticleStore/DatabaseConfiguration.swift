/// How a database is opened and how long it may work on one query.
public struct DatabaseConfiguration: Sendable {
    /// Most connections that read at the same time.
    ///
    /// One for each thread that answers requests; a further reader waits for the next to come free.
    public var readers = 4
    /// How long a connection waits for a lock, in milliseconds.
    ///
    /// Locks are held for moments only: when a database is opened or closed, and when an import commits.
    public var busyTimeoutMilliseconds = 5_000
    /// How long one query may take, in milliseconds; 0 for no limit.
    ///
    /// The slowest honest query, a ranked search for the commonest word of 100,000 articles, takes about
    /// 100 milliseconds.
    public var queryTimeoutMilliseconds = 5_000
    /// Pages that each reading connection keeps, in KiB.
    ///
    /// A search looks at the length of each text that it finds; those of 100,000 articles fit.
    public var cacheKibibytes = 8_192
    /// Fewest rows of a list that is counted in columns kept in memory, some 80 bytes a row.
    ///
    /// SQLite counts as many in about a millisecond.
    public var columnRows = 10_000

    /// Creates the defaults.
    public init() {}
}
