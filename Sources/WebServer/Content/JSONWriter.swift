/// Writes JSON (RFC 8259) into one buffer of bytes, keys in the order they are written.
///
///     var json = JSONWriter()
///     json.object { json in
///         json.member("name", "Ada")
///         json.key("years")
///         json.array { json in json.int(1815) }
///     }
///
/// Commas are placed by the writer. Whatever is written, the bytes are valid UTF-8.
public struct JSONWriter: Sendable {
    /// What has been written so far.
    public private(set) var bytes: [UInt8]
    /// Whether a value stands right before, so that the next one needs a comma.
    private var needsComma = false

    /// Creates an empty writer.
    ///
    /// - Parameter capacity: Bytes to set aside; growing later costs a copy.
    public init(capacity: Int = 1_024) {
        bytes = []
        bytes.reserveCapacity(capacity)
    }

    /// Writes an object whose members the closure writes, each a key and then a value.
    public mutating func object(_ body: (inout JSONWriter) throws -> Void) rethrows {
        try nest(UInt8(ascii: "{"), UInt8(ascii: "}"), body)
    }

    /// Writes an array whose values the closure writes.
    public mutating func array(_ body: (inout JSONWriter) throws -> Void) rethrows {
        try nest(UInt8(ascii: "["), UInt8(ascii: "]"), body)
    }

    /// Writes the key of a member; its value comes next.
    ///
    /// The name is one of the code's own, which hold nothing that JSON escapes.
    public mutating func key(_ name: StaticString) {
        name.withUTF8Buffer { bytes.appendQuoted($0, isAfterComma: needsComma, isKey: true) }
        needsComma = false
    }

    /// Writes the key of a member whose name is data; its value comes next.
    public mutating func key(named name: String) {
        string(name)
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    /// Writes a text as a string.
    public mutating func string(_ text: String) {
        var text = text
        text.withUTF8 { bytes.appendJSONString($0, isAfterComma: needsComma) }
        needsComma = true
    }

    /// Writes a whole number.
    public mutating func int(_ value: some FixedWidthInteger) {
        separate()
        if value < 0 { bytes.append(UInt8(ascii: "-")) }
        bytes.appendDecimal(UInt64(value.magnitude))
    }

    /// Writes a number in the fewest digits that read back as the same value.
    ///
    /// JSON knows neither infinity nor "not a number"; both are written as `null`.
    public mutating func double(_ value: Double) {
        guard value.isFinite else { return null() }
        separate()
        bytes.append(value.description)
    }

    /// Writes `true` or `false`.
    public mutating func bool(_ value: Bool) {
        separate()
        bytes.append(value ? "true" : "false")
    }

    /// Writes `null`.
    public mutating func null() {
        separate()
        bytes.append("null")
    }

    /// Writes a value that is JSON already, byte by byte as it is.
    public mutating func value(_ json: some Collection<UInt8>) {
        separate()
        bytes.append(contentsOf: json)
    }

    private mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        needsComma = true
    }

    private mutating func nest(
        _ open: UInt8, _ close: UInt8, _ body: (inout JSONWriter) throws -> Void
    ) rethrows {
        separate()
        bytes.append(open)
        needsComma = false
        try body(&self)
        bytes.append(close)
        needsComma = true
    }
}

/// A key and a value in one call.
extension JSONWriter {
    /// Writes a member that is a text.
    public mutating func member(_ name: StaticString, _ value: String) {
        key(name)
        string(value)
    }

    /// Writes a member that is a text or `null`.
    public mutating func member(_ name: StaticString, _ value: String?) {
        key(name)
        if let value { string(value) } else { null() }
    }

    /// Writes a member that is a whole number.
    public mutating func member(_ name: StaticString, _ value: Int) {
        key(name)
        int(value)
    }

    /// Writes a member that is a whole number or `null`.
    public mutating func member(_ name: StaticString, _ value: Int?) {
        key(name)
        if let value { int(value) } else { null() }
    }

    /// Writes a member that is a number; one that is not finite becomes `null`.
    public mutating func member(_ name: StaticString, _ value: Double) {
        key(name)
        double(value)
    }

    /// Writes a member that is a number or `null`.
    public mutating func member(_ name: StaticString, _ value: Double?) {
        key(name)
        if let value { double(value) } else { null() }
    }

    /// Writes a member that is `true` or `false`.
    public mutating func member(_ name: StaticString, _ value: Bool) {
        key(name)
        bool(value)
    }
}
