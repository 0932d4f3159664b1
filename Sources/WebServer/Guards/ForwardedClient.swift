/// Finds whom trusted proxies speak for.
struct ForwardedClient: Sendable {
    let field: ForwardingField
    let trusted: [AddressRange]

    /// Whether a connection from there may tell of others.
    func trusts(_ address: NetworkAddress) -> Bool { trusted.contains { $0.contains(address) } }

    /// The right-most address that is not a trusted proxy's own.
    ///
    /// Each proxy adds on the right, or in a line below, whom it was asked by, so what stands
    /// before that may have been made up. What cannot be read ends the search at the last proxy
    /// that was trusted. Lines are the value of the first field of the name and all that follows up
    /// to the end of the last one's; together they are one list (RFC 9110 §5.3).
    func client(in lines: Span<UInt8>, from peer: NetworkAddress) -> NetworkAddress {
        var client = peer
        var end = lines.count
        while end > 0 {
            var start = end
            while start > 0, lines[start - 1] != HTTPGrammar.lineFeed { start -= 1 }
            if let value = value(in: lines, start..<end),
                !follow(lines, value, to: &client)
            {
                return client
            }
            // A line before this one ends in CR LF.
            end = start - 2
        }
        return client
    }

    /// Where the value lies in a line, if that is one of the field; the first has only its value.
    private func value(in lines: Span<UInt8>, _ line: Range<Int>) -> Range<Int>? {
        guard line.lowerBound > 0 else { return line }
        let nameEnd = line.lowerBound + field.name.utf8CodeUnitCount
        guard nameEnd < line.upperBound, lines[nameEnd] == UInt8(ascii: ":"),
            HTTPGrammar.isSame(lines, line.lowerBound..<nameEnd, field.name)
        else { return nil }
        return (nameEnd + 1)..<line.upperBound
    }

    /// Goes through one line's items from the right; false once the client is found.
    private func follow(
        _ lines: Span<UInt8>, _ value: Range<Int>, to client: inout NetworkAddress
    ) -> Bool {
        var end = value.upperBound
        while end >= value.lowerBound {
            var start = end
            while start > value.lowerBound, lines[start - 1] != UInt8(ascii: ",") { start -= 1 }
            let item = HTTPGrammar.trimmed(lines, start..<end)
            end = start - 1
            // Empty items count for nothing (RFC 9110 §5.6.1).
            if item.isEmpty { continue }
            guard let place = address(in: lines, item),
                let address = NetworkAddress(lines.extracting(place))
            else { return false }
            client = address
            guard trusts(address) else { return false }
        }
        return true
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
        guard let colon = range.first(where: { list[$0] == UInt8(ascii: ":") }) else {
            return range
        }
        // With one colon it is an IPv4 address and a port, with more an IPv6 address.
        let hasMore = ((colon + 1)..<range.upperBound).contains { list[$0] == UInt8(ascii: ":") }
        return hasMore ? range : first..<colon
    }
}
