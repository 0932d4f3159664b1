/// The secrets that clients show to be answered at all (RFC 6750).
struct BearerTokens: Sendable {
    /// What became of the credentials of a request.
    enum Verdict {
        case accepted
        /// There are none.
        case missing
        /// They are no token, or one that is not known.
        case refused
    }

    private let tokens: [[UInt8]]

    init(_ tokens: [[UInt8]]) { self.tokens = tokens }

    /// Judges the value of `Authorization`, which is empty when there is none.
    func verdict(on credentials: Span<UInt8>) -> Verdict {
        guard !credentials.isEmpty else { return .missing }
        let scheme = 0..<min(6, credentials.count)
        guard HTTPGrammar.isSame(credentials, scheme, "bearer"), credentials.count > 7,
            credentials[6] == HTTPGrammar.space
        else { return .refused }
        let shown = HTTPGrammar.trimmed(credentials, 7..<credentials.count)
        var isKnown = false
        // Every token is compared to its end, so that the time taken tells nothing of any.
        for token in tokens where Self.isEqual(credentials.extracting(shown), token.span) {
            isKnown = true
        }
        return isKnown ? .accepted : .refused
    }

    /// Compares in a time that depends on the length of what is shown alone.
    private static func isEqual(_ shown: Span<UInt8>, _ token: Span<UInt8>) -> Bool {
        guard !token.isEmpty else { return false }
        var difference = shown.count ^ token.count
        var place = 0
        for index in shown.indices {
            difference |= Int(shown[index] ^ token[place])
            place = place + 1 == token.count ? 0 : place + 1
        }
        return difference == 0
    }
}
