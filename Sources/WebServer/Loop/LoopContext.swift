/// What the connections of one loop have in common, lent to each while it works.
struct LoopContext: ~Copyable {
    /// As much as one read takes, and so most of what a client costs that pipelines;
    /// enough for nearly every request whole.
    private static let readBytes = 16_384

    let settings: ServerConfiguration
    let responder: Responder
    let workers: WorkerPool
    let bodies: BodyBudget
    let mailbox: LoopMailbox
    let readBuffer: UnsafeMutableRawBufferPointer
    /// Whether each answer is told to the server's owner.
    let logsRequests: Bool
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
        settings: ServerConfiguration, shared: ServerShared, mailbox: LoopMailbox,
        poller: consuming Poller
    ) {
        self.settings = settings
        responder = shared.responder
        workers = shared.workers
        bodies = shared.bodies
        self.mailbox = mailbox
        logger = shared.logger
        logsRequests = settings.logsRequests && shared.logger != nil
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

    /// Tells the server's owner about an answer.
    func log(_ answer: Answer, bytes: Int, since start: UInt64) {
        if let reason = answer.failure { logFailure(of: answer, reason) }
        guard logsRequests else { return }
        log(
            answer.request, id: answer.requestID, route: answer.route,
            status: answer.response.status, bytes: bytes, since: start)
    }

    /// Tells the server's owner about a request that was answered.
    func log(
        _ request: HTTPRequest?, id: String, route: String?, status: HTTPStatus, bytes: Int,
        since start: UInt64
    ) {
        let elapsed = SystemCalls.monotonicNanoseconds() - start
        logger?(
            .access(
                AccessLogEntry(
                    requestID: id, method: request?.method, path: request?.path, route: route,
                    status: status, bytes: bytes, durationMicroseconds: Int(elapsed / 1_000))))
    }
}
