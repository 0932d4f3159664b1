/// One client: bytes in, requests out of them, answers back, in order.
///
/// Confined to its loop. One request is worked on at a time, so answers to pipelined requests
/// cannot overtake each other and one client cannot fill the workers' line.
struct Connection: ~Copyable {
    /// Most bytes thrown away from a client that goes on sending after the last answer.
    private static let lingeringBytes = 4_194_304
    /// Most bytes sent before other clients get their turn: about 0.1 ms of copying.
    private static let sentAtOnce = 262_144
    /// Most answers made anew before other clients get their turn; those kept ready cost next to
    /// nothing but their bytes.
    private static let madeAtOnce = 16

    let id: ConnectionID
    /// What the client finds behind the address it came by.
    let entrance: Entrance
    /// The other end of the connection, if anyone asks.
    let peer: NetworkAddress?
    /// Where the request at hand comes from, if anyone asks.
    var client: NetworkAddress?
    /// Whether the request at hand has passed the guards before its body came.
    var hasPassedGuards = false
    let socket: ClientSocket
    /// When the client has taken too long, in monotonic nanoseconds.
    private(set) var deadline = UInt64.max
    var parser: RequestParser
    var output = OutputQueue()
    var phase = ConnectionPhase.open
    var ending: ConnectionEnding?
    /// Whether the client has sent its last; it may still be reading.
    private(set) var clientHasFinished = false
    var answered = 0
    var outgoing: OutgoingStream?
    /// What the body of the request at hand takes of the room for all bodies.
    var bodyShare: BodyBudget.Share?
    var patience: ConnectionDeadline
    private var watched: Readiness = []
    /// Whether the poller knows the socket; it need not when the first request is the last.
    private var isWatched = false
    private var discarded = 0
    /// Whether there is more to answer or send as soon as others had their turn.
    private var hasYielded = false

    init(
        _ socket: consuming ClientSocket, id: ConnectionID, by entrance: Entrance,
        peer: NetworkAddress?, settings: ServerConfiguration
    ) {
        self.socket = socket
        self.id = id
        self.entrance = entrance
        self.peer = peer
        client = peer
        parser = RequestParser(limits: settings.limits)
        patience = ConnectionDeadline(timeouts: settings.timeouts)
    }

    /// Begins with what the client has sent already, and watches for more.
    mutating func open(_ loop: inout LoopContext) {
        read(&loop)
        settle(&loop)
    }

    /// Does what the socket is ready for.
    mutating func handle(_ readiness: Readiness, _ loop: inout LoopContext) {
        guard phase != .closed else { return }
        if readiness.contains(.gone) { return close(&loop) }
        if readiness.contains(.writing) { proceed(&loop) }
        if readiness.contains(.reading) { read(&loop) }
    }

    /// Sends the answer that a worker has made, and goes on with the next request.
    mutating func finishWork(
        _ answer: Answer, since start: UInt64, _ loop: inout LoopContext
    ) {
        guard phase == .working else { return }
        phase = .open
        send(answer, since: start, &loop)
        proceed(&loop)
    }

    /// Gives up on a client that has taken too long.
    mutating func expire(_ loop: inout LoopContext) {
        if !output.isEmpty {
            SystemCalls.discardOnClose(socket.descriptor)
            close(&loop)
        } else if phase == .open, parser.progress != .nothing {
            refuse(.requestTimeout, &loop)
            proceed(&loop)
        } else {
            close(&loop)
        }
    }

    /// Ends the connection as soon as no answer is owed any more.
    mutating func drain(_ loop: inout LoopContext) {
        guard phase == .open, output.isEmpty, parser.progress == .nothing else { return }
        // A request may have come already; then it is answered, and that ends the connection.
        read(&loop)
        guard phase == .open, output.isEmpty, parser.progress == .nothing else { return }
        // Who has only just connected or been answered is likely to be asking at this moment, and
        // is told that the answer is the last; for the others the time to ask is over already.
        settle(&loop)
    }

    /// Closes at once, whatever is owed; the loop lets go of the connection after it.
    mutating func close(_ loop: inout LoopContext) {
        guard phase != .closed else { return }
        phase = .closed
        // Whatever the source holds, such as a reading connection, is let go here.
        outgoing?.finish(as: .clientClosedRequest, for: client, &loop)
        outgoing = nil
    }
}

