/// One client: bytes in, requests out of them, answers back, in order.
///
/// Confined to its loop. One request is worked on at a time, so answers to pipelined requests
/// cannot overtake each other and one client cannot fill the workers' line.
final class Connection {
    /// Most bytes thrown away from a client that goes on sending after the last answer.
    private static let lingeringBytes = 4_194_304

    let id: ConnectionID
    /// The step of the loop's deadlines in which this connection is looked at; 0 for none.
    var deadlineStep: UInt64 = 0
    /// When the client has taken too long, in monotonic nanoseconds.
    private(set) var deadline = UInt64.max
    let socket: ClientSocket
    /// The loop lets go of the connection when it closes, so this reference holds nothing alive.
    let loop: EventLoop
    private var parser: RequestParser
    var output = OutputQueue()
    var phase = ConnectionPhase.open
    private var ending: ConnectionEnding?
    private var watched: Readiness = .reading
    private var answered = 0
    private var discarded = 0
    private var workStarted: UInt64 = 0
    var outgoing: OutgoingStream?
    private var patience: ConnectionDeadline

    init(_ socket: consuming ClientSocket, id: ConnectionID, loop: EventLoop) {
        self.socket = socket
        self.id = id
        self.loop = loop
        parser = RequestParser(limits: loop.settings.limits)
        patience = ConnectionDeadline(timeouts: loop.settings.timeouts)
    }

    /// Begins to watch for requests.
    func open() {
        loop.poller.add(socket.descriptor, token: id.token, for: watched)
        settle()
    }

    /// Does what the socket is ready for.
    func handle(_ readiness: Readiness) {
        guard phase != .closed else { return }
        if readiness.contains(.gone) { return close() }
        if readiness.contains(.writing) { proceed() }
        if readiness.contains(.reading) { read() }
    }

    /// Sends the answer that a worker has made, and goes on with the next request.
    func finishWork(_ answer: Answer) {
        guard phase == .working else { return }
        phase = .open
        send(answer, since: workStarted)
        proceed()
    }

    /// Gives up on a client that has taken too long.
    func expire() {
        if !output.isEmpty {
            SystemCalls.discardOnClose(socket.descriptor)
            close()
        } else if phase == .open, parser.progress != .nothing {
            refuse(.requestTimeout)
            proceed()
        } else {
            close()
        }
    }

    /// Ends the connection as soon as no answer is owed any more.
    func drain() {
        guard phase == .open, output.isEmpty, parser.progress == .nothing else { return }
        // A request may have come already; then it is answered, and that ends the connection.
        read()
        guard phase == .open, output.isEmpty, parser.progress == .nothing else { return }
        // A client that has only just connected is about to ask; the others know to ask again.
        if answered > 0 { close() } else { settle() }
    }

    /// Closes at once, whatever is owed.
    func close() {
        guard phase != .closed else { return }
        phase = .closed
        // Whatever the source holds, such as a reading connection, is let go here.
        if let stream = outgoing, stream.hasBegun { log(stream) }
        outgoing = nil
        loop.forget(self)
    }
}

// MARK: - Reading

extension Connection {
    private func read() {
        switch phase {
        case .closed: return
        case .working, .streaming:
            // Looked at when the answer is out. Until then the event would come again and again.
            return watch(watched.subtracting(.reading))
        case .lingering: return discard()
        case .open: break
        }
        guard ending == nil, output.count < loop.settings.outputBytes else { return settle() }
        switch SystemCalls.receive(socket.descriptor, into: loop.readBuffer) {
        case .bytes(let count):
            parser.append(UnsafeRawBufferPointer(rebasing: loop.readBuffer[..<count]))
            proceed()
        case .end:
            // The client has sent its last; it may still be reading.
            ending = .close
            proceed()
        case .nothingYet: break
        case .failed: close()
        }
    }

    private func discard() {
        switch SystemCalls.receive(socket.descriptor, into: loop.readBuffer) {
        case .bytes(let count):
            discarded += count
            if discarded > Self.lingeringBytes { close() }
        case .nothingYet: break
        case .end, .failed: close()
        }
    }

    /// Answers what has come in and sends what there is, for as long as either gets on.
    func proceed() {
        guard phase == .open || phase == .working || phase == .streaming else { return }
        output.borrow(&loop.outputStorage)
        defer { output.giveBack(&loop.outputStorage) }
        var mayHaveMore = true
        while mayHaveMore {
            answerRequests()
            mayHaveMore = output.count >= loop.settings.outputBytes
            guard let hasMoved = output.send(to: socket) else { return close() }
            if hasMoved { patience.restart() }
            mayHaveMore = mayHaveMore && output.count < loop.settings.outputBytes
        }
        if phase == .streaming, output.isEmpty { makePiece(continuing: true) }
        guard phase == .open, output.isEmpty, let ending else { return settle() }
        switch ending {
        case .close: close()
        case .linger:
            SystemCalls.finishSending(socket.descriptor)
            phase = .lingering
            settle()
        }
    }
}

// MARK: - Answering

