import CorpusModel

/// Counts the words of the corpus, from which misspelt searches are mended.
///
/// Counts are gathered in memory and written now and then: an article has hundreds of words, and most of
/// them are met again at once.
final class WordTally {
    /// Shortest word counted, in bytes: shorter ones are never taken for slips.
    static let shortest = 3
    /// Most different words gathered before they are written: some ten megabytes.
    private static let capacity = 200_000

    /// A word and by how much its count has changed.
    private struct Entry {
        let bytes: [UInt8]
        var change: Int
    }

    private var entries: [UInt64: Entry] = [:]

    /// Adds the words of an article's text, or with the sign -1 takes them off, and returns the hashes of
    /// all its words in order.
    @discardableResult
    func count(_ text: String, sign: Int) -> [UInt64] {
        var hashes: [UInt64] = []
        WordWalk.forEach(in: text) { word in
            let hash = Self.hash(word)
            hashes.append(hash)
            guard word.count >= Self.shortest, word.allSatisfy({ $0 > 0x39 }) else { return }
            entries[hash, default: Entry(bytes: Array(word), change: 0)].change += sign
        }
        return hashes
    }

    /// Writes what was gathered if it is much, or with `isLast` in any case.
    func flush(isLast: Bool, on connection: borrowing Connection) throws {
        guard isLast || entries.count > Self.capacity else { return }
        for entry in entries.values where entry.change != 0 {
            try connection.run(
                """
                INSERT INTO word (text, count) VALUES (?, ?)
                ON CONFLICT DO UPDATE SET count = count + excluded.count
                """,
                [.text(String(decoding: entry.bytes, as: UTF8.self)), .integer(entry.change)])
            if entry.change < 0 {
                try connection.run(
                    "DELETE FROM word WHERE text = ? AND count = 0",
                    [.text(String(decoding: entry.bytes, as: UTF8.self))])
            }
        }
        entries.removeAll(keepingCapacity: true)
    }

    /// FNV-1a (Fowler, Noll, Vo), in 64 bits: two words of one corpus do not meet.
    static func hash(_ word: ArraySlice<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in word { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        return hash
    }
}
