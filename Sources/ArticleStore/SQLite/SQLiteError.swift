import CSQLite

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What SQLite refused to do.
///
/// Meant for the log alone: a client is told nothing of it.
struct SQLiteError: Error, CustomStringConvertible {
    /// The extended result code (sqlite.org/rescode.html).
    let code: Int32
    /// SQLite's own words.
    let message: String
    /// What the system said when a file could not be opened, read or written; 0 when it was not asked.
    let systemCode: Int32
    /// The statement at work, without its bound values; empty when there was none.
    let sql: String

    /// Creates an error from a code and words of our own.
    init(code: Int32, message: String, sql: String = "") {
        self.code = code
        self.message = message
        self.systemCode = 0
        self.sql = sql
    }

    /// Says that a row there must be is missing, as in a database that someone else has changed.
    init(missing name: String, sql: String = "") {
        self.init(code: SQLITE_CORRUPT, message: "the row of one \(name) is missing", sql: sql)
    }

    /// Reads the error that the last call on `handle` left behind.
    init(lastErrorOf handle: OpaquePointer?, sql: String = "") {
        code = sqlite3_extended_errcode(handle)
        message = String(cString: sqlite3_errmsg(handle))
        self.sql = sql
        // After any other error this is what an earlier one has left there.
        let asked = [SQLITE_IOERR, SQLITE_CANTOPEN].contains(code & 0xFF)
        systemCode = asked ? sqlite3_system_errno(handle) : 0
    }

    /// The result code without its extension.
    var primaryCode: Int32 { code & 0xFF }

    /// Whether room is what is missing.
    ///
    /// SQLite calls a file it cannot create or extend an I/O error, whatever the reason.
    var isOutOfSpace: Bool {
        primaryCode == SQLITE_FULL || systemCode == ENOSPC || systemCode == EDQUOT
    }

    var description: String {
        sql.isEmpty ? "SQLite \(code): \(message)" : "SQLite \(code): \(message), in: \(sql)"
    }
}
