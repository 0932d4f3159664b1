/// Finds whom trusted proxies speak for.
struct ForwardedClient: Sendable {
    let field: ForwardingField
    let trusted: [AddressRange]

    /// Whether a connection from there may tell of others.
    func trusts(_ address: NetworkAddress) -> Bool { trusted.contains { $0.contains(address) } }

    /// The right-most address in a field that is not a trusted proxy's own.
    ///
    /// Each proxy adds on the right whom it was asked by, so what stands further left may have been
    /// made up. What cannot be read ends the search at the last proxy that was trusted.
    func client(in list: Span<UInt8>, from peer: NetworkAddress) -> NetworkAddress {
        var client = peer
        var end = list.count
        while end > 0 {
            var start = end
            while start > 0, list[start - 1] != UInt8(ascii: ",") { start -= 1 }
            let item = HTTPGrammar.trimmed(list, start..<end)
            end = start - 1
            guard let place = address(in: list, item),
                let address = NetworkAddress(list.extracting(place))
            else { return client }
            client = address
            guard trusts(address) else { return client }
        }
        return client
    }

    /// Where the address lies in one item of the field, without quotation marks, brackets and port.
    private func address(in list: Span<UInt8>, _ item: Range<Int>) -> Range<Int>? {
        switch field {
        case .xForwardedFor: return Self.host(in: list, item)
        case .forwarded:
            var start = item.lowerBound
            while start < item.upperBound {
                var end = start
                while end < item.upperBound, list[end] != UInt8(ascii: ";") { end += 1 }
                let pair = HTTPGrammar.trimmed(list, start..<end)
                if pair.count > 4,
                    HTTPGrammar.isSame(list, pair.lowerBound..<(pair.lowerBound + 4), "for=")
                {
                    return Self.host(in: list, (pair.lowerBound + 4)..<pair.upperBound)
                }
                start = end + 1
            }
            return nil
        }
    }

    private static func host(in list: Span<UInt8>, _ range: Range<Int>) -> Range<Int>? {
        var range = range
        if range.count > 2, list[range.lowerBound] == UInt8(ascii: "\""),
            list[range.upperBound - 1] == UInt8(ascii: "\"")
        {
            range = (range.lowerBound + 1)..<(range.upperBound - 1)
        }
        guard let first = range.first else { return nil }
        if list[first] == UInt8(ascii: "[") {
            guard let close = range.first(where: { list[$0] == UInt8(ascii: "]") }) else {
                return nil
            }
            return (first + 1)..<close
        }
        let colons = range.filter { list[$0] == UInt8(ascii: ":") }
        // With one colon it is an IPv4 address and a port, with more an IPv6 address.
        return colons.count == 1 ? first..<colons[0] : range
    }
}
