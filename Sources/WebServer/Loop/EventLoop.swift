/// One thread's connections and its readiness queue.
///
/// Made and used on that thread only; other threads reach it through its mailbox.
struct EventLoop: ~Copyable {
    /// Names the mailbox in the poller; no descriptor is negative.
    private static let mailboxToken = ConnectionID(descriptor: -2, serial: 0).token
    /// Stands for a listening socket in the poller, and for the resumption of accepting among the
    /// deadlines; the serial is the entrance's place.
    private static let listening: Int32 = -1
    /// Clients taken at once before others get their turn.
    private static let acceptedAtOnce = 64
    /// How long accepting pauses when there is no room for another client.
    private static let acceptPauseSeconds = 0.1
    /// Connections that are a crowd, whose memory is worth the millisecond of giving it back.
    private static let crowd = 128

    /// A connection and when it is looked at; a class, so that one is worked on in its place.
    private final class Slot {
        let id: ConnectionID
        let population: Population
        /// Where the client connects from, if that is counted.
        let client: ClientAddress?
        var connection: Connection
        /// Whether an answer was being made or streamed when the connection was last looked at.
        var isAnswering = false
        /// The step of the deadlines in which the connection is looked at; 0 for none.
        var deadlineStep: UInt64 = 0

        init(
            _ connection: consuming Connection, id: ConnectionID, population: Population,
            client: ClientAddress?
        ) {
            self.id = id
            self.population = population
            self.client = client
            self.connection = connection
        }
    }

    private var context: LoopContext
    /// Where clients come in; none once the loop drains.
    private var entrances: [Entrance]
    private var slots: [Slot?] = []
    private var openCount = 0
    /// Most connections open at once since memory was last given back.
    private var peak = 0
    private var lastSerial: UInt32 = 0
    private var deadlines: DeadlineWheel
    private var isAborting = false

    init(
        settings: ServerConfiguration, shared: ServerShared, metrics: LoopMetrics,
        mailbox: LoopMailbox, entrances: [Entrance], poller: consuming Poller
    ) {
        context = LoopContext(
            settings: settings, shared: shared, metrics: metrics, mailbox: mailbox, poller: poller)
        self.entrances = entrances
        deadlines = DeadlineWheel(now: context.now)
    }

    /// Serves until the loop is told to end and its last connection is closed.
    mutating func run() {
        context.poller.add(
            context.mailbox.wakeUp.descriptor, token: Self.mailboxToken, for: .reading)
        entrances.indices.forEach { resumeAccepting(at: $0) }
        var events: [ReadinessEvent] = []
        var due: [(token: UInt64, step: UInt64)] = []
        while !(isAborting || (context.isDraining && openCount == 0)) {
            events.removeAll(keepingCapacity: true)
            context.poller.wait(
                milliseconds: deadlines.milliseconds(from: SystemCalls.monotonicNanoseconds()),
                into: &events)
            context.beginTurn()
            for event in events { handle(event) }
            due.removeAll(keepingCapacity: true)
            deadlines.takeDue(at: context.now, into: &due)
            for entry in due { handleDeadline(entry.token, step: entry.step) }
            context.endTurn()
        }
        for case let slot? in slots {
            slot.connection.close(&context)
            settle(slot)
        }
        context.endTurn()
    }
}

// MARK: - Events

extension EventLoop {
    private mutating func handle(_ event: ReadinessEvent) {
        let id = ConnectionID(token: event.token)
        switch id.descriptor {
        case Self.listening: accept(at: Int(id.serial))
        case _ where event.token == Self.mailboxToken:
            for message in context.mailbox.takeAll() { handle(message) }
        default:
            guard let slot = slot(id) else { return }
            slot.connection.handle(event.readiness, &context)
            settle(slot)
        }
    }

