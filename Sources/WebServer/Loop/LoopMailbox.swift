import Synchronization

/// What other threads have to say to an event loop, and what it waits with.
final class LoopMailbox: Sendable {
    /// One thing for the loop to do.
    enum Message: Sendable {
        /// A worker has finished an answer.
        case answer(Answer, for: ConnectionID, asked: Asked)
        /// A worker has made the next piece of a streamed body.
        case piece(StreamedBody.Piece, for: ConnectionID)
        /// Take nobody new, answer what is in flight, and end.
        case drain
        /// Close everything and end.
        case abort
    }

    /// What is told of a request even if its connection is gone when the answer is there.
    struct Asked: Sendable {
        let client: NetworkAddress?
        /// When the work began, in monotonic nanoseconds.
        let start: UInt64
    }

    let wakeUp: WakeUp
    private let messages = Mutex<[Message]>([])

    /// Made before the loop's thread, so that a start without enough descriptors fails.
    private let poller: Mutex<Poller?>

    init() throws(ServerError) {
        wakeUp = try WakeUp()
        poller = Mutex(try Poller())
    }

    /// Hands the poller to the loop; `nil` but for the first time.
    func takePoller() -> Poller? { poller.withLock { $0.take() } }

    /// Leaves a message; the loop is woken by the first one only.
    func post(_ message: Message) {
        let isFirst = messages.withLock { messages in
            messages.append(message)
            return messages.count == 1
        }
        if isFirst { wakeUp.signal() }
    }

    /// Takes all messages, oldest first.
    func takeAll() -> [Message] {
        wakeUp.reset()
        return messages.withLock { messages in
            defer { messages = [] }
            return messages
        }
    }
}
