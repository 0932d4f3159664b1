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
            while index < range.upperBound, bytes[index] != UInt8(ascii: "]") { index += 1 }
            guard index < range.upperBound, isIPv6(bytes, start..<index) else { return false }
            index += 1
        } else {
            while index < range.upperBound, bytes[index] != UInt8(ascii: ":") {
                guard let length = nameLength(bytes, index..<range.upperBound) else {
                    return false
                }
                index += length
            }
            guard index > range.lowerBound else { return false }
        }
        guard index < range.upperBound else { return true }
        guard bytes[index] == UInt8(ascii: ":") else { return false }
        let port = (index + 1)..<range.upperBound
        return port.isEmpty
            || (HTTPGrammar.decimal(bytes, port).map { $0 <= 65_535 } ?? false)
    }

    /// How many bytes the next letter of a name takes: three when it is escaped.
    private static func nameLength(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
        let first = bytes[range.lowerBound]
        switch first {
        case UInt8(ascii: "%"):
            let isEscape =
                range.count > 2 && HTTPGrammar.hexValue(bytes[range.lowerBound + 1]) != nil
                && HTTPGrammar.hexValue(bytes[range.lowerBound + 2]) != nil
            return isEscape ? 3 : nil
        case UInt8(ascii: "/"), UInt8(ascii: "@"), UInt8(ascii: ","): return nil
        default: return HTTPGrammar.isPath(first) ? 1 : nil
        }
    }

    /// Whether these are eight groups of hexadecimal digits, or fewer and one gap; the last two
    /// may be an IPv4 address.
    private static func isIPv6(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        let colon = UInt8(ascii: ":")
        let end = range.upperBound
        var index = range.lowerBound
        var groups = 0
        var hasGap = false
        if range.count > 1, bytes[index] == colon, bytes[index + 1] == colon {
            hasGap = true
            index += 2
        }
        while index < end || groups == 0 && !hasGap {
            let start = index
            while index < end, HTTPGrammar.hexValue(bytes[index]) != nil { index += 1 }
            if index < end, bytes[index] == UInt8(ascii: ".") {
                guard isIPv4(bytes, start..<end) else { return false }
                groups += 2
                break
            }
            guard (1...4).contains(index - start) else { return false }
            groups += 1
            guard index < end else { break }
            // A colon at the very end has to be the second of two.
            guard bytes[index] == colon, index + 1 < end else { return false }
            index += 1
            if bytes[index] == colon {
                guard !hasGap else { return false }
                hasGap = true
                index += 1
            }
        }
        return hasGap ? groups < 8 : groups == 8
    }

    /// Whether these are four numbers up to 255, without leading zeros.
    private static func isIPv4(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        var index = range.lowerBound
        for place in 0..<4 {
            if place > 0 {
                guard index < range.upperBound, bytes[index] == UInt8(ascii: ".") else {
                    return false
                }
                index += 1
            }
            let start = index
            while index < range.upperBound, HTTPGrammar.isDigit(bytes[index]) { index += 1 }
            guard let number = HTTPGrammar.decimal(bytes, start..<index), number < 256,
                index - start == 1 || bytes[start] != UInt8(ascii: "0")
            else { return false }
        }
        return index == range.upperBound
    }
}
