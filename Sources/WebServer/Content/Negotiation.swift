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
        guard let accept, !accept.utf8.allSatisfy(HTTPGrammar.isBlank) else { return offers.first }
        let ranges = WeightedList(accept)
        var best: (offer: MediaType, weight: Int)?
        for offer in offers {
            let names = [offer.description, offer.type + "/*", "*/*"]
            let weight = names.lazy.compactMap { ranges.weight(of: $0) }.first
            if let weight, weight > best?.weight ?? 0 { best = (offer, weight) }
        }
        return best?.offer
    }

    /// Whether a body that is worth it is compressed for this client.
    static func takesGzip(acceptEncoding: String?) -> Bool {
        switch coding(acceptEncoding: acceptEncoding) {
        case .either, .gzipOnly: true
        case .identityOnly, .noneAcceptable: false
        }
    }

    /// How a body may be coded for this client.
    ///
    /// Without an `Accept-Encoding` only the identity is used, because clients that cannot decode
    /// gzip send none.
    static func coding(acceptEncoding: String?) -> ContentCoding {
        guard let acceptEncoding else { return .identityOnly }
        let codings = WeightedList(acceptEncoding)
        let any = codings.weight(of: "*")
        let gzip = codings.weight(of: "gzip") ?? codings.weight(of: "x-gzip") ?? any ?? 0
        let asked = codings.weight(of: "identity")
        // Identity is acceptable unless it is excluded by name or by an asterisk.
        let identity = asked ?? (any == 0 ? 0 : 1)
        switch (gzip > 0, identity > 0) {
        case (true, true): return gzip >= asked ?? 0 ? .either : .identityOnly
        case (true, false): return .gzipOnly
        case (false, true): return .identityOnly
        case (false, false): return .noneAcceptable
        }
    }
}

/// How the body of an answer may be coded.
enum ContentCoding {
    case identityOnly
    case either
    case gzipOnly
    case noneAcceptable
}
