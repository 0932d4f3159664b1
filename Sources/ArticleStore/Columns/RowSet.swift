/// A set of the rows of one list, a bit for each row.
struct RowSet: Equatable, Sendable {
    /// How many rows the list has.
    let capacity: Int
    /// Bit n of word w stands for row 64 w + n; bits past the last row are 0.
    private(set) var words: [UInt64]

    /// Creates a set without rows.
    init(noneOf capacity: Int) {
        self.capacity = capacity
        words = [UInt64](repeating: 0, count: (capacity + 63) / 64)
    }

    /// Creates the set of all rows.
    init(allOf capacity: Int) {
        self.capacity = capacity
        words = [UInt64](repeating: .max, count: (capacity + 63) / 64)
        trim()
    }

    /// Creates the set of the rows for which `contains` is true.
    @inline(__always)
    init(of capacity: Int, where contains: (Int) -> Bool) {
        self.init(noneOf: capacity)
        for index in words.indices {
            var word: UInt64 = 0
            let start = index * 64
            for bit in 0..<min(64, capacity - start) where contains(start + bit) {
                word |= 1 << UInt64(bit)
            }
            words[index] = word
        }
    }

    /// How many rows are in the set.
    var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

    /// Whether every row is in the set.
    var isFull: Bool { count == capacity }

    /// Whether a row is in the set.
    func contains(_ row: Int) -> Bool {
        words[row >> 6] & (1 << UInt64(row & 63)) != 0
    }

    /// Puts a row into the set.
    mutating func insert(_ row: Int) {
        words[row >> 6] |= 1 << UInt64(row & 63)
    }

    /// Leaves the rows that are in `other` too; both are of one list.
    mutating func formIntersection(_ other: RowSet) {
        for index in words.indices { words[index] &= other.words[index] }
    }

    /// Takes out the rows that are in `other`; both are of one list.
    mutating func subtract(_ other: RowSet) {
        for index in words.indices { words[index] &= ~other.words[index] }
    }

    /// Counts the rows that are in both sets of one list.
    func countShared(with other: RowSet) -> Int {
        words.withUnsafeBufferPointer { words in
            other.words.withUnsafeBufferPointer { others in
                var count = 0
                for index in words.indices {
                    count += (words[index] & others[index]).nonzeroBitCount
                }
                return count
            }
        }
    }

    /// Calls `body` with each row, ascending.
    @inline(__always)
    func forEach(_ body: (Int) -> Void) {
        for index in words.indices {
            var word = words[index]
            while word != 0 {
                body(index * 64 + word.trailingZeroBitCount)
                word &= word - 1
            }
        }
    }

    private mutating func trim() {
        let rest = capacity % 64
        if rest > 0 { words[words.count - 1] = (1 << UInt64(rest)) - 1 }
    }
}
