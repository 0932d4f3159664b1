import CSQLite
import CorpusModel

/// A compiled statement, finalized with its last reference.
///
/// A class and not a `~Copyable` value because a connection keeps its statements in a dictionary.
final class Statement {
    private let handle: OpaquePointer
    private let sql: String

    /// Compiles `sql`, which holds one statement.
    init(_ sql: String, on database: OpaquePointer) throws {
        var handle: OpaquePointer?
        let code = sqlite3_prepare_v3(
            database, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &handle, nil)
        guard code == SQLITE_OK, let handle else {
            throw SQLiteError(lastErrorOf: database, sql: sql)
        }
        self.handle = handle
        self.sql = sql
    }

    deinit { sqlite3_finalize(handle) }

    /// How often it was run, by SQLite's own count.
    var runs: Int { Int(sqlite3_stmt_status(handle, SQLITE_STMTSTATUS_RUN, 0)) }

    /// Gives every parameter its value, in order of the question marks, and starts over.
    func bind(_ values: [SQLiteValue]) throws {
        sqlite3_reset(handle)
        precondition(values.count == Int(sqlite3_bind_parameter_count(handle)))
        for (index, value) in values.enumerated() {
            let position = Int32(index + 1)
            let code =
                switch value {
                case .null: sqlite3_bind_null(handle, position)
                case .integer(let integer): sqlite3_bind_int64(handle, position, Int64(integer))
                case .real(let real): sqlite3_bind_double(handle, position, real)
                case .text(let text): bind(text, at: position)
                case .blob(let bytes): bind(bytes, at: position)
                }
            guard code == SQLITE_OK else { throw failure }
        }
    }

    private func bind(_ text: String, at position: Int32) -> Int32 {
        var text = text
        return text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { characters in
                // An empty buffer may have no address, which SQLite would read as null.
                guard let address = characters.baseAddress else {
                    return sqlite3_bind_text(handle, position, "", 0, nil)
                }
                return sqlite3_bind_text64(
                    handle, position, address, UInt64(characters.count),
                    chancery_sqlite_transient(), UInt8(SQLITE_UTF8))
            }
        }
    }

    private func bind(_ bytes: [UInt8], at position: Int32) -> Int32 {
        bytes.withUnsafeBytes { buffer in
            guard let address = buffer.baseAddress else {
                return sqlite3_bind_zeroblob(handle, position, 0)
            }
            return sqlite3_bind_blob64(
                handle, position, address, UInt64(buffer.count), chancery_sqlite_transient())
        }
    }

    /// Moves to the next row, and returns false once there is none.
    ///
    /// - Throws: `CorpusError.queryTimedOut` when the time for one query is over.
    func step() throws -> Bool {
        switch sqlite3_step(handle) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        case SQLITE_INTERRUPT: throw CorpusError.queryTimedOut
        default: throw failure
        }
    }

    /// Moves to the one row there must be, the row of a `name`.
    ///
    /// - Throws: `SQLiteError` when there is none, as in a database that someone else has changed.
    func require(_ name: String) throws {
        guard try step() else {
            throw SQLiteError(missing: name, sql: sql)
        }
    }

    /// Ends the reading of rows, so that no lock is held any longer.
    func reset() {
        sqlite3_reset(handle)
    }

    /// Whether the value is null in the current row.
    func isNull(_ column: Int32) -> Bool {
        sqlite3_column_type(handle, column) == SQLITE_NULL
    }

    /// The integer in a column of the current row; 0 for null.
    func integer(_ column: Int32) -> Int {
        Int(sqlite3_column_int64(handle, column))
    }

    /// The integer in a column of the current row.
    func optionalInteger(_ column: Int32) -> Int? {
        isNull(column) ? nil : integer(column)
    }

    /// The number in a column of the current row; 0 for null.
    func real(_ column: Int32) -> Double {
        sqlite3_column_double(handle, column)
    }

    /// The text in a column of the current row; empty for null.
    func text(_ column: Int32) -> String {
        guard let bytes = sqlite3_column_text(handle, column) else { return "" }
        let count = Int(sqlite3_column_bytes(handle, column))
        return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
    }

    /// The text in a column of the current row.
    func optionalText(_ column: Int32) -> String? {
        isNull(column) ? nil : text(column)
    }

    /// The bytes in a column of the current row; empty for null.
    func bytes(_ column: Int32) -> [UInt8] {
        guard let address = sqlite3_column_blob(handle, column) else { return [] }
        let count = Int(sqlite3_column_bytes(handle, column))
        return Array(UnsafeRawBufferPointer(start: address, count: count))
    }

    /// The case that the text in a column names.
    ///
    /// - Throws: `SQLiteError` when it names none, which a newer version's database could.
    func value<Value: RawRepresentable<String>>(_ column: Int32) throws -> Value {
        guard let value = Value(rawValue: text(column)) else {
            throw SQLiteError(
                code: SQLITE_MISMATCH, message: "column \(column) holds an unknown word", sql: sql)
        }
        return value
    }

    /// The case that the text in a column names; `nil` for null.
    func optionalValue<Value: RawRepresentable<String>>(_ column: Int32) throws -> Value? {
        isNull(column) ? nil : try value(column)
    }

    /// The text or integer in a column of the current row, as it can be bound again.
    func value(_ column: Int32) -> SQLiteValue {
        switch sqlite3_column_type(handle, column) {
        case SQLITE_NULL: .null
        case SQLITE_INTEGER: .integer(integer(column))
        default: .text(text(column))
        }
    }

    /// Calls `body` with each of the integers that a column of the current row has with commas between.
    func forEachInteger(_ column: Int32, _ body: (Int) -> Void) {
        guard let bytes = sqlite3_column_text(handle, column) else { return }
        let count = Int(sqlite3_column_bytes(handle, column))
        var number = 0
        for byte in UnsafeBufferPointer(start: bytes, count: count) {
            if byte == UInt8(ascii: ",") {
                body(number)
                number = 0
            } else {
                number = number &* 10 &+ Int(byte & 0xF)
            }
        }
        if count > 0 { body(number) }
    }

    /// The value in a column of the current row as a sort key holds it.
    func sortValue(_ column: Int32) -> SortValue? {
        switch sqlite3_column_type(handle, column) {
        case SQLITE_NULL: nil
        case SQLITE_INTEGER: .integer(integer(column))
        case SQLITE_FLOAT: .real(real(column))
        default: .text(text(column))
        }
    }

    private var failure: SQLiteError {
        SQLiteError(lastErrorOf: sqlite3_db_handle(handle), sql: sql)
    }
}
