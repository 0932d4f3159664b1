import CSQLite

/// The SQLite this process is linked with.
enum SQLiteLibrary {
    /// Its version, such as `3.40.1`.
    static var version: String { String(cString: sqlite3_libversion()) }

    /// Result code of the set-up, done on first use and once for the process.
    ///
    /// Memory statistics are one mutex around every allocation, the thing that keeps searches on two
    /// threads from running side by side; they can only be switched off before anything else is called.
    static let setUp: Int32 = {
        // A host that has used SQLite before us keeps its statistics, which costs speed and no more.
        _ = chancery_sqlite_memory_status(0)
        return sqlite3_initialize()
    }()
}
