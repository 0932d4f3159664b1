/// One field of every row of a list: a number a row, or several.
///
/// Texts are numbered in the order they are met.
struct Column: Sendable {
    /// What stands where a row has no value; never a value itself.
    static let none = UInt32.max

    /// The values, row after row.
    private(set) var values: [UInt32]
    /// Where each row's values begin, and after the last row the end; empty when each row has one.
    private(set) var starts: [UInt32] = []
    /// The rows that list each value, value after value; empty when each row has one value.
    private var listing: [UInt32] = []
    /// Where the rows of each value begin in `listing`, and after the last value the end.
    private var listingStarts: [UInt32] = []
    /// The texts that the values number; empty for a column of numbers.
    private(set) var texts: [String] = []
    private var codes: [String: UInt32] = [:]
    /// One more than the largest value: as many counters as it takes to count every value.
    private(set) var bound = 0

    /// Creates a column with one value a row, none so far.
    init(rows: Int) {
        values = [UInt32](repeating: Self.none, count: rows)
    }

    /// Creates a column with any number of values a row from pairs of row and value.
    init(rows: Int, pairs: [(row: UInt32, value: UInt32)], texts: Column) {
        (starts, values) = Self.gather(pairs.lazy.map { ($0.row, $0.value) }, under: rows)
        (listingStarts, listing) = Self.gather(
            pairs.lazy.map { ($0.value, $0.row) }, under: texts.bound)
        (self.texts, codes, bound) = (texts.texts, texts.codes, texts.bound)
    }

    /// Puts the second numbers of pairs together that have the same first number, below `bound`.
    private static func gather(
        _ pairs: some Sequence<(UInt32, UInt32)>, under bound: Int
    ) -> (starts: [UInt32], numbers: [UInt32]) {
        var starts = [UInt32](repeating: 0, count: bound + 1)
        for (first, _) in pairs { starts[Int(first) + 1] += 1 }
        for index in 0..<bound { starts[index + 1] += starts[index] }
        var next = starts
        var numbers = [UInt32](repeating: 0, count: Int(starts[bound]))
        for (first, second) in pairs {
            numbers[Int(next[Int(first)])] = second
            next[Int(first)] += 1
        }
        return (starts, numbers)
    }

    /// Whether a row may have several values.
    var isList: Bool { !starts.isEmpty }

    /// How many values a row has on average, rounded up.
    var valuesPerRow: Int { values.count / max(rowCount, 1) + 1 }

    private var rowCount: Int { isList ? starts.count - 1 : values.count }

    /// Gives a row of a column with one value a row its value.
    mutating func set(_ value: UInt32, row: Int) {
        values[row] = value
        note(value)
    }

    /// Lets the column know of a value that one of its rows has.
    mutating func note(_ value: UInt32) {
        bound = max(bound, Int(value) + 1)
    }

    /// Returns the number of a text, new or known.
    mutating func code(of text: String) -> UInt32 {
        if let code = codes[text] { return code }
        let code = UInt32(texts.count)
        codes[text] = code
        texts.append(text)
        note(code)
        return code
    }

    /// Returns what rows have that have `value`; `nil` when no row has it.
    func code(_ value: SQLiteValue) -> UInt32? {
        switch value {
        case .text(let text): codes[text]
        case .integer(let integer): UInt32(exactly: integer)
        case .null, .real, .blob: nil
        }
    }

    /// Returns what SQLite has for a number of the column.
    func value(_ code: Int) -> SQLiteValue {
        texts.isEmpty ? .integer(code) : .text(texts[code])
    }

    /// Returns the rows that have one of the values.
    func rows(having wanted: Set<UInt32>) -> RowSet {
        guard !isList else { return rows(listing: wanted) }
        return values.withUnsafeBufferPointer { values in
            if wanted.count == 1, let only = wanted.first {
                return RowSet(of: rowCount) { values[$0] == only }
            }
            var isWanted = [Bool](repeating: false, count: bound)
            for value in wanted where value < UInt32(bound) { isWanted[Int(value)] = true }
            return isWanted.withUnsafeBufferPointer { isWanted in
                RowSet(of: rowCount) { values[$0] != Self.none && isWanted[Int(values[$0])] }
            }
        }
    }

    private func rows(listing wanted: Set<UInt32>) -> RowSet {
        var rows = RowSet(noneOf: rowCount)
        for value in wanted where value < UInt32(bound) {
            let places = listingStarts[Int(value)]..<listingStarts[Int(value) + 1]
            for row in listing[Int(places.lowerBound)..<Int(places.upperBound)] {
                rows.insert(Int(row))
            }
        }
        return rows
    }

    /// Returns the rows of a column of numbers whose value, divided by `scale`, is at least `minimum`.
    func rows(atLeast minimum: Double, scale: Double) -> RowSet {
        values.withUnsafeBufferPointer { values in
            RowSet(of: rowCount) {
                values[$0] != Self.none && Double(values[$0]) / scale >= minimum
            }
        }
    }

    /// Counts the rows of a set by each value.
    func counts(in rows: RowSet) -> [Int32] {
        var counts = [Int32](repeating: 0, count: bound)
        counts.withUnsafeMutableBufferPointer { counts in
            values.withUnsafeBufferPointer { values in
                guard isList else {
                    rows.forEach { row in
                        if values[row] != Self.none { counts[Int(values[row])] += 1 }
                    }
                    return
                }
                starts.withUnsafeBufferPointer { starts in
                    rows.forEach { row in
                        for index in starts[row]..<starts[row + 1] {
                            counts[Int(values[Int(index)])] += 1
                        }
                    }
                }
            }
        }
        return counts
    }

    /// Calls `body` with each value of a row.
    @inline(__always)
    func forEachValue(of row: Int, _ body: (Int) -> Void) {
        if isList {
            for index in starts[row]..<starts[row + 1] { body(Int(values[Int(index)])) }
        } else if values[row] != Self.none {
            body(Int(values[row]))
        }
    }
}
