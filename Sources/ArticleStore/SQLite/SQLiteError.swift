import CSQLite

/// What SQLite refused to do.
///
/// Meant for the log alone: a client is told nothing of it.
struct SQLiteError: Error, CustomStringConvertible {
    /// The extended result code (sqlite.org/rescode.html).
    let code: Int32
    /// SQLite's own words.
    let message: String
    /// The statement at work, without its bound values; empty when there was none.
    let sql: String

    /// Creates an error from a code and words of our own.
    init(code: Int32, message: String, sql: String = "") {
        self.code = code
        self.message = message
        self.sql = sql
    }

    /// Reads the error that the last call on `handle` left behind.
    init(lastErrorOf handle: OpaquePointer?, sql: String = "") {
        code = sqlite3_extended_errcode(handle)
        message = String(cString: sqlite3_errmsg(handle))
        self.sql = sql
    }

    /// The result code without its extension.
    var primaryCode: Int32 { code & 0xFF }

    var description: String {
        sql.isEmpty ? "SQLite \(code): \(message)" : "SQLite \(code): \(message), in: \(sql)"
    }
}
