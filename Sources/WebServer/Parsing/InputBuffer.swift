/// Bytes that have come in and are not used up, read line by line or in blocks.
///
/// A position already searched for a line end is never searched again, so a line that trickles in
/// byte by byte costs linear time.
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

    private(set) var bytes: [UInt8] = []
    private var cursor = 0
    private var searched = 0

    /// How many bytes are not used up.
    var count: Int { bytes.count - cursor }

    /// Adds what was read; ranges handed out before lose their meaning.
    mutating func append(_ more: UnsafeRawBufferPointer) {
        if cursor > 0 {
            bytes.removeSubrange(..<cursor)
            searched -= cursor
            cursor = 0
        }
        bytes.append(contentsOf: more)
    }

    /// Uses up the next line if its end has come.
    ///
    /// A line of more than `limit` bytes, its end included, is too long.
    mutating func takeLine(atMost limit: Int) -> Line {
        let start = cursor
        // A byte beyond the limit decides nothing more.
        let end = limit < bytes.count - start ? start + limit : bytes.count
        guard let lineFeed = lineFeed(from: max(searched, start), to: end) else {
            searched = end
            return bytes.count - start >= limit ? .tooLong : .incomplete
        }
        guard lineFeed > start, bytes[lineFeed - 1] == HTTPGrammar.carriageReturn else {
            return .bareLineFeed
        }
        cursor = lineFeed + 1
        searched = cursor
        return .whole(start..<(lineFeed - 1))
    }

    private func lineFeed(from start: Int, to end: Int) -> Int? {
        bytes.withUnsafeBufferPointer { bytes in
            var index = start
            while end - index >= 8, !EightBytes(bytes, at: index).mayHave(HTTPGrammar.lineFeed) {
                index += 8
            }
            while index < end {
                if bytes[index] == HTTPGrammar.lineFeed { return index }
                index += 1
            }
            return nil
        }
    }

    /// Uses up at most `limit` bytes and appends them to a body.
    ///
    /// - Returns: How many they were.
    mutating func takeBytes(atMost limit: Int, into body: inout [UInt8]) -> Int {
        let taken = min(limit, count)
        body.append(contentsOf: bytes[cursor..<(cursor + taken)])
        cursor += taken
        searched = cursor
        return taken
    }

    /// Gives storage back when everything is used up.
    mutating func trim() {
        guard cursor == bytes.count else { return }
        bytes.removeAll(keepingCapacity: bytes.capacity <= Self.keptCapacity)
        cursor = 0
        searched = 0
    }
}
