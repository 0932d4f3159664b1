/// Bytes that have come in and are not used up, read line by line or in blocks.
///
/// Offsets count from the first byte that is kept, so what was read stays in its place until it is
/// released. A position already searched for a line end is never searched again, so a line that
/// trickles in byte by byte costs linear time.
struct InputBuffer {
    /// What looking for a line found; a whole line lies in `bytes`, its line end left out.
    enum Line {
        case whole(Range<Int>)
        case incomplete
        case tooLong
        /// A line feed stands without a carriage return before it.
        case bareLineFeed
    }

    /// Storage kept between requests; what is larger is given back, for idle clients cost memory.
    private static let keptCapacity = 1_024

    /// Everything that came and was not dropped; the bytes that count begin at `start`.
    private(set) var bytes: [UInt8] = []
    private(set) var start = 0
    private var cursor = 0
    private var searched = 0

    /// How many bytes are not used up.
    var count: Int { bytes.count - start - cursor }

    /// Adds what was read.
    mutating func append(_ more: UnsafeRawBufferPointer) {
        if start > 0 {
            bytes.removeSubrange(..<start)
            start = 0
        }
        bytes.append(contentsOf: more.assumingMemoryBound(to: UInt8.self))
    }

    /// Uses up the next line if its end has come.
    ///
    /// A line of more than `limit` bytes, its end included, is too long.
    mutating func takeLine(atMost limit: Int) -> Line {
        // A byte beyond the limit decides nothing more.
        let end = cursor + min(limit, count)
        guard let lineFeed = lineFeed(from: max(searched, cursor), to: end) else {
            searched = end
            return count >= limit ? .tooLong : .incomplete
        }
        guard lineFeed > cursor, bytes[start + lineFeed - 1] == HTTPGrammar.carriageReturn else {
            return .bareLineFeed
        }
        let line = cursor..<(lineFeed - 1)
        cursor = lineFeed + 1
        return .whole(line)
    }

    private func lineFeed(from first: Int, to end: Int) -> Int? {
        let kept = bytes.span.extracting(start...)
        var index = first
        while end - index >= 8, !EightBytes(kept, at: index).mayHave(HTTPGrammar.lineFeed) {
            index += 8
        }
        while index < end {
            if kept[index] == HTTPGrammar.lineFeed { return index }
            index += 1
        }
        return nil
    }

    /// Uses up at most `limit` bytes and appends them to a body.
    ///
    /// - Returns: How many they were.
    mutating func takeBytes(atMost limit: Int, into body: inout [UInt8]) -> Int {
        let taken = min(limit, count)
        let first = start + cursor
        body.append(contentsOf: bytes[first..<(first + taken)])
        cursor += taken
        return taken
    }

    /// Lets go of what is used up; offsets handed out before lose their meaning.
    mutating func release() {
        start += cursor
        searched = max(0, searched - cursor)
        cursor = 0
    }

    /// Lets go of what is used up, and gives storage back when that is everything.
    mutating func trim() {
        release()
        guard start == bytes.count else { return }
        bytes.removeAll(keepingCapacity: bytes.capacity <= Self.keptCapacity)
        start = 0
        searched = 0
    }
}
