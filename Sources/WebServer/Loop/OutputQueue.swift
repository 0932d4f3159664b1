/// Bytes that wait to be sent on one connection, in order.
///
/// Small pieces are put together so that answers to pipelined requests go out in one call; a
/// large body stays the array it is, which may be shared with a cache.
struct OutputQueue {
    /// Bodies from here on are not copied: about where a copy costs as much as a further call.
    private static let largeBody = 32_768
    /// Storage that is lent on; what a very long answer made larger is given back.
    private static let keptCapacity = 131_072

    /// What comes before `tail`, none of it empty.
    private var chunks: [[UInt8]] = []
    /// Where small pieces are put together.
    private var tail: [UInt8] = []
    /// How many bytes of what comes first are gone already.
    private var sent = 0
    /// How many bytes wait.
    private(set) var count = 0

    var isEmpty: Bool { count == 0 }

    /// Takes storage over that is used by one connection after another.
    mutating func borrow(_ storage: inout [UInt8]) {
        if tail.capacity == 0 { swap(&tail, &storage) }
    }

    /// Passes storage on that holds nothing any more.
    mutating func giveBack(_ storage: inout [UInt8]) {
        guard isEmpty, tail.capacity > 0 else { return }
        tail.removeAll(keepingCapacity: true)
        if storage.capacity == 0, tail.capacity <= Self.keptCapacity { swap(&tail, &storage) }
        tail = []
    }

    /// Adds bytes that the closure appends to the end.
    mutating func append(_ write: (inout [UInt8]) -> Void) {
        let before = tail.count
        write(&tail)
        count += tail.count - before
    }

    /// Adds a body.
    mutating func append(_ body: [UInt8]) {
        guard body.count >= Self.largeBody else {
            tail.append(contentsOf: body)
            count += body.count
            return
        }
        if !tail.isEmpty {
            chunks.append(tail)
            tail = []
        }
        chunks.append(body)
        count += body.count
    }

    /// Sends until everything or enough is gone, or the socket has no more room.
    ///
    /// - Returns: How many bytes went out, or `nil` when the connection is broken.
    mutating func send(to socket: borrowing ClientSocket, atMost limit: Int) -> Int? {
        var total = 0
        while count > 0, total < limit {
            let isLast = chunks.isEmpty
            let hasMore = !isLast && (chunks.count > 1 || !tail.isEmpty)
            let range = sent..<min(isLast ? tail.count : chunks[0].count, sent + limit - total)
            let result = (isLast ? tail : chunks[0]).withUnsafeBytes { bytes in
                SystemCalls.send(
                    socket.descriptor, UnsafeRawBufferPointer(rebasing: bytes[range]),
                    hasMore: hasMore)
            }
            switch result {
            case .bytes(let moved):
                total += moved
                count -= moved
                sent += moved
                if isLast, count == 0 {
                    tail.removeAll(keepingCapacity: true)
                    sent = 0
                } else if !isLast, sent == chunks[0].count {
                    chunks.removeFirst()
                    sent = 0
                }
            case .noRoom: return total
            case .failed: return nil
            }
        }
        return total
    }
}
