/// The keys of the rows of a list, ascending: a row is the place of its key.
struct RowKeys: Sendable {
    private let keys: [UInt32]

    /// Reads the keys of a table.
    init(of table: String, on connection: borrowing Connection) throws {
        // Unordered, because SQLite then reads the smallest index that has the keys and not the table.
        let rows = try connection.prepareOnce("SELECT key FROM \(table)")
        var keys: [UInt32] = []
        while try rows.step() { keys.append(UInt32(clamping: rows.integer(0))) }
        keys.sort()
        self.keys = keys
    }

    /// How many rows there are.
    var count: Int { keys.count }

    /// Returns the key of a row.
    subscript(row: Int) -> Int { Int(keys[row]) }

    /// Returns the row of a key; `nil` when there is none.
    func row(of key: Int) -> Int? {
        guard let first = keys.first, let last = keys.last, key >= first, key <= last else {
            return nil
        }
        // After an import from nothing keys have no gaps, and most of those of later imports have few.
        let guess = key - Int(first)
        if guess < keys.count, keys[guess] == UInt32(key) { return guess }
        var (low, high) = (0, keys.count)
        while low < high {
            let middle = (low + high) / 2
            if keys[middle] < UInt32(key) { low = middle + 1 } else { high = middle }
        }
        return low < keys.count && keys[low] == UInt32(key) ? low : nil
    }
}
