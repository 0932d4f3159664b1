/// Bytes that wait to be sent on one connection, in order.
///
/// Small pieces are put together so that answers to pipelined requests go out in one call; a
/// large body stays the array it is, which may be shared with a cache.
struct OutputQueue {
    /// Bodies from here on are not copied: about where a copy costs as much as a further call.
    private static let largeBody = 32_768
    /// Storage kept between answers; what is larger is given back, for idle clients cost memory.
    private static let keptCapacity = 2_048

    private var chunks: [[UInt8]] = []
    /// How many bytes of the first chunk are gone already.
    private var sent = 0
    /// Whether the last chunk is one of ours, to which more may be added.
    private var lastIsOpen = false
    /// How many bytes wait.
    private(set) var count = 0

    var isEmpty: Bool { count == 0 }

    /// Adds bytes that the closure appends to the end.
    mutating func append(_ write: (inout [UInt8]) -> Void) {
        if !lastIsOpen {
            chunks.append([])
            lastIsOpen = true
        }
        let before = chunks[chunks.count - 1].count
        write(&chunks[chunks.count - 1])
        count += chunks[chunks.count - 1].count - before
    }

    /// Adds a body.
    mutating func append(_ body: [UInt8]) {
        guard body.count >= Self.largeBody else {
            append { $0.append(contentsOf: body) }
            return
        }
        chunks.append(body)
        lastIsOpen = false
        count += body.count
    }

    /// Sends until everything is gone or the socket has no more room.
    ///
    /// - Returns: Whether any byte went out, or `nil` when the connection is broken.
    mutating func send(to socket: borrowing ClientSocket) -> Bool? {
        guard count > 0 else { return false }
        var hasMoved = false
        var first = 0
        defer { drop(first) }
        while first < chunks.count {
            let offset = sent
            let hasMore = first + 1 < chunks.count
            let result = chunks[first].withUnsafeBytes { bytes in
                SystemCalls.send(
                    socket.descriptor, UnsafeRawBufferPointer(rebasing: bytes[offset...]),
                    hasMore: hasMore)
            }
            switch result {
            case .bytes(let sentNow):
                hasMoved = hasMoved || sentNow > 0
                count -= sentNow
                sent += sentNow
                guard sent == chunks[first].count else { continue }
                sent = 0
                first += 1
            case .noRoom: return hasMoved
            case .failed: return nil
            }
        }
        return hasMoved
    }

    /// Forgets chunks that are gone, but keeps the storage of a small last one.
    private mutating func drop(_ gone: Int) {
        if gone == chunks.count, lastIsOpen, chunks[gone - 1].capacity <= Self.keptCapacity {
            chunks.removeSubrange(..<(gone - 1))
            chunks[0].removeAll(keepingCapacity: true)
            return
        }
        chunks.removeSubrange(..<gone)
        lastIsOpen = lastIsOpen && !chunks.isEmpty
    }
}
