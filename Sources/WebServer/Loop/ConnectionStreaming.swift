extension Connection {
    /// Sends the next piece of a streamed body, and asks for one more when it is gone.
    mutating func finishPiece(_ piece: StreamedBody.Piece, _ loop: inout LoopContext) {
        guard phase == .working, var stream = outgoing else { return }
        switch piece {
        case .failed(let error): failStream(stream, with: error, &loop)
        case .more(let bytes), .last(let bytes):
            if !stream.hasBegun {
                stream.hasBegun = true
                write(stream.answer, loop)
            }
            stream.bytes += bytes.count
            output.append(bytes)
            if case .more = piece {
                phase = .streaming
                outgoing = stream
            } else {
                phase = .open
                outgoing = nil
                stream.finish(for: client, &loop)
            }
        }
        proceed(&loop)
    }

    /// Has a worker make the next piece of the streamed body.
    mutating func makePiece(continuing: Bool, _ loop: inout LoopContext) {
        guard let stream = outgoing else { return }
        let isTaken = loop.workers.add(continuing: continuing) {
            [id, body = stream.body, mailbox = loop.mailbox] in
            mailbox.post(.piece(body.next(), for: id))
        }
        if isTaken {
            phase = .working
        } else {
            failStream(stream, with: Problem.busy, &loop)
        }
    }

    /// Tells the client of a stream's failure: in words before its head is sent, and after that by
    /// cutting the connection, since nothing else tells half of it from the whole.
    private mutating func failStream(
        _ stream: OutgoingStream, with error: any Error, _ loop: inout LoopContext
    ) {
        outgoing = nil
        if !stream.hasBegun, let request = stream.answer.request {
            phase = .open
            let answer = entrance.responder.answer(
                to: request, failingWith: error, route: stream.answer.route)
            send(answer, since: stream.start, &loop)
        } else {
            loop.logFailure(of: stream.answer, String(describing: error))
            stream.finish(as: .internalServerError, for: client, &loop)
            SystemCalls.discardOnClose(socket.descriptor)
            close(&loop)
        }
    }
}
