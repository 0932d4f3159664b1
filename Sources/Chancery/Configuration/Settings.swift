import ArticleStore
import CorpusAPI
import WebServer

/// Every setting, in the order of the configuration file.
///
/// The file, the environment, the command line, `chancery check` and `docs/configuration.md` all follow this list.
enum Settings {
    static let all: [Setting] = server + guards + limits + timeouts + store + answers

    /// What keys begin with, up to the dot.
    static let groups = all.reduce(into: [String]()) { groups, setting in
        let group = String(setting.key.prefix { $0 != "." })
        if groups.last != group { groups.append(group) }
    }

    /// Flags of settings that are on or off; without a value they switch on.
    static let switches = all.compactMap { setting in
        if case .flag = setting.kind { setting.flag } else { nil }
    }

    private static let server = [
        Setting(
            "server.host", flag: "host", "Address to listen on; 0.0.0.0 or :: for every network.",
            .text(\.server.host)),
        Setting(
            "server.port", flag: "port", "Port to listen on; 0 takes a free one.",
            .integer(\.server.port, 0...65_535)),
        Setting(
            "server.loops", "Event loops, a thread each; 0 for one a core.",
            .integer(\.server.loops, 0...256)),
        Setting(
            "server.workers", "Worker threads for longer work; 0 for one a core.",
            .integer(\.server.workers, 0...256)),
        Setting(
            "server.worker_queue", "Requests that may wait for a worker; one more is answered 503.",
            .integer(\.server.workerQueue, 1...1_000_000)),
        Setting(
            "server.connections", "Open connections in all; at the limit accepting pauses.",
            .integer(\.server.maxConnections, 1...1_000_000)),
        Setting(
            "server.connections_per_client",
            "Open connections of one client; further ones are closed; 0 for no limit.",
            .integer(\.server.maxConnectionsPerClient, 0...1_000_000)),
        Setting(
            "server.requests_per_connection", "Requests answered before a connection is closed.",
            .integer(\.server.maxRequestsPerConnection, 1...1_000_000_000)),
        Setting(
            "server.output_bytes", "Bytes waiting for one client before its next request is read.",
            .integer(\.server.outputBytes, 4_096...268_435_456)),
        Setting(
            "server.compression_minimum_bytes", "Smallest body that is compressed.",
            .integer(\.server.compressionMinimumBytes, 0...1_073_741_824)),
        Setting(
            "server.drain_seconds", "Longest wait for answers in flight when stopping.",
            .number(\.server.drainSeconds, 0...3_600)),
        Setting(
            "server.cors_origins",
            "Sites whose pages may read the answers; [\"*\"] for all, [] for none.",
            .list(
                of: "sites such as https://example.org, or * alone",
                get: { configuration in
                    switch configuration.server.cors.origins {
                    case .none: []
                    case .any: ["*"]
                    case .only(let origins): origins
                    }
                },
                set: { configuration, origins in
                    if origins != ["*"], let problem = fault(amongOrigins: origins) {
                        return problem
                    }
                    configuration.server.cors.origins =
                        origins.isEmpty ? .none : origins == ["*"] ? .any : .only(origins)
                    return nil
                })),
    ]

    /// Off by default, each of them.
    private static let guards = [
        Setting(
            "server.admin_port",
            "Port of a second address, which alone answers /metrics then, and health; 0 for none.",
            .integer(\.adminPort, 0...65_535)),
        Setting(
            "server.admin_host", "The second address; null for that of server.host.",
            .optionalText(\.server.adminHost)),
        Setting(
            "server.bearer_token_file",
            "File of secrets, one a line; requests have to show one, but for health; null for none.",
            .optionalText(\.bearerTokenFile)),
        Setting(
            "server.trusted_proxies",
            "Addresses and networks of proxies that are believed for whom they ask.",
            .list(
                of: "addresses and networks such as 10.0.0.0/8",
                get: { $0.server.trustedProxies.map(\.description) },
                set: { configuration, texts in
                    if let other = texts.first(where: { AddressRange($0) == nil }) {
                        return "\"\(other)\" is none"
                    }
                    configuration.server.trustedProxies = texts.compactMap(AddressRange.init)
                    return nil
                })),
        Setting(
            "server.forwarding_field", "The field in which trusted proxies tell it.",
            .choice(
                get: { $0.server.forwardingField.rawValue },
                set: {
                    $0.server.forwardingField = ForwardingField(rawValue: $1) ?? .xForwardedFor
                },
                ForwardingField.allCases.map(\.rawValue))),
    ]

