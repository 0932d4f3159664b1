extension Connection {
    /// Sends the next piece of a streamed body, and asks for one more when it is gone.
    func finishPiece(_ piece: StreamedBody.Piece) {
        guard phase == .working, var stream = outgoing else { return }
        switch piece {
        case .failed(let error): failStream(stream, with: error)
        case .more(let bytes), .last(let bytes):
            if !stream.hasBegun {
                stream.hasBegun = true
                write(stream.answer)
            }
            stream.bytes += bytes.count
            output.append(bytes)
            if case .more = piece {
                phase = .streaming
                outgoing = stream
            } else {
                phase = .open
                outgoing = nil
                log(stream)
            }
        }
        proceed()
    }

    /// Has a worker make the next piece of the streamed body.
    func makePiece(continuing: Bool) {
        guard let stream = outgoing else { return }
        let mailbox = loop.mailbox
        let isTaken = loop.workers.add(continuing: continuing) { [id, body = stream.body] in
            mailbox.post(.piece(body.next(), for: id))
        }
        if isTaken {
            phase = .working
        } else {
            failStream(stream, with: Problem.busy)
        }
    }

    /// Tells the log what was sent of a stream that ends.
    func log(_ stream: OutgoingStream) {
        loop.log(stream.answer, bytes: stream.bytes, since: stream.start)
    }

    /// Tells the client of a stream's failure: in words before its head is sent, and after that by
    /// cutting the connection, since nothing else tells half of it from the whole.
    private func failStream(_ stream: OutgoingStream, with error: any Error) {
        outgoing = nil
        if !stream.hasBegun, let request = stream.answer.request {
            phase = .open
            let answer = loop.responder.answer(
                to: request, failingWith: error, route: stream.answer.route)
            send(answer, since: stream.start)
        } else {
            loop.logFailure(of: stream.answer, String(describing: error))
            log(stream)
            SystemCalls.discardOnClose(socket.descriptor)
            close()
        }
    }
}
