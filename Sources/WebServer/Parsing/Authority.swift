/// The host and port of a `Host` field or a target (RFC 3986 §3.2.2, RFC 9110 §7.2).
enum Authority {
    /// Whether this is a host, bracketed if it is IPv6, and perhaps a colon and a port.
    ///
    /// Narrower than RFC 3986: no comma, at which proxies split fields, and no user name, which
    /// RFC 9110 §4.2.4 has servers refuse.
    static func isValid(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        var index = range.lowerBound
        if index < range.upperBound, bytes[index] == UInt8(ascii: "[") {
            index += 1
            let start = index
            while index < range.upperBound, isAddress(bytes[index]) { index += 1 }
            guard index > start, index < range.upperBound, bytes[index] == UInt8(ascii: "]")
            else { return false }
            index += 1
        } else {
            while index < range.upperBound, isName(bytes[index]) { index += 1 }
            guard index > range.lowerBound else { return false }
        }
        guard index < range.upperBound else { return true }
        guard bytes[index] == UInt8(ascii: ":") else { return false }
        let port = (index + 1)..<range.upperBound
        return port.isEmpty
            || (HTTPGrammar.decimal(bytes, port).map { $0 <= 65_535 } ?? false)
    }

    private static func isAddress(_ byte: UInt8) -> Bool {
        HTTPGrammar.hexValue(byte) != nil || byte == UInt8(ascii: ":")
            || byte == UInt8(ascii: ".")
    }

    private static func isName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: "@"), UInt8(ascii: ","): false
        default: HTTPGrammar.isPath(byte) || byte == UInt8(ascii: "%")
        }
    }
}
