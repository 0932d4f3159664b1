/// Addresses that begin alike, as `192.0.2.0/24` or `2001:db8::/32` write them (RFC 4632 §3.1).
public struct AddressRange: Sendable, Equatable, CustomStringConvertible {
    private let base: NetworkAddress
    /// How many leading bits of the sixteen bytes count.
    private let bits: Int

    /// The range as it was written.
    public let description: String

    /// Reads a range, or a single address; `nil` for anything else.
    ///
    /// Bits behind the prefix have to be 0, since a range that says otherwise was meant otherwise.
    public init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count <= 2, let base = NetworkAddress(String(parts[0])) else { return nil }
        let width = base.isVersion4 && !parts[0].contains(":") ? 32 : 128
        var length = width
        if parts.count == 2 {
            guard (1...3).contains(parts[1].utf8.count),
                parts[1].utf8.allSatisfy(HTTPGrammar.isDigit),
                let given = Int(parts[1]), given <= width
            else { return nil }
            length = given
        }
        self.base = base
        bits = 128 - width + length
        description = text
        guard base.prefix(bits) == base else { return nil }
    }

    /// Whether an address lies in the range.
    func contains(_ address: NetworkAddress) -> Bool { address.prefix(bits) == base }
}
