/// A hash table from words to 64 bits: open addressing, so that a look-up is one or two reads of memory.
struct WordTable: Sendable {
    private var keys: [UInt64]
    private var values: [UInt64]
    private var mask: Int
    private var count = 0

    /// Creates a table with room for `capacity` words before it grows.
    init(capacity: Int) {
        // Twice the room keeps the chains short.
        let slots = 1 << (Int.bitWidth - max(capacity * 2, 16).leadingZeroBitCount)
        keys = Array(repeating: 0, count: slots)
        values = Array(repeating: 0, count: slots)
        mask = slots - 1
    }

    /// The bits of a word; 0 for one that is not there.
    subscript(word: WordHash) -> UInt64 {
        get { values[slot(of: word.value)] }
        set {
            var index = slot(of: word.value)
            if keys[index] == 0 {
                if count * 4 > mask * 3 {
                    grow()
                    index = slot(of: word.value)
                }
                keys[index] = word.value
                count += 1
            }
            values[index] = newValue
        }
    }

    /// Returns the slot that holds a key, or the free one where it belongs; 0 marks a free slot.
    private func slot(of key: UInt64) -> Int {
        var index = Int(truncatingIfNeeded: key ^ (key >> 29)) & mask
        while keys[index] != key, keys[index] != 0 { index = (index + 1) & mask }
        return index
    }

    private mutating func grow() {
        var larger = WordTable(capacity: keys.count)
        for index in keys.indices where keys[index] != 0 {
            let slot = larger.slot(of: keys[index])
            larger.keys[slot] = keys[index]
            larger.values[slot] = values[index]
        }
        larger.count = count
        self = larger
    }
}
