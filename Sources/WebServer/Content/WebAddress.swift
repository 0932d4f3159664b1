/// What the addresses are made of that people set.
public enum WebAddress {
    /// The port that each scheme has when none is written (RFC 9110 §4.2).
    private static let ownPorts = ["http": 80, "https": 443]

    /// Whether addresses of a service can begin with this: `http` or `https`, a host, perhaps a
    /// port and a path, and no slash at the end (RFC 3986 §3).
    public static func isBase(_ text: String) -> Bool {
        for scheme in ownPorts.keys where text.hasPrefix(scheme + "://") {
            let rest = Array(text.utf8.dropFirst(scheme.utf8.count + 3))
            let authorityEnd = rest.firstIndex(of: UInt8(ascii: "/")) ?? rest.count
            return Authority.isValid(rest.span, 0..<authorityEnd)
                && rest.last != UInt8(ascii: "/") && isPath(rest[authorityEnd...])
        }
        return false
    }

    /// Returns an origin as browsers send it (the Fetch standard, §3.1): scheme, host and perhaps
    /// a port in small letters, without the port that the scheme has anyway; `nil` when the text is
    /// no origin at all.
    ///
    /// `null` is none: it is what every page of a sandbox is called.
    public static func origin(_ text: String) -> String? {
        let parts = text.lowercased()
            .split(separator: "://", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2,
            parts[0].utf8.first.map({ $0 >= UInt8(ascii: "a") }) == true,
            parts[0].utf8.allSatisfy(HTTPGrammar.isToken)
        else { return nil }
        let authority = Array(parts[1].utf8)
        guard !authority.isEmpty, Authority.isValid(authority.span, authority.indices) else {
            return nil
        }
        // Behind the bracket of an IPv6 address, or behind the only colon there is.
        guard let colon = parts[1].lastIndex(of: ":"), !parts[1][colon...].contains("]") else {
            return "\(parts[0])://\(parts[1])"
        }
        let port = Int(parts[1][parts[1].index(after: colon)...])
        let host = "\(parts[0])://\(parts[1][..<colon])"
        guard let port, port != ownPorts[String(parts[0])] else { return host }
        return "\(host):\(port)"
    }

    private static func isPath(_ bytes: ArraySlice<UInt8>) -> Bool {
        var rest = bytes
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%") {
                guard let high = rest.popFirst(), HTTPGrammar.hexValue(high) != nil,
                    let low = rest.popFirst(), HTTPGrammar.hexValue(low) != nil
                else { return false }
            } else if !HTTPGrammar.isPath(byte) {
                return false
            }
        }
        return true
    }
}
