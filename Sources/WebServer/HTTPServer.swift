import Dispatch
import Synchronization

/// An HTTP/1.1 server on a socket of its own (RFC 9110, RFC 9112).
///
///     let router = try Router([.get("/hello", on: .onLoop) { _ in
///         HTTPResponse(contentType: "text/plain", body: Array("hello".utf8))
///     }])
///     let server = HTTPServer(configuration: ServerConfiguration(), router: router)
///     let port = try server.start()
///     …
///     server.stop()
///
/// It starts once, runs until it is stopped even if nothing refers to it any more, and stops once.
/// Signals are left to the program, but for SIGPIPE, which is ignored.
public final class HTTPServer: Sendable {
    /// Receives what the server has to tell, on whatever thread it happens; it must be quick.
    public typealias Logger = @Sendable (LogEntry) -> Void

    private struct State {
        var isStarted = false
        var isStopped = false
        var port = 0
        var adminPort: Int?
        var mailboxes: [LoopMailbox] = []
        var workers: WorkerPool?
    }

    private let configuration: ServerConfiguration
    private let router: Router
    private let currentGeneration: @Sendable () -> UInt64
    private let metrics: ServerMetrics
    private let logger: Logger?
    private let state = Mutex(State())
    /// Entered by every loop for as long as it runs.
    private let loops = DispatchGroup()

    /// Creates a server; nothing is opened before it starts.
    ///
    /// Without a logger the server says nothing, and answers a little faster.
    ///
    /// `currentGeneration` tells which generation of the data is served, for answers that may be
    /// given again: a greater number each time the data change. It is asked on every request.
    /// `metrics` tells from the start on what the server does.
    public init(
        configuration: ServerConfiguration, router: Router,
        currentGeneration: @escaping @Sendable () -> UInt64 = { 0 },
        metrics: ServerMetrics = ServerMetrics(), log logger: Logger? = nil
    ) {
        self.configuration = configuration
        self.router = router
        self.currentGeneration = currentGeneration
        self.metrics = metrics
        self.logger = logger
    }

    /// The port the server listens on; 0 before it has started.
    public var port: Int { state.withLock { $0.port } }

    /// The port of the second address; `nil` before the start, and when there is none.
    public var adminPort: Int? { state.withLock { $0.adminPort } }

    /// Returns the free memory of the whole process to the system, as after other work that took much.
    public static func giveMemoryBack() { SystemCalls.giveMemoryBack() }

    /// Opens the socket and starts answering on threads of the server's own.
    ///
    /// - Returns: The port, which the system has chosen if the configuration says 0.
    /// - Throws: `ServerError` when a setting is out of its range or the address cannot be had.
    @discardableResult
    public func start() throws(ServerError) -> Int {
        try configuration.check()
        let (isStarted, isStopped) = state.withLock { state in
            defer { state.isStarted = true }
            return (state.isStarted, state.isStopped)
        }
        guard !isStarted else { throw .alreadyStarted }
        guard !isStopped else { throw .stopped }
        SystemCalls.ignoreBrokenPipes()
        let entrances = try Self.entrances(configuration, router, currentGeneration)
        var mailboxes: [LoopMailbox] = []
        for _ in 0..<configuration.loops { mailboxes.append(try LoopMailbox()) }
        let shared = ServerShared(
            patterns: router.routes.map(\.pattern),
            workers: WorkerPool(
                threads: configuration.workers, capacity: configuration.workerQueue),
            bodies: BodyBudget(limit: configuration.bodiesBytes), logger: logger)
        let loops = mailboxes.map { _ in LoopMetrics(routes: router.routes.count) }
        metrics.watch(
            ServerMetrics.Sources(
                routes: router.routes, loops: loops, population: entrances[0].population,
                workers: shared.workers, bodies: shared.bodies,
                ready: entrances[0].responder.ready))
        state.withLock { state in
            state.workers = shared.workers
            state.port = entrances[0].listener.port
            state.adminPort = entrances.count > 1 ? entrances[1].listener.port : nil
        }
        do {
            try shared.workers.start()
            for (mailbox, metrics) in zip(mailboxes, loops) {
                try startLoop(shared, entrances, mailbox, metrics)
            }
        } catch {
            stop()
            throw error
        }
        return entrances[0].listener.port
    }

    /// Stops accepting, answers what is in flight, closes the rest, and returns when that is done.
    ///
    /// The last answer on each connection says `Connection: close`. At the deadline of the
    /// configuration what is still open is cut. Does nothing when the server is not running, but
    /// one that has been stopped does not start any more.
    public func stop() {
        let (mailboxes, workers) = state.withLock { state in
            defer {
                state.isStopped = true
                state.mailboxes = []
                state.workers = nil
            }
            return (state.mailboxes, state.workers)
        }
        mailboxes.forEach { $0.post(.drain) }
        if loops.wait(timeout: .now() + configuration.drainSeconds) == .timedOut {
            mailboxes.forEach { $0.post(.abort) }
            // A loop looks into its mailbox between two handlers, so this only ever waits for
            // one that runs on the loop and has not returned; such a one is left behind.
            _ = loops.wait(timeout: .now() + 1)
        }
        workers?.stop()
    }

    private func startLoop(
        _ shared: ServerShared, _ entrances: [Entrance], _ mailbox: LoopMailbox,
        _ metrics: LoopMetrics
    ) throws(ServerError) {
        // Left in the mailbox by a stop meanwhile, a message is the first thing the loop reads.
        let mayRun = state.withLock { state in
            guard !state.isStopped else { return false }
            state.mailboxes.append(mailbox)
            loops.enter()
            return true
        }
        guard mayRun else { throw .stopped }
        do {
            try SystemThread.start { [configuration, loops] in
                defer { loops.leave() }
                guard let poller = mailbox.takePoller() else { return }
                var loop = EventLoop(
                    settings: configuration, shared: shared, metrics: metrics, mailbox: mailbox,
                    entrances: entrances, poller: poller)
                loop.run()
            }
        } catch {
            loops.leave()
            throw error
        }
    }
}

extension ServerConfiguration {
    /// Finds settings that are out of their range.
    fileprivate func check() throws(ServerError) {
        guard (0...65_535).contains(port), (0...65_535).contains(adminPort ?? 0) else {
            throw .invalidSetting("A port is a number from 0 to 65535.")
        }
        let counts = [
            ("loops", loops), ("workers", workers), ("workerQueue", workerQueue),
            ("maxConnections", maxConnections), ("outputBytes", outputBytes),
            ("bodiesBytes", bodiesBytes), ("requestBurst", requestBurst),
            ("maxRequestsPerConnection", maxRequestsPerConnection),
        ]
        for (name, value) in counts where value < 1 {
            throw .invalidSetting("The setting \(name) has to be at least 1.")
        }
    }
}