// MARK: - Reading

extension Connection {
    private mutating func read(_ loop: inout LoopContext) {
        switch phase {
        case .closed: return
        case .working, .streaming:
            // Looked at when the answer is out. Until then the event would come again and again.
            return watch(watched.subtracting(.reading), &loop)
        case .lingering: return discard(&loop)
        case .open: break
        }
        // What is here already comes first, or what waits would grow with every turn.
        guard wantsInput(loop) else { return settle(&loop) }
        switch SystemCalls.receive(socket.descriptor, into: loop.readBuffer) {
        case .bytes(let count):
            loop.metrics.receivedBytes.add(count)
            parser.append(UnsafeRawBufferPointer(rebasing: loop.readBuffer[..<count]))
            proceed(&loop)
        case .end:
            clientHasFinished = true
            proceed(&loop)
        case .nothingYet: break
        case .failed: close(&loop)
        }
    }

    private mutating func discard(_ loop: inout LoopContext) {
        switch SystemCalls.receive(socket.descriptor, into: loop.readBuffer) {
        case .bytes(let count):
            discarded += count
            if discarded > Self.lingeringBytes { close(&loop) }
        case .nothingYet: break
        case .end, .failed: close(&loop)
        }
    }

    /// Answers what has come in and sends what there is, for as long as either gets on and others
    /// have not waited too long.
    mutating func proceed(_ loop: inout LoopContext) {
        guard phase == .open || phase == .working || phase == .streaming else { return }
        output.borrow(&loop.outputStorage)
        var room = Self.sentAtOnce
        var toMake = Self.madeAtOnce
        hasYielded = false
        var mayHaveMore = true
        while mayHaveMore {
            answerRequests(atMost: &toMake, &loop)
            let isFull = output.count >= loop.settings.outputBytes
            guard let sent = output.send(to: socket, atMost: room) else { return close(&loop) }
            if sent > 0 { patience.restart() }
            loop.metrics.sentBytes.add(sent)
            room -= sent
            hasYielded = room == 0 || toMake == 0
            mayHaveMore = isFull && output.count < loop.settings.outputBytes && !hasYielded
        }
        output.giveBack(&loop.outputStorage)
        if phase == .streaming, output.isEmpty { makePiece(continuing: true, &loop) }
        guard phase == .open, output.isEmpty, let ending else { return settle(&loop) }
        switch ending {
        case .close: close(&loop)
        case .linger:
            SystemCalls.finishSending(socket.descriptor)
            phase = .lingering
            settle(&loop)
        }
    }
}

// MARK: - Waiting

extension Connection {
    /// Sets what to wait for next, and for how long.
    private mutating func settle(_ loop: inout LoopContext) {
        guard phase != .closed else { return }
        var wanted: Readiness = output.isEmpty && !hasYielded ? [] : .writing
        switch phase {
        case .open where !wantsInput(loop): break
        // Left as it is: a client that waits for its answer sends nothing, and a change is a call.
        case .working, .streaming: wanted.formUnion(watched.intersection(.reading))
        case .open, .lingering, .closed: wanted.insert(.reading)
        }
        watch(wanted, &loop)
        deadline = patience.time(of: awaited, now: loop.now, isDraining: loop.isDraining)
    }

    /// Whether more may be read before what is here has been answered and sent.
    private func wantsInput(_ loop: borrowing LoopContext) -> Bool {
        ending == nil && !clientHasFinished && !hasYielded
            && output.count < loop.settings.outputBytes
    }

    private var awaited: ConnectionDeadline.Waiting {
        if !output.isEmpty { return .taking }
        switch phase {
        case .open: return .request(parser.progress)
        case .lingering: return .leaving
        case .working, .streaming, .closed: return .nothing
        }
    }

    private mutating func watch(_ wanted: Readiness, _ loop: inout LoopContext) {
        // Even one that is watched for nothing is told when its client is gone.
        guard wanted != watched || !isWatched else { return }
        if isWatched {
            loop.poller.change(socket.descriptor, token: id.token, to: wanted)
        } else {
            isWatched = true
            loop.poller.add(socket.descriptor, token: id.token, for: wanted)
        }
        watched = wanted
    }
}
