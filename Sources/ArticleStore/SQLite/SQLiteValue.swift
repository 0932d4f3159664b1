/// A value bound to a statement.
enum SQLiteValue: Sendable, Hashable {
    case null
    case integer(Int)
    case real(Double)
    case text(String)
    case blob([UInt8])

    /// What a text or number reads as; empty for everything else.
    var text: String {
        switch self {
        case .text(let text): text
        case .integer(let integer): String(integer)
        case .real(let real): String(real)
        case .null, .blob: ""
        }
    }

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
