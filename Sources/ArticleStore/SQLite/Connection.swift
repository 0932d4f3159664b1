import CSQLite

/// One open database, closed when it goes out of scope.
///
/// Used by one thread at a time, so SQLite's own mutex is off. Statements are compiled once and kept.
struct Connection: ~Copyable {
    /// What a connection may do.
    enum Access {
        case readOnly
        case readWrite
    }

    private let handle: OpaquePointer
    private let cache = StatementCache()
    private let deadline: QueryDeadline
    /// What large lists are counted in; `nil` for a connection that reads no lists.
    let columns: CorpusColumns?

    /// Opens the database at `location`, a file path or a `file:` URI.
    ///
    /// A connection that may write creates the file when there is none.
    init(
        _ location: String, access: Access, configuration: DatabaseConfiguration,
        columns: CorpusColumns? = nil
    ) throws {
        self.columns = columns
        let opened = try Self.open(location, access: access, configuration: configuration)
        handle = opened
        deadline = QueryDeadline(of: opened)
    }

    private static func open(
        _ location: String, access: Access, configuration: DatabaseConfiguration
    ) throws -> OpaquePointer {
        let setUp = SQLiteLibrary.setUp
        guard setUp == SQLITE_OK else {
            throw SQLiteError(code: setUp, message: "the library cannot be initialized")
        }
        let mode =
            switch access {
            case .readOnly: SQLITE_OPEN_READONLY
            case .readWrite: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
            }
        let flags = mode | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_URI | SQLITE_OPEN_EXRESCODE
        var opened: OpaquePointer?
        let result = sqlite3_open_v2(location, &opened, flags, nil)
        guard result == SQLITE_OK, let opened else {
            defer { sqlite3_close_v2(opened) }
            throw SQLiteError(lastErrorOf: opened)
        }
        sqlite3_busy_timeout(opened, Int32(clamping: configuration.busyTimeoutMilliseconds))
        // A file that someone else made may name functions in its schema: none of those is called. Nothing is
        // read through a memory map, because a mapped file that is cut short ends the process.
        let settings = """
            PRAGMA trusted_schema = OFF;
            PRAGMA foreign_keys = ON;
            PRAGMA temp_store = MEMORY;
            PRAGMA mmap_size = 0;
            PRAGMA cache_size = -\(configuration.cacheKibibytes);
            """
        guard sqlite3_exec(opened, settings, nil, nil, nil) == SQLITE_OK else {
            defer { sqlite3_close_v2(opened) }
            throw SQLiteError(lastErrorOf: opened)
        }
        return opened
    }

    deinit {
        cache.removeAll()
        sqlite3_close_v2(handle)
    }

    /// Returns the compiled statement with its parameters set, ready for its first row.
    ///
    /// The same SQL gives the same statement: do not prepare it again while its rows are being read.
    func prepare(_ sql: String, _ values: [SQLiteValue] = []) throws -> Statement {
        let statement = try cache.statement(for: sql, on: handle)
        try statement.bind(values)
        return statement
    }

    /// Returns a statement that is compiled for this one use and not kept.
    func prepareOnce(_ sql: String, _ values: [SQLiteValue] = []) throws -> Statement {
        let statement = try Statement(sql, on: handle)
        try statement.bind(values)
        return statement
    }

    /// Returns the steps by which SQLite would run a statement (sqlite.org/eqp.html).
    func queryPlan(of sql: String) throws -> [String] {
        let plan = try Statement("EXPLAIN QUERY PLAN \(sql)", on: handle)
        var steps: [String] = []
        while try plan.step() { steps.append(plan.text(3)) }
        return steps
    }

    /// The SQL of the statements compiled so far.
    var preparedSQL: [String] { cache.sql }

    /// Forgets what was read of the file, so that the next read is one of the file itself.
    func forgetPages() { sqlite3_db_release_memory(handle) }

    /// How often a statement was asked for, compiled before or not.
    var statementsAsked: Int { cache.asked }

    /// How often those statements were run, together.
    var statementRuns: Int { cache.runs }

    /// Runs a statement to its end; rows it gives are passed over.
    func run(_ sql: String, _ values: [SQLiteValue] = []) throws {
        let statement = try prepare(sql, values)
        while try statement.step() {}
        statement.reset()
    }

    /// Runs several statements, separated by semicolons, that take no values.
    func runScript(_ sql: String) throws {
        guard sqlite3_exec(handle, sql, nil, nil, nil) == SQLITE_OK else {
            throw SQLiteError(lastErrorOf: handle)
        }
    }

    /// Returns the integer in the first column of the first row; `nil` without a row or for null.
    func integer(_ sql: String, _ values: [SQLiteValue] = []) throws -> Int? {
        let statement = try prepare(sql, values)
        let integer = try statement.step() ? statement.optionalInteger(0) : nil
        statement.reset()
        return integer
    }

    /// Returns the text in the first column of the first row; `nil` without a row or for null.
    func text(_ sql: String, _ values: [SQLiteValue] = []) throws -> String? {
        let statement = try prepare(sql, values)
        let text = try statement.step() ? statement.optionalText(0) : nil
        statement.reset()
        return text
    }

    /// Whether the file may not be written, whatever the connection was opened for.
    var isReadOnly: Bool { sqlite3_db_readonly(handle, "main") == 1 }

    /// The key of the row inserted last.
    var lastInsertedKey: Int { Int(sqlite3_last_insert_rowid(handle)) }

    /// Begins to read one unchanging state of the database, which all reads are of until it is released.
    func hold() throws { try run("BEGIN") }

    /// Ends the reading of one state, after a failure too; there is nothing to keep or to lose.
    func release() {
        cache.resetAll()
        sqlite3_exec(handle, "COMMIT", nil, nil, nil)
    }

    /// Calls `body` on one unchanging state of the database, the one held if there is one, within the time one
    /// query may take.
    func snapshot<Result>(
        timeoutMilliseconds: Int, _ body: (borrowing Connection) throws -> Result
    ) throws -> Result {
        deadline.start(milliseconds: timeoutMilliseconds)
        defer { deadline.stop() }
        guard sqlite3_get_autocommit(handle) != 0 else {
            defer { cache.resetAll() }
            return try body(self)
        }
        try hold()
        defer { release() }
        return try body(self)
    }

    /// Copies the whole database over that of `destination`, in one step that no reader sees half done.
    func copy(over destination: borrowing Connection) throws {
        guard let backup = sqlite3_backup_init(destination.handle, "main", handle, "main") else {
            throw SQLiteError(lastErrorOf: destination.handle)
        }
        let code = sqlite3_backup_step(backup, -1)
        sqlite3_backup_finish(backup)
        guard code == SQLITE_DONE else {
            throw SQLiteError(code: code, message: "the database cannot be copied")
        }
    }
}
