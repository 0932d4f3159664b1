/// What the connections of one loop have in common, lent to each while it works.
struct LoopContext: ~Copyable {
    /// As much as one read takes, and so most of what a client costs that pipelines;
    /// enough for nearly every request whole.
    private static let readBytes = 16_384

    let settings: ServerConfiguration
    /// The patterns of the routes, by their numbers.
    let patterns: [String]
    let workers: WorkerPool
    let bodies: BodyBudget
    let mailbox: LoopMailbox
    let readBuffer: UnsafeMutableRawBufferPointer
    let metrics: LoopMetrics
    /// The lines about this turn's answers, if requests are logged.
    private var accessLog: AccessLog?
    private let logger: HTTPServer.Logger?
    var poller: Poller
    var serializer = ResponseSerializer()
    var requestIDs = RequestIDSequence()
    /// Storage for answers on their way, lent to one connection at a time.
    var outputStorage: [UInt8] = []
    /// Monotonic nanoseconds at which the events at hand came.
    var now = SystemCalls.monotonicNanoseconds()
    /// Whether every answer is to be the last of its connection.
    var isDraining = false

    init(
        settings: ServerConfiguration, shared: ServerShared, metrics: LoopMetrics,
        mailbox: LoopMailbox, poller: consuming Poller
    ) {
        self.settings = settings
        patterns = shared.patterns
        workers = shared.workers
        bodies = shared.bodies
        self.mailbox = mailbox
        logger = shared.logger
        self.metrics = metrics
        accessLog =
            shared.logger == nil
            ? nil
            : settings.accessLog.map { AccessLog(format: $0, tellsQuery: settings.logsQueries) }
        self.poller = poller
        readBuffer = .allocate(byteCount: Self.readBytes, alignment: 16)
    }

    deinit { readBuffer.deallocate() }

    /// Tells the server's owner that something had to be done without.
    func logNotice(_ sentence: String) { logger?(.notice(sentence)) }

    /// Tells the server's owner what the client is not told.
    func logFailure(of answer: Answer, _ reason: String) {
        logger?(.failure(requestID: answer.requestID, reason: reason))
    }

    /// Begins a turn: what is done now is done at this moment.
    mutating func beginTurn() {
        now = SystemCalls.monotonicNanoseconds()
        let time = SystemCalls.wallNanoseconds()
        serializer.setTime(time / 1_000_000_000)
        accessLog?.setTime(nanosecondsSince1970: time)
    }

    /// Ends a turn: hands the lines about its answers over.
    mutating func endTurn() {
        guard let logger else { return }
        accessLog?.flush(to: logger)
    }

    /// Whether it is told where each request comes from.
    var tellsClients: Bool { accessLog != nil }
}

// MARK: - What was answered

extension LoopContext {
    /// Counts an answer that was made, and tells the log; the status is its own unless another
    /// tells that it was not sent whole.
    mutating func finish(
        _ answer: Answer, as status: HTTPStatus? = nil, bytes: Int, since start: UInt64,
        for client: NetworkAddress?
    ) {
        if answer.response.generation != nil, answer.request?.content.head.mayBeReady == true {
            metrics.readyMisses.add()
        }
        if let reason = answer.failure { logFailure(of: answer, reason) }
        let answered = AnsweredRequest(
            method: answer.request?.method, route: answer.route,
            status: status ?? answer.response.status, bytes: bytes,
            nanoseconds: SystemCalls.monotonicNanoseconds() - start, isReady: false,
            requestID: answer.requestID, client: client)
        metrics.add(answered)
        guard accessLog != nil else { return }
        if let target = answer.request?.content.target {
            let (path, query) = (target.pathBytes, target.queryBytes)
            log(answered, path: path.span, query: query.span)
        } else {
            log(answered, path: nil, query: Span())
        }
    }

    /// Counts an answer that was kept ready, and tells the log.
    mutating func finish(
        _ ready: ReadyAnswer, as form: ReadyAnswer.Form, bytes: Int, requestID: String,
        to head: RequestHead, in request: Span<UInt8>, for client: NetworkAddress?
    ) {
        let answered = AnsweredRequest(
            method: head.method, route: ready.route, status: form.status(of: ready), bytes: bytes,
            nanoseconds: SystemCalls.monotonicNanoseconds() - now, isReady: true,
            requestID: requestID, client: client)
        metrics.add(answered)
        guard accessLog != nil else { return }
        let target = head.target
        log(
            answered, path: request.extracting(target.range.lowerBound..<target.pathEnd),
            query: request.extracting(target.pathEnd..<target.range.upperBound))
    }

    private mutating func log(
        _ answered: AnsweredRequest, path: Span<UInt8>?, query: Span<UInt8>
    ) {
        let pattern = answered.route.map { patterns[$0] }
        accessLog?.add(answered, path: path, query: query, pattern: pattern)
    }
}
