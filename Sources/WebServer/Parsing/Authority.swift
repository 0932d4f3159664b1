/// The host and port of a `Host` field or a target (RFC 3986 §3.2.2, RFC 9110 §7.2).
enum Authority {
    /// Whether this is a host, bracketed if it is IPv6, and perhaps a colon and a port.
    ///
    /// Narrower than RFC 3986: no comma, at which proxies split fields, and no user name, which
    /// RFC 9110 §4.2.4 has servers refuse.
    static func isValid(_ bytes: ArraySlice<UInt8>) -> Bool {
        let host: ArraySlice<UInt8>
        if bytes.first == UInt8(ascii: "[") {
            guard let close = bytes.firstIndex(of: UInt8(ascii: "]")) else { return false }
            host = bytes[...close]
            let inside = host.dropFirst().dropLast()
            guard !inside.isEmpty, inside.allSatisfy(isAddress) else { return false }
        } else {
            host = bytes.prefix { $0 != UInt8(ascii: ":") }
            guard !host.isEmpty, host.allSatisfy(isName) else { return false }
        }
        let rest = bytes[host.endIndex...]
        guard let colon = rest.first else { return true }
        let port = rest.dropFirst()
        guard colon == UInt8(ascii: ":") else { return false }
        return port.isEmpty || (HTTPGrammar.decimal(port).map { $0 <= 65_535 } ?? false)
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
