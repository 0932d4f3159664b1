/// Where a server listens and how much it does at once; every value has a default.
public struct ServerConfiguration: Sendable {
    /// The address to listen on: IPv4, IPv6 with or without brackets, or a name.
    ///
    /// The loopback address by default, so that nothing is open to a network unasked.
    public var host = "127.0.0.1"
    /// The port to listen on, 0 to 65535; 0 lets the system choose a free one.
    public var port = 8080
    /// Event loops, each a thread with its own connections; at least 1.
    ///
    /// One suffices for well over 100,000 small answers a second; more help on more cores.
    public var loops = 1
    /// Worker threads for handlers that take longer; at least 1.
    public var workers = 2
    /// Most requests waiting for a worker; one more is answered with 503.
    ///
    /// At a typical 5 ms a request and two workers the last in line waits about half a second.
    public var workerQueue = 256
    /// Most open connections over all loops; at the limit accepting pauses.
    ///
    /// An idle one costs a few kilobytes, mostly the kernel's.
    public var maxConnections = 10_000
    /// Most open connections of one client, or 0 for no limit; further ones are closed at once.
    ///
    /// None by default: behind a proxy all clients have its address. A client is an IPv4 address
    /// or an IPv6 network of 64 bits.
    public var maxConnectionsPerClient = 0
    /// Most requests answered on one connection before it is closed, to spread clients anew.
    public var maxRequestsPerConnection = 10_000
    /// Most bytes waiting to be sent on one connection before its next request is looked at.
    ///
    /// What a client costs that sends requests and never reads: this, one answer and one read.
    public var outputBytes = 65_536
    /// Most bytes of request bodies held over all connections; one that would go over is answered
    /// with 503 and its connection closed.
    ///
    /// Far more than honest clients have on their way at once; without it each connection could
    /// hold the longest body there is.
    public var bodiesBytes = 67_108_864
    /// Smallest body that is compressed, in bytes.
    ///
    /// Below it the saving fits into the same packet.
    public var compressionMinimumBytes = 1_024
    /// Most bytes of answers kept ready to be given again; 0 keeps none.
    ///
    /// 32 MiB hold about 5,000 pages of a list.
    public var answerCacheBytes = 33_554_432
    /// A second address for operators, or `nil` for none; `host` when only its port is set.
    ///
    /// Routes for operators then answer there alone, without the guards, and nothing else does
    /// but what is for everyone.
    public var adminHost: String?
    /// The port of the second address, 0 for a free one; `nil` for no second address.
    public var adminPort: Int?
    /// Secrets of which every request has to show one (RFC 6750); none by default.
    public var bearerTokens: [[UInt8]] = []
    /// Requests that one client may send in a second, in the long run; 0 for no limit.
    public var requestsPerSecond = 0.0
    /// Requests that one client may send at once before that limit counts; at least 1.
    public var requestBurst = 100
    /// Proxies that are believed when they tell for whom they ask.
    ///
    /// Their connections are not counted against the limit for one client.
    public var trustedProxies: [AddressRange] = []
    /// The field in which they tell it.
    public var forwardingField = ForwardingField.xForwardedFor
    /// How the logger is told of every request that was answered; `nil` for not at all.
    public var accessLog: AccessLogFormat? = .json
    /// Whether those lines hold the query, which may say what somebody searches for.
    public var logsQueries = false
    /// Longest that `stop()` waits for answers in flight, in seconds.
    ///
    /// Container platforms kill after 10 seconds or more.
    public var drainSeconds = 4.0
    /// The most a client may send.
    public var limits = RequestLimits()
    /// How long a client may take.
    public var timeouts = ServerTimeouts()
    /// Which pages of other sites may read the answers.
    public var cors = CORSPolicy()

    /// Creates the default configuration.
    public init() {}
}