    private static let limits = [
        Setting(
            "limits.request_line_bytes", "Longest request line; over it 414.",
            .integer(\.server.limits.requestLineBytes, 512...1_048_576)),
        Setting(
            "limits.header_bytes", "All header fields together; over it 431.",
            .integer(\.server.limits.headerBytes, 512...1_048_576)),
        Setting(
            "limits.header_fields", "Header fields; over it 431.",
            .integer(\.server.limits.headerFields, 1...10_000)),
        Setting(
            "limits.body_bytes", "Longest request body; over it 413.",
            .integer(\.server.limits.bodyBytes, 0...1_073_741_824)),
        Setting(
            "limits.bodies_bytes", "Request bodies of all clients together; over it 503.",
            .integer(\.server.bodiesBytes, 1...17_179_869_184)),
        Setting(
            "limits.chunk_line_bytes", "Longest line that begins a chunk of a body; over it 400.",
            .integer(\.server.limits.chunkLineBytes, 18...65_536)),
        Setting(
            "limits.leading_empty_lines", "Empty lines skipped before a request; one more is 400.",
            .integer(\.server.limits.leadingEmptyLines, 0...1_000)),
        Setting(
            "limits.requests_per_second",
            "Requests of one client a second in the long run; over it 429; 0 for no limit.",
            .number(\.server.requestsPerSecond, 0...1_000_000)),
        Setting(
            "limits.request_burst", "Requests of one client at once before that limit counts.",
            .integer(\.server.requestBurst, 1...1_000_000)),
    ]

    private static let timeouts = [
        Setting(
            "timeouts.head_seconds", "For a request's header to arrive whole; over it 408.",
            .number(\.server.timeouts.headSeconds, 0.1...3_600)),
        Setting(
            "timeouts.body_seconds", "For a request's body to arrive whole; over it 408.",
            .number(\.server.timeouts.bodySeconds, 0.1...3_600)),
        Setting(
            "timeouts.idle_seconds", "Between two requests; over it the connection is closed.",
            .number(\.server.timeouts.idleSeconds, 0.1...86_400)),
        Setting(
            "timeouts.write_seconds", "Without the client taking a byte of an answer.",
            .number(\.server.timeouts.writeSeconds, 0.1...3_600)),
        Setting(
            "timeouts.linger_seconds", "For the client to read the answer that ends a connection.",
            .number(\.server.timeouts.lingerSeconds, 0...60)),
    ]

    private static let store = [
        Setting(
            "database.path", flag: "database", "The database's file, or :memory:.",
            .text(\.databasePath)),
        Setting(
            "database.read_only", flag: "read-only",
            "Whether the database is a finished one, which is served as it is.",
            .flag(\.isReadOnly)),
        Setting(
            "database.query_milliseconds", "Longest time one query may take; over it 503.",
            .integer(\.database.queryTimeoutMilliseconds, 1...3_600_000)),
        Setting(
            "import.seeds", flag: "seeds", "The folder of seed articles.", .text(\.seedFolder)),
        Setting(
            "import.maximum_seed_bytes", "Largest seed; a larger one is skipped with a warning.",
            .integer(\.maximumSeedBytes, 1...1_073_741_824)),
        Setting(
            "import.curation", flag: "curation",
            "The file of corrections to entities and speakers; at its usual place it may be missing.",
            .text(\.curationPath)),
    ]

    private static let answers = [
        Setting(
            "api.base_url",
            "What addresses begin with, such as https://api.example.org; null for relative ones.",
            .optionalText(\.api.baseURL, .base)),
        Setting(
            "api.cache_control", "What answers say of caching.",
            .text(\.api.cacheControl, .fieldValue)),
        Setting(
            "api.response_cache_bytes", "Answers kept ready, in bytes; 0 for none.",
            .integer(\.server.answerCacheBytes, 0...17_179_869_184)),
        Setting(
            "log.format", flag: "log-format", "How the log is written; auto is text on a terminal.",
            .choice(
                get: { $0.logFormat.rawValue },
                set: { $0.logFormat = Configuration.LogFormat(rawValue: $1) ?? .auto },
                Configuration.LogFormat.allCases.map(\.rawValue))),
        Setting("log.requests", "Whether every request is logged.", .flag(\.logsRequests)),
        Setting(
            "log.queries", "Whether a request's line tells its query.",
            .flag(\.server.logsQueries)),
    ]

    /// What is wrong with the first of these sites that no browser would name so.
    private static func fault(amongOrigins origins: [String]) -> String? {
        for origin in origins where WebAddress.origin(origin) != origin {
            guard let sent = WebAddress.origin(origin) else { return "\"\(origin)\" is none" }
            return "browsers write \"\(origin)\" as \"\(sent)\""
        }
        return nil
    }
}
