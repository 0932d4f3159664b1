extension Connection {
    /// Answers the requests that have come, until one needs a worker, enough waits to be sent or
    /// enough answers were made.
    mutating func answerRequests(atMost toMake: inout Int, _ loop: inout LoopContext) {
        while phase == .open, ending == nil, toMake > 0,
            output.count < loop.settings.outputBytes
        {
            do {
                let isWhole = try parser.next()
                countBody(loop)
                guard isWhole else {
                    awaitBody(&loop)
                    if clientHasFinished { ending = .close }
                    break
                }
                // The next request's time begins when this one's ends.
                patience.restart()
                if let problem = refusal(loop) {
                    toMake -= 1
                    refuse(parser.request, with: problem, &loop)
                } else if !sendReadyAnswer(&loop) {
                    toMake -= 1
                    answer(parser.request, &loop)
                }
            } catch {
                refuse(Problem(error, within: parser.limits), &loop)
            }
        }
    }

    /// Refuses a body that has not come whole if nobody takes it or there is no room for it, and
    /// otherwise has a client send it that waits to be asked.
    private mutating func awaitBody(_ loop: inout LoopContext) {
        guard parser.progress == .body else { return }
        let isNew = parser.takeAnnouncement()
        guard isNew || loop.bodies.isExceeded else { return }
        var request = parser.request
        request.id = loop.requestIDs.id(for: request)
        let problem = isNew ? refusal(loop) : nil
        hasPassedGuards = true
        if let problem {
            refuseBody(of: request, with: .problem(problem, for: request), &loop)
        } else if case .answer(let response) =
            entrance.responder.router.match(request, bodyFollows: true)
        {
            refuseBody(of: request, with: response, &loop)
        } else if loop.bodies.isExceeded {
            refuseBody(of: request, with: .problem(.busy, for: request), &loop)
        } else if parser.takeContinue() {
            output.append { $0.append("HTTP/1.1 100 Continue\r\n\r\n") }
        }
    }

    /// Answers before the body has come, which ends the connection.
    private mutating func refuseBody(
        of request: HTTPRequest, with response: HTTPResponse, _ loop: inout LoopContext
    ) {
        send(entrance.responder.answer(to: request, with: response), since: loop.now, &loop)
        dropBody()
    }

    /// Finds out where the request comes from, and why it is not answered if it is not.
    private mutating func refusal(_ loop: borrowing LoopContext) -> Problem? {
        guard let guards = entrance.guards else { return nil }
        if hasPassedGuards {
            hasPassedGuards = false
            return nil
        }
        let peer = peer
        let (client, problem) = parser.withHead { head, bytes in
            let client = peer.map { guards.client(of: head, in: bytes, from: $0) }
            return (client, guards.refusal(of: head, in: bytes, from: client, now: loop.now))
        }
        self.client = client
        return problem
    }

    private mutating func refuse(
        _ request: HTTPRequest, with problem: Problem, _ loop: inout LoopContext
    ) {
        var request = request
        request.id = loop.requestIDs.id(for: request)
        let answer = entrance.responder.answer(
            to: request, with: .problem(problem, for: request))
        send(answer, since: loop.now, &loop)
    }

    /// Counts what is here of the body against the room for all bodies.
    private mutating func countBody(_ loop: borrowing LoopContext) {
        guard parser.bodyBytes > 0 else {
            bodyShare = nil
            return
        }
        let share = bodyShare ?? BodyBudget.Share(of: loop.bodies)
        share.change(to: parser.bodyBytes)
        bodyShare = share
    }

    private mutating func dropBody() {
        parser.dropBody()
        bodyShare = nil
    }

    /// Sends the answer that is kept ready for the request that was read last; false if there is
    /// none.
    private mutating func sendReadyAnswer(_ loop: inout LoopContext) -> Bool {
        guard !parser.hasBody else { return false }
        let cache = entrance.responder.ready
        guard let ready = parser.withHead({ cache.answer(to: $0, in: $1) }) else { return false }
        loop.metrics.readyHits.add()
        let id = parser.withHead { loop.requestIDs.id(for: $0, in: $1) }
        countAnswer(clientStays: parser.head.keepsAlive, clientKnows: true, loop)
        let bytes = loop.serializer.write(
            ready.answer, as: ready.form, requestID: id, keepsAlive: ending == nil,
            isVersion11: parser.head.isVersion11, to: &output)
        parser.withHead { head, request in
            loop.finish(
                ready.answer, as: ready.form, bytes: bytes, requestID: id, to: head, in: request,
                for: client)
        }
        return true
    }

    private mutating func answer(_ request: HTTPRequest, _ loop: inout LoopContext) {
        var request = request
        request.id = loop.requestIDs.id(for: request)
        let responder = entrance.responder
        switch responder.router.match(request) {
        case .answer(let response):
            send(responder.answer(to: request, with: response), since: loop.now, &loop)
        case .route(let route, let parameters) where route.execution == .onLoop:
            let answer = responder.answer(to: request, with: route, parameters)
            send(answer, since: loop.now, &loop)
        case .route(let route, let parameters):
            work(on: request, with: route, parameters, &loop)
        }
    }

    private mutating func work(
        on request: HTTPRequest, with route: Route, _ parameters: PathParameters,
        _ loop: inout LoopContext
    ) {
        let responder = entrance.responder
        // The worker holds the body even if the client leaves meanwhile.
        let asked = LoopMailbox.Asked(client: client, start: loop.now)
        let isTaken = loop.workers.add { [id, bodyShare, mailbox = loop.mailbox] in
            withExtendedLifetime(bodyShare) {
                let answer = responder.answer(to: request, with: route, parameters)
                mailbox.post(.answer(answer, for: id, asked: asked))
            }
        }
        if isTaken {
            phase = .working
        } else {
            loop.metrics.rejectedWork.add()
            let response = HTTPResponse.problem(.busy, for: request)
            send(responder.answer(to: request, with: response), since: loop.now, &loop)
        }
    }

    /// Answers bytes that are no request, which ends the connection.
    mutating func refuse(_ problem: Problem, _ loop: inout LoopContext) {
        let answer = entrance.responder.answer(
            to: problem, requestID: loop.requestIDs.next(), method: parser.head.method)
        send(answer, since: loop.now, &loop)
        dropBody()
    }

    /// Puts an answer into line, or begins with it if its body is made while it is sent.
    mutating func send(_ answer: Answer, since start: UInt64, _ loop: inout LoopContext) {
        if let body = answer.stream {
            outgoing = OutgoingStream(answer: answer, body: body, start: start)
            return makePiece(continuing: false, &loop)
        }
        let bytes = write(answer, loop)
        loop.finish(answer, bytes: bytes, since: start, for: client)
    }

    /// Writes an answer, but for a body that follows, and decides whether it is the last.
    ///
    /// - Returns: How many bytes of body were written.
    @discardableResult
    mutating func write(_ answer: Answer, _ loop: borrowing LoopContext) -> Int {
        let request = answer.request
        // The end of a stream in HTTP/1.0 is the end of the connection.
        let hasEnd = answer.response.stream == nil || request?.content.isVersion11 == true
        countAnswer(
            clientStays: request?.content.keepsAlive == true && hasEnd,
            clientKnows: request != nil, loop)
        return loop.serializer.write(answer, keepsAlive: ending == nil, to: &output)
    }

    /// Counts an answer, and decides whether it is the last.
    private mutating func countAnswer(
        clientStays: Bool, clientKnows: Bool, _ loop: borrowing LoopContext
    ) {
        answered += 1
        // Where the next request begins is not known before the body of this one has come.
        let isWhole = parser.progress != .body
        let mayStay =
            isWhole && answered < loop.settings.maxRequestsPerConnection && !loop.isDraining
        guard !(mayStay && clientStays) else { return }
        let isLastInput = isWhole && !parser.hasInput
        ending = clientKnows && !clientStays && isLastInput ? .close : .linger
    }
}
