/// The steps that bring a database to the schema this version works with.
///
/// Step number n leads to `PRAGMA user_version` n. A step that was released is never edited; a change
/// of the schema is a new step.
enum Migrations {
    private static let steps = [
        Schema.version1, Schema.version2, Schema.version3, Schema.version4, Schema.version5,
    ]

    /// Page size in bytes: a look-up by key takes a fifth less time than with SQLite's 4096.
    private static let pageBytes = 8_192

    /// What the header of our databases says of whose they are: the letters CHNC, readable in any dump.
    static let applicationID = 0x4348_4E43

    /// The schema version after all steps.
    static var latest: Int { steps.count }

    /// Runs the steps that are missing, each in a transaction of its own.
    ///
    /// - Throws: `DatabaseError.foreign` when another program made the database, before anything in it is
    ///   changed, and `DatabaseError.tooNew` when it is ahead of this program.
    static func run(on connection: borrowing Connection, path: String) throws {
        let version = try ownVersion(of: connection, path: path)
        guard version <= latest else {
            throw DatabaseError.tooNew(path: path, version: version, known: latest)
        }
        // Takes effect in an empty database alone, so it comes before anything is written.
        try connection.run("PRAGMA page_size = \(pageBytes)")
        try connection.run("PRAGMA journal_mode = WAL")
        for step in steps.indices.dropFirst(version) {
            // Another process may have been faster between the look at the version and this lock.
            try connection.run("BEGIN IMMEDIATE")
            do {
                if try connection.integer("PRAGMA user_version") == step {
                    try connection.run("PRAGMA application_id = \(applicationID)")
                    try connection.runScript(steps[step])
                    try connection.run("PRAGMA user_version = \(step + 1)")
                }
                try connection.run("COMMIT")
            } catch {
                // Fails when SQLite has rolled back on its own, as it does on a full disk.
                try? connection.run("ROLLBACK")
                throw error
            }
        }
    }

    /// Makes sure that a database of ours has all steps behind it, which nothing can be added to.
    ///
    /// - Throws: `DatabaseError.foreign`, `tooNew` or `outdated`.
    static func check(_ connection: borrowing Connection, path: String) throws {
        let version = try ownVersion(of: connection, path: path)
        guard version <= latest else {
            throw DatabaseError.tooNew(path: path, version: version, known: latest)
        }
        guard version == latest else {
            throw DatabaseError.outdated(path: path, version: version, known: latest)
        }
    }

    /// Returns the version of a database of ours, 0 for one that nothing was written to.
    private static func ownVersion(
        of connection: borrowing Connection, path: String
    ) throws -> Int {
        // In one statement, because another process may be at the first step this moment.
        let row = try connection.prepare(
            """
            SELECT application_id, user_version, EXISTS (SELECT 1 FROM sqlite_schema)
            FROM pragma_application_id, pragma_user_version
            """)
        defer { row.reset() }
        try row.require("header")
        let (owner, version) = (row.integer(0), row.integer(1))
        let isUntouched = owner == 0 && version == 0 && row.integer(2) == 0
        guard owner == applicationID || isUntouched else {
            throw DatabaseError.foreign(path: path)
        }
        return version
    }

    /// Makes an empty in-memory database able to receive a copy of a migrated one.
    static func matchPageSize(on connection: borrowing Connection) throws {
        try connection.run("PRAGMA page_size = \(pageBytes)")
    }
}
