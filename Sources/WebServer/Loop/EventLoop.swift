/// One thread's connections and its readiness queue.
///
/// Made and used on that thread only; other threads reach it through its mailbox.
struct EventLoop: ~Copyable {
    /// Names the listening socket and the mailbox in the poller; no descriptor is negative.
    private static let listenerToken = ConnectionID(descriptor: -1, serial: 0).token
    private static let mailboxToken = ConnectionID(descriptor: -2, serial: 0).token
    /// Names the resumption of accepting among the deadlines.
    private static let acceptToken = ConnectionID(descriptor: -3, serial: 0).token
    /// Clients taken at once before others get their turn.
    private static let acceptedAtOnce = 64
    /// How long accepting pauses when there is no room for another client.
    private static let acceptPauseSeconds = 0.1
    /// Connections that are a crowd, whose memory is worth the millisecond of giving it back.
    private static let crowd = 128

    /// A connection and when it is looked at; a class, so that one is worked on in its place.
    private final class Slot {
        let id: ConnectionID
        /// Where the client connects from, if that is counted.
        let client: ClientAddress?
        var connection: Connection
        /// The step of the deadlines in which the connection is looked at; 0 for none.
        var deadlineStep: UInt64 = 0

        init(
            _ connection: consuming Connection, id: ConnectionID, client: ClientAddress?
        ) {
            self.id = id
            self.client = client
            self.connection = connection
        }
    }

    private var context: LoopContext
    private let population: Population
    private var listener: ListeningSocket?
    private var slots: [Slot?] = []
    private var openCount = 0
    /// Most connections open at once since memory was last given back.
    private var peak = 0
    private var lastSerial: UInt32 = 0
    private var deadlines: DeadlineWheel
    private var isAborting = false

    init(
        settings: ServerConfiguration, shared: ServerShared, mailbox: LoopMailbox,
        listener: ListeningSocket, poller: consuming Poller
    ) {
        context = LoopContext(
            settings: settings, shared: shared, mailbox: mailbox, poller: poller)
        population = shared.population
        self.listener = listener
        deadlines = DeadlineWheel(now: context.now)
    }

    /// Serves until the loop is told to end and its last connection is closed.
    mutating func run() {
        context.poller.add(
            context.mailbox.wakeUp.descriptor, token: Self.mailboxToken, for: .reading)
        resumeAccepting()
        var events: [ReadinessEvent] = []
        var due: [(token: UInt64, step: UInt64)] = []
        while !(isAborting || (context.isDraining && openCount == 0)) {
            events.removeAll(keepingCapacity: true)
            context.poller.wait(
                milliseconds: deadlines.milliseconds(from: SystemCalls.monotonicNanoseconds()),
                into: &events)
            context.now = SystemCalls.monotonicNanoseconds()
            context.serializer.setTime(SystemCalls.wallSeconds())
            for event in events { handle(event) }
            due.removeAll(keepingCapacity: true)
            deadlines.takeDue(at: context.now, into: &due)
            for entry in due { handleDeadline(entry.token, step: entry.step) }
        }
        for case let slot? in slots {
            slot.connection.close(&context)
            settle(slot)
        }
    }
}

// MARK: - Events

extension EventLoop {
    private mutating func handle(_ event: ReadinessEvent) {
        switch event.token {
        case Self.listenerToken: accept()
        case Self.mailboxToken: for message in context.mailbox.takeAll() { handle(message) }
        default:
            guard let slot = slot(ConnectionID(token: event.token)) else { return }
            slot.connection.handle(event.readiness, &context)
            settle(slot)
        }
    }

    private mutating func handle(_ message: LoopMailbox.Message) {
        switch message {
        case .answer(let answer, let id):
            guard let slot = slot(id) else { return }
            slot.connection.finishWork(answer, &context)
            settle(slot)
        case .piece(let piece, let id):
            guard let slot = slot(id) else { return }
            slot.connection.finishPiece(piece, &context)
            settle(slot)
        case .drain: drain()
        case .abort: isAborting = true
        }
    }

    private mutating func handleDeadline(_ token: UInt64, step: UInt64) {
        if token == Self.acceptToken { return resumeAccepting() }
        // An entry that an earlier one has replaced says nothing any more.
        guard let slot = slot(ConnectionID(token: token)), slot.deadlineStep == step else { return }
        slot.deadlineStep = 0
        if context.now >= slot.connection.deadline { slot.connection.expire(&context) }
        settle(slot)
    }

    private func slot(_ id: ConnectionID) -> Slot? {
        let index = Int(id.descriptor)
        guard slots.indices.contains(index), let slot = slots[index], slot.id == id else {
            return nil
        }
        return slot
    }

    /// Lets go of a connection that is closed, and otherwise enters its deadline unless it is
    /// looked at before that anyway.
    private mutating func settle(_ slot: Slot) {
        let deadline = slot.connection.deadline
        if slot.connection.phase == .closed {
            slots[Int(slot.id.descriptor)] = nil
            openCount -= 1
            population.leave()
            if let client = slot.client { population.leave(client) }
            giveMemoryBack()
        } else if deadline != .max,
            slot.deadlineStep == 0 || DeadlineWheel.step(of: deadline) < slot.deadlineStep
        {
            slot.deadlineStep = deadlines.add(slot.id.token, at: deadline)
        }
    }

    /// Returns to the system what a crowd has used, once most of it has left.
    private mutating func giveMemoryBack() {
        guard peak >= Self.crowd, openCount <= peak / 8 else { return }
        peak = openCount
        SystemCalls.giveMemoryBack()
    }

    private mutating func drain() {
        // Clients that the system has connected already have been promised an answer.
        accept(atMost: .max)
        context.isDraining = true
        if let listener {
            context.poller.remove(listener.descriptor)
            listener.stop()
        }
        listener = nil
        for case let slot? in slots {
            slot.connection.drain(&context)
            settle(slot)
        }
    }
}

// MARK: - Accepting

extension EventLoop {
    private mutating func resumeAccepting() {
        guard let listener else { return }
        context.poller.addShared(listener.descriptor, token: Self.listenerToken)
    }

    /// Stops looking at the listening socket for a moment: level-triggered, it would be reported
    /// again and again while there is no room for another client.
    private mutating func pauseAccepting(_ listener: ListeningSocket) {
        context.poller.remove(listener.descriptor)
        _ = deadlines.add(
            Self.acceptToken, at: context.now.adding(seconds: Self.acceptPauseSeconds))
    }

    private mutating func accept(atMost limit: Int = acceptedAtOnce) {
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
                context.logNotice("No descriptor is left for another client; accepting pauses.")
                return pauseAccepting(listener)
            }
        }
    }

    private mutating func admit(_ socket: consuming ClientSocket) {
        let client =
            population.countsClients ? ClientAddress(peerOf: socket.descriptor) : nil
        // One that has too many connections reads an end, as from a server that is full.
        if let client, !population.enter(client) { return population.leave() }
        let index = Int(socket.descriptor)
        if index >= slots.count {
            slots += [Slot?](repeating: nil, count: index + 1 - slots.count)
        }
        lastSerial &+= 1
        let id = ConnectionID(descriptor: socket.descriptor, serial: lastSerial)
        let slot = Slot(
            Connection(socket, id: id, settings: context.settings), id: id, client: client)
        slots[index] = slot
        openCount += 1
        peak = max(peak, openCount)
        slot.connection.open(&context)
        settle(slot)
    }
}