    private mutating func handle(_ message: LoopMailbox.Message) {
        switch message {
        case .answer(let answer, let id, let asked):
            guard let slot = slot(id) else {
                return context.finish(
                    answer, as: .clientClosedRequest, bytes: 0, since: asked.start,
                    for: asked.client)
            }
            slot.connection.finishWork(answer, since: asked.start, &context)
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
        let id = ConnectionID(token: token)
        if id.descriptor == Self.listening { return resumeAccepting(at: Int(id.serial)) }
        // An entry that an earlier one has replaced says nothing any more.
        guard let slot = slot(id), slot.deadlineStep == step else { return }
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
        let isAnswering =
            slot.connection.phase == .working || slot.connection.phase == .streaming
        if isAnswering != slot.isAnswering {
            slot.isAnswering = isAnswering
            if isAnswering {
                context.metrics.begunAnswers.add()
            } else {
                context.metrics.endedAnswers.add()
            }
        }
        if slot.connection.phase == .closed {
            slots[Int(slot.id.descriptor)] = nil
            openCount -= 1
            slot.population.leave()
            if let client = slot.client { slot.population.leave(client) }
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
        entrances.indices.forEach { accept(at: $0, atMost: .max) }
        context.isDraining = true
        for entrance in entrances {
            context.poller.remove(entrance.listener.descriptor)
            entrance.listener.stop()
        }
        entrances = []
        for case let slot? in slots {
            slot.connection.drain(&context)
            settle(slot)
        }
    }
}

// MARK: - Accepting

extension EventLoop {
    private static func token(ofEntrance place: Int) -> UInt64 {
        ConnectionID(descriptor: listening, serial: UInt32(place)).token
    }

    private mutating func resumeAccepting(at place: Int) {
        guard entrances.indices.contains(place) else { return }
        context.poller.addShared(
            entrances[place].listener.descriptor, token: Self.token(ofEntrance: place))
    }

    /// Stops looking at the listening socket for a moment: level-triggered, it would be reported
    /// again and again while there is no room for another client.
    private mutating func pauseAccepting(at place: Int) {
        context.poller.remove(entrances[place].listener.descriptor)
        _ = deadlines.add(
            Self.token(ofEntrance: place),
            at: context.now.adding(seconds: Self.acceptPauseSeconds))
    }

    private mutating func accept(at place: Int, atMost limit: Int = acceptedAtOnce) {
        guard entrances.indices.contains(place) else { return }
        let entrance = entrances[place]
        var accepted = 0
        while accepted < limit {
            guard entrance.population.enter() else { return pauseAccepting(at: place) }
            switch SystemCalls.accept(entrance.listener.descriptor) {
            case .client(let socket):
                admit(socket, by: entrance)
                accepted += 1
            case .nobody: return entrance.population.leave()
            case .exhausted:
                entrance.population.leave()
                context.logNotice("No descriptor is left for another client; accepting pauses.")
                return pauseAccepting(at: place)
            }
        }
    }

    private mutating func admit(_ socket: consuming ClientSocket, by entrance: Entrance) {
        context.metrics.acceptedConnections.add()
        let population = entrance.population
        let asksForPeer =
            population.countsClients || context.tellsClients
            || entrance.guards?.asksForClients == true
        let peer = asksForPeer ? NetworkAddress(peerOf: socket.descriptor) : nil
        // A trusted proxy brings the requests of many.
        let isCounted =
            population.countsClients && peer.map { entrance.guards?.trusts($0) } != true
        let client = isCounted ? peer.map(ClientAddress.init) : nil
        // One that has too many connections reads an end, as from a server that is full.
        if let client, !population.enter(client) {
            context.metrics.refusedConnections.add()
            return population.leave()
        }
        let index = Int(socket.descriptor)
        if index >= slots.count {
            slots += [Slot?](repeating: nil, count: index + 1 - slots.count)
        }
        lastSerial &+= 1
        let id = ConnectionID(descriptor: socket.descriptor, serial: lastSerial)
        let slot = Slot(
            Connection(
                socket, id: id, by: entrance, peer: peer, settings: context.settings),
            id: id, population: population, client: client)
        slots[index] = slot
        openCount += 1
        peak = max(peak, openCount)
        slot.connection.open(&context)
        settle(slot)
    }
}