extension Connection {
    private func answerRequests() {
        while phase == .open, ending == nil, output.count < loop.settings.outputBytes {
            do {
                guard let head = try parser.next() else { break }
                // The next request's time begins when this one's ends.
                patience.restart()
                if !sendReadyAnswer(to: head) { answer(parser.request(head)) }
            } catch {
                refuse(Problem(error))
            }
        }
        if phase == .open, ending == nil, parser.takeContinue() {
            output.append { $0.append("HTTP/1.1 100 Continue\r\n\r\n") }
        }
    }

    /// Sends the answer that is kept ready for a request; false if there is none.
    private func sendReadyAnswer(to head: RequestHead) -> Bool {
        guard head.mayBeReady else { return false }
        let found = parser.withHead { [loop] bytes -> (ReadyAnswer, ReadyAnswer.Form, String)? in
            guard let ready = loop.responder.ready.answer(to: head, in: bytes) else { return nil }
            let id = loop.requestIDs.id(for: head, in: bytes)
            return (ready.answer, ready.form, id)
        }
        guard let (ready, form, id) = found ?? nil else { return false }
        countAnswer(clientStays: head.keepsAlive, clientKnows: true)
        let bytes = loop.serializer.write(
            ready, as: form, requestID: id, keepsAlive: ending == nil,
            isVersion11: head.isVersion11, to: &output)
        if loop.logsRequests {
            loop.log(
                parser.request(head), id: id, route: ready.route,
                status: form.status(of: ready), bytes: bytes, since: loop.now)
        }
        return true
    }

    private func answer(_ request: HTTPRequest) {
        var request = request
        request.id = loop.requestIDs.id(for: request)
        let responder = loop.responder
        switch responder.router.match(request) {
        case .answer(let response):
            send(responder.answer(to: request, with: response), since: loop.now)
        case .route(let route, let parameters) where route.execution == .onLoop:
            send(responder.answer(to: request, with: route, parameters), since: loop.now)
        case .route(let route, let parameters):
            work(on: request, with: route, parameters)
        }
    }

    private func work(on request: HTTPRequest, with route: Route, _ parameters: PathParameters) {
        let responder = loop.responder
        let mailbox = loop.mailbox
        let isTaken = loop.workers.add { [id, request] in
            mailbox.post(.answer(responder.answer(to: request, with: route, parameters), for: id))
        }
        if isTaken {
            phase = .working
            workStarted = loop.now
        } else {
            let response = HTTPResponse.problem(.busy, for: request)
            send(responder.answer(to: request, with: response), since: loop.now)
        }
    }

    /// Answers bytes that are no request, which ends the connection.
    private func refuse(_ problem: Problem) {
        let answer = loop.responder.answer(to: problem, requestID: loop.requestIDs.next())
        send(answer, since: loop.now)
    }

    func send(_ answer: Answer, since start: UInt64) {
        if let body = answer.stream {
            outgoing = OutgoingStream(answer: answer, body: body, start: start)
            return makePiece(continuing: false)
        }
        loop.log(answer, bytes: write(answer), since: start)
    }

    /// Writes an answer, but for a body that follows, and decides whether it is the last.
    ///
    /// - Returns: How many bytes of body were written.
    @discardableResult
    func write(_ answer: Answer) -> Int {
        let request = answer.request
        // The end of a stream in HTTP/1.0 is the end of the connection.
        let hasEnd = answer.response.stream == nil || request?.content.isVersion11 == true
        countAnswer(
            clientStays: request?.content.keepsAlive == true && hasEnd,
            clientKnows: request != nil)
        return loop.serializer.write(answer, keepsAlive: ending == nil, to: &output)
    }

    /// Counts an answer, and decides whether it is the last.
    private func countAnswer(clientStays: Bool, clientKnows: Bool) {
        answered += 1
        let mayStay = answered < loop.settings.maxRequestsPerConnection && !loop.isDraining
        guard !(mayStay && clientStays) else { return }
        ending = clientKnows && !clientStays && !parser.hasInput ? .close : .linger
    }
}

// MARK: - Waiting

extension Connection {
    /// Sets what to wait for next, and for how long.
    private func settle() {
        guard phase != .closed else { return }
        var wanted: Readiness = output.isEmpty ? [] : .writing
        switch phase {
        case .open where ending != nil || output.count >= loop.settings.outputBytes: break
        // Left as it is: a client that waits for its answer sends nothing, and a change is a call.
        case .working, .streaming: wanted.formUnion(watched.intersection(.reading))
        case .open, .lingering, .closed: wanted.insert(.reading)
        }
        watch(wanted)
        deadline = patience.time(of: awaited, now: loop.now, isDraining: loop.isDraining)
        if deadline != .max { loop.schedule(self) }
    }

    private var awaited: ConnectionDeadline.Waiting {
        if !output.isEmpty { return .taking }
        switch phase {
        case .open: return .request(parser.progress)
        case .lingering: return .leaving
        case .working, .streaming, .closed: return .nothing
        }
    }

    private func watch(_ wanted: Readiness) {
        guard wanted != watched else { return }
        watched = wanted
        loop.poller.change(socket.descriptor, token: id.token, to: wanted)
    }
}
