extension HTTPServer {
    /// Most connections to the second address: it stays open when clients have taken all of the
    /// first, so it has a limit of its own.
    private static let adminConnections = 64

    /// Opens the addresses: the first for clients, and the one for operators where it is wanted.
    static func entrances(
        _ configuration: ServerConfiguration, _ router: Router,
        _ currentGeneration: @escaping @Sendable () -> UInt64
    ) throws(ServerError) -> [Entrance] {
        let guards = Guards(configuration, routes: router.routes)
        let hasAdmin = configuration.adminPort != nil
        let responder = Responder(
            router: hasAdmin ? router.limited { $0.audience != .operators } : router,
            cors: configuration.cors,
            compressionMinimumBytes: configuration.compressionMinimumBytes,
            ready: AnswerCache(
                bytes: configuration.answerCacheBytes,
                dependsOnOrigin: configuration.cors.dependsOnOrigin,
                currentGeneration: currentGeneration),
            isPrivate: !configuration.bearerTokens.isEmpty)
        let first = Entrance(
            try ListeningSocket(host: configuration.host, port: configuration.port),
            responder: responder, guards: guards.isNeeded ? guards : nil,
            population: Population(
                limit: configuration.maxConnections,
                limitPerClient: configuration.maxConnectionsPerClient))
        guard let port = configuration.adminPort else { return [first] }
        let operators = Responder(
            router: router.limited { $0.audience == .operators || $0.audience == .everyone },
            cors: CORSPolicy(origins: .none),
            compressionMinimumBytes: configuration.compressionMinimumBytes,
            ready: AnswerCache(
                bytes: 0, dependsOnOrigin: false, currentGeneration: currentGeneration))
        let host = configuration.adminHost ?? configuration.host
        let second = Entrance(
            try ListeningSocket(host: host, port: port), responder: operators, guards: nil,
            population: Population(limit: adminConnections, limitPerClient: 0))
        return [first, second]
    }
}
