/// A value bound to a statement.
enum SQLiteValue: Sendable, Hashable {
    case null
    case integer(Int)
    case real(Double)
    case text(String)
    case blob([UInt8])

    /// The bytes, or null.
    static func optional(_ bytes: [UInt8]?) -> SQLiteValue {
        bytes.map(SQLiteValue.blob) ?? .null
    }

    /// The text, or null.
    static func optional(_ text: String?) -> SQLiteValue {
        text.map(SQLiteValue.text) ?? .null
    }

    /// The integer, or null.
    static func optional(_ integer: Int?) -> SQLiteValue {
        integer.map(SQLiteValue.integer) ?? .null
    }
}
