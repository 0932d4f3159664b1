/// Chooses among the forms of an answer by what the client accepts (RFC 9110 §12).
public enum Negotiation {
    /// The form the client likes best, or `nil` when it accepts none of them.
    ///
    /// Among forms of equal weight the first on offer wins. The most specific range decides about
    /// a form, whatever its place in the list; parameters of a range other than `q` are ignored.
    ///
    /// - Parameters:
    ///   - offers: The forms, the one we like best first.
    ///   - accept: The value of `Accept`; without one, or with an empty one, the first offer wins.
    /// - Returns: One of the offers, or `nil`.
    public static func best(of offers: [MediaType], accept: String?) -> MediaType? {
        guard let accept, !HTTPGrammar.trimmed(accept.utf8).isEmpty else { return offers.first }
        let ranges = weights(in: accept)
        var best: (offer: MediaType, weight: Int)?
        for offer in offers {
            let names = [offer.description, offer.type + "/*", "*/*"]
            let weight = names.lazy.compactMap { name in
                ranges.first { $0.name == name }?.weight
            }.first
            guard let weight, weight > 0 else { continue }
            if weight > best?.weight ?? 0 { best = (offer, weight) }
        }
        return best?.offer
    }

    /// How a body may be coded for this client.
    ///
    /// Without an `Accept-Encoding` only the identity is used, because clients that cannot decode
    /// gzip send none.
    static func coding(acceptEncoding: String?) -> ContentCoding {
        guard let acceptEncoding else { return .identityOnly }
        let codings = weights(in: acceptEncoding)
        func weight(_ name: String) -> Int? { codings.first { $0.name == name }?.weight }
        let gzip = weight("gzip") ?? weight("x-gzip") ?? weight("*") ?? 0
        // Identity is acceptable unless it is excluded by name or by an asterisk.
        let identity = weight("identity") ?? (weight("*") == 0 ? 0 : 1)
        switch (gzip > 0, identity > 0) {
        case (true, true): return gzip >= (weight("identity") ?? 0) ? .either : .identityOnly
        case (true, false): return .gzipOnly
        case (false, true): return .identityOnly
        case (false, false): return .noneAcceptable
        }
    }

    /// The members of a weighted list in small letters, each with its weight in thousandths.
    ///
    /// A member whose weight is malformed counts as not acceptable.
    private static func weights(in list: String) -> [(name: String, weight: Int)] {
        list.utf8.split(separator: UInt8(ascii: ",")).compactMap { member in
            let parts = member.split(separator: UInt8(ascii: ";"))
            guard let first = parts.first else { return nil }
            let name = HTTPGrammar.trimmed(first)
            guard !name.isEmpty else { return nil }
            var weight = 1_000
            for parameter in parts.dropFirst() {
                let text = HTTPGrammar.trimmed(parameter)
                guard text.count >= 2, let first = text.first,
                    HTTPGrammar.lowercased(first) == UInt8(ascii: "q"),
                    text.dropFirst().first == UInt8(ascii: "=")
                else { continue }
                weight = thousandths(text.dropFirst(2)) ?? 0
            }
            return (String(decoding: name, as: UTF8.self).lowercased(), weight)
        }
    }

    /// Reads a `qvalue`: 0 to 1 with at most three digits after the point (RFC 9110 §12.4.2).
    private static func thousandths(_ text: Substring.UTF8View.SubSequence) -> Int? {
        guard let whole = text.first, whole == UInt8(ascii: "0") || whole == UInt8(ascii: "1")
        else { return nil }
        var rest = text.dropFirst()
        if rest.isEmpty { return whole == UInt8(ascii: "1") ? 1_000 : 0 }
        guard rest.popFirst() == UInt8(ascii: "."), rest.count <= 3,
            rest.allSatisfy(HTTPGrammar.isDigit)
        else { return nil }
        let digits = rest.reduce(0) { $0 * 10 + Int($1 & 0x0F) }
        let scale = [1_000, 100, 10, 1][rest.count]
        let value = Int(whole & 0x0F) * 1_000 + digits * scale
        return value <= 1_000 ? value : nil
    }
}

/// How the body of an answer may be coded.
enum ContentCoding {
    case identityOnly
    case either
    case gzipOnly
    case noneAcceptable
}
