/// What a request has to pass before anything is done for it; by default everything is let pass.
final class Guards: Sendable {
    private let tokens: BearerTokens?
    private let limiter: RateLimiter?
    /// Whom trusted proxies speak for; `nil` when none is trusted.
    private let forwarded: ForwardedClient?
    /// Paths that everyone may ask for as often as they like.
    private let openPaths: [OpenPath]
    /// Paths that need no token.
    private let tokenlessPaths: [OpenPath]

    init(_ configuration: ServerConfiguration, routes: [Route]) {
        tokens = configuration.bearerTokens.isEmpty ? nil : BearerTokens(configuration.bearerTokens)
        limiter =
            configuration.requestsPerSecond > 0
            ? RateLimiter(
                rate: configuration.requestsPerSecond, burst: configuration.requestBurst)
            : nil
        forwarded =
            configuration.trustedProxies.isEmpty
            ? nil
            : ForwardedClient(
                field: configuration.forwardingField, trusted: configuration.trustedProxies)
        openPaths = routes.filter { $0.audience == .everyone }.map { OpenPath($0.pattern) }
        tokenlessPaths = routes.filter { $0.audience == .anyone }.map { OpenPath($0.pattern) }
    }

    /// Whether there is anything to do for a request.
    var isNeeded: Bool { tokens != nil || limiter != nil || forwarded != nil }

    /// Whether it matters where a request comes from.
    var asksForClients: Bool { limiter != nil || forwarded != nil }

    /// Whether connections from there bring requests of others.
    func trusts(_ peer: NetworkAddress) -> Bool { forwarded?.trusts(peer) ?? false }

    /// Where a request comes from: the other end of its connection, or whom that speaks for.
    func client(
        of head: RequestHead, in bytes: Span<UInt8>, from peer: NetworkAddress
    ) -> NetworkAddress {
        guard let forwarded, forwarded.trusts(peer) else { return peer }
        let place =
            switch forwarded.field {
            case .xForwardedFor: head.selection.forwardedFor
            case .forwarded: head.selection.forwarded
            }
        return forwarded.client(in: bytes.extracting(place), from: peer)
    }

    /// Returns why a request is not answered; `nil` when it is.
    ///
    /// Paths for everyone are, and OPTIONS is without a token, since a browser's preflight never
    /// has one (the Fetch standard, §4.8).
    func refusal(
        of head: RequestHead, in bytes: Span<UInt8>, from client: NetworkAddress?, now: UInt64
    ) -> Problem? {
        if isAmong(openPaths, head, bytes) { return nil }
        // Counted first, so that nobody can try tokens any faster.
        if let limiter, let client,
            let seconds = limiter.secondsToWait(ClientAddress(client), now: now)
        {
            return .tooManyRequests(retryAfter: seconds)
        }
        guard let tokens, head.method != .options, !isAmong(tokenlessPaths, head, bytes) else {
            return nil
        }
        switch tokens.verdict(on: bytes.extracting(head.selection.authorization)) {
        case .accepted: return nil
        case .missing: return .unauthorized(isMissing: true)
        case .refused: return .unauthorized(isMissing: false)
        }
    }

    private func isAmong(
        _ paths: [OpenPath], _ head: RequestHead, _ bytes: Span<UInt8>
    ) -> Bool {
        guard head.target.isOrigin, !paths.isEmpty else { return false }
        let path = bytes.extracting(head.target.range.lowerBound..<head.target.pathEnd)
        return paths.contains { $0.matches(path) }
    }
}
