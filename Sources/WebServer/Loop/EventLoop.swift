/// One thread's connections and its readiness queue.
///
/// Made and used on that thread only; other threads reach it through its mailbox.
final class EventLoop {
    /// Names the listening socket and the mailbox in the poller; no descriptor is negative.
    private static let listenerToken = ConnectionID(descriptor: -1, serial: 0).token
    private static let mailboxToken = ConnectionID(descriptor: -2, serial: 0).token
    /// Names the resumption of accepting among the deadlines.
    private static let acceptToken = ConnectionID(descriptor: -3, serial: 0).token
    /// Clients taken at once before others get their turn.
    private static let acceptedAtOnce = 64
    /// How long accepting pauses when there is no room for another client.
    private static let acceptPauseSeconds = 0.1
    /// As much as one read takes, and so most of what a client costs that pipelines;
    /// enough for nearly every request whole.
    private static let readBytes = 16_384

    let settings: ServerConfiguration
    let responder: Responder
    let workers: WorkerPool
    let mailbox: LoopMailbox
    let readBuffer: UnsafeMutableRawBufferPointer
    /// Storage for answers on their way, lent to one connection at a time.
    var outputStorage: [UInt8] = []
    var poller: Poller
    var serializer = ResponseSerializer()
    var requestIDs = RequestIDSequence()
    /// Monotonic nanoseconds at which the events at hand came.
    private(set) var now: UInt64
    /// Whether every answer is to be the last of its connection.
    private(set) var isDraining = false
    /// Whether each answer is told to the server's owner.
    let logsRequests: Bool
    private let logger: HTTPServer.Logger?
    private let population: Population
    private var listener: ListeningSocket?
    private var connections: [Connection?] = []
    private var openCount = 0
    private var lastSerial: UInt32 = 0
    private var deadlines: DeadlineWheel
    private var isAborting = false

    init(
        settings: ServerConfiguration, shared: ServerShared, mailbox: LoopMailbox,
        listener: ListeningSocket, poller: consuming Poller
    ) {
        self.settings = settings
        responder = shared.responder
        workers = shared.workers
        population = shared.population
        logger = shared.logger
        logsRequests = settings.logsRequests && shared.logger != nil
        self.mailbox = mailbox
        self.listener = listener
        self.poller = poller
        readBuffer = .allocate(byteCount: Self.readBytes, alignment: 16)
        now = SystemCalls.monotonicNanoseconds()
        deadlines = DeadlineWheel(now: now)
    }

    deinit { readBuffer.deallocate() }

    /// Serves until the loop is told to end and its last connection is closed.
    func run() {
        poller.add(mailbox.wakeUp.descriptor, token: Self.mailboxToken, for: .reading)
        resumeAccepting()
        var events: [ReadinessEvent] = []
        var due: [(token: UInt64, step: UInt64)] = []
        while !(isAborting || (isDraining && openCount == 0)) {
            events.removeAll(keepingCapacity: true)
            poller.wait(
                milliseconds: deadlines.milliseconds(from: SystemCalls.monotonicNanoseconds()),
                into: &events)
            now = SystemCalls.monotonicNanoseconds()
            serializer.setTime(SystemCalls.wallSeconds())
            for event in events { handle(event) }
            due.removeAll(keepingCapacity: true)
            deadlines.takeDue(at: now, into: &due)
            for entry in due { handleDeadline(entry.token, step: entry.step) }
        }
        for connection in connections { connection?.close() }
    }

    /// Enters a connection's deadline, unless it is looked at before that anyway.
    func schedule(_ connection: Connection) {
        let step = connection.deadlineStep
        guard step == 0 || DeadlineWheel.step(of: connection.deadline) < step else { return }
        connection.deadlineStep = deadlines.add(connection.id.token, at: connection.deadline)
    }

    /// Lets go of a connection that is closed.
    func forget(_ connection: Connection) {
        connections[Int(connection.id.descriptor)] = nil
        openCount -= 1
        population.leave()
    }

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

// MARK: - Events

extension EventLoop {
    private func handle(_ event: ReadinessEvent) {
        switch event.token {
        case Self.listenerToken: accept()
        case Self.mailboxToken: mailbox.takeAll().forEach(handle)
        default: connection(ConnectionID(token: event.token))?.handle(event.readiness)
        }
    }

    private func handle(_ message: LoopMailbox.Message) {
        switch message {
        case .answer(let answer, let id): connection(id)?.finishWork(answer)
        case .piece(let piece, let id): connection(id)?.finishPiece(piece)
        case .drain: drain()
        case .abort: isAborting = true
        }
    }

    private func handleDeadline(_ token: UInt64, step: UInt64) {
        if token == Self.acceptToken { return resumeAccepting() }
        // An entry that an earlier one has replaced says nothing any more.
        guard let connection = connection(ConnectionID(token: token)),
            connection.deadlineStep == step
        else { return }
        connection.deadlineStep = 0
        if now >= connection.deadline {
            connection.expire()
        } else if connection.deadline != .max {
            schedule(connection)
        }
    }

    private func connection(_ id: ConnectionID) -> Connection? {
        let index = Int(id.descriptor)
        guard connections.indices.contains(index), let connection = connections[index],
            connection.id == id
        else { return nil }
        return connection
    }

    private func drain() {
        // Clients that the system has connected already have been promised an answer.
        accept(atMost: .max)
        isDraining = true
        if let listener {
            poller.remove(listener.descriptor)
            listener.stop()
        }
        listener = nil
        for connection in connections { connection?.drain() }
    }
}

// MARK: - Accepting

extension EventLoop {
    private func resumeAccepting() {
        guard let listener else { return }
        poller.addShared(listener.descriptor, token: Self.listenerToken)
    }

    /// Stops looking at the listening socket for a moment: level-triggered, it would be reported
    /// again and again while there is no room for another client.
    private func pauseAccepting(_ listener: ListeningSocket) {
        poller.remove(listener.descriptor)
        _ = deadlines.add(Self.acceptToken, at: now.adding(seconds: Self.acceptPauseSeconds))
    }

    private func accept(atMost limit: Int = acceptedAtOnce) {
        guard let listener else { return }
        var accepted = 0
        while accepted < limit {
            guard population.enter() else { return pauseAccepting(listener) }
            switch SystemCalls.accept(listener.descriptor) {
            case .client(let socket):
                admit(socket)
                accepted += 1
            case .nobody: return population.leave()
            case .exhausted:
                population.leave()
                logger?(.notice("No descriptor is left for another client; accepting pauses."))
                return pauseAccepting(listener)
            }
        }
    }

    private func admit(_ socket: consuming ClientSocket) {
        let index = Int(socket.descriptor)
        if index >= connections.count {
            connections += [Connection?](repeating: nil, count: index + 1 - connections.count)
        }
        lastSerial &+= 1
        let id = ConnectionID(descriptor: socket.descriptor, serial: lastSerial)
        let connection = Connection(socket, id: id, loop: self)
        connections[index] = connection
        openCount += 1
        connection.open()
    }
}
