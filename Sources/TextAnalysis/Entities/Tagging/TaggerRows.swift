/// Collects the features of one token as numbers of rows of weights.
///
/// A feature is a template and up to two values; its row is the one its hash falls on.
package struct TaggerRows {
    /// How many rows of weights there are, as a power of two.
    package static let bits = 16
    /// The first rows hold the transitions between labels, one for each label before and one for the start.
    package static let transitionRows = NameLabel.count + 1

    /// The rows collected, in the order they were added.
    package private(set) var rows: [UInt32] = []

    mutating func add(_ template: UInt64, _ first: UInt64, _ second: UInt64 = 0) {
        var hash = template &* 0x9e37_79b9_7f4a_7c15
        hash = (hash ^ first) &* 0xbf58_476d_1ce4_e5b9
        hash = (hash ^ (hash >> 29) ^ second) &* 0x94d0_49bb_1331_11eb
        hash ^= hash >> 32
        let row = UInt32(truncatingIfNeeded: hash & ((1 << UInt64(Self.bits)) - 1))
        rows.append(max(row, UInt32(Self.transitionRows)))
    }

    /// Adds a feature for every bit that is set, with a value beside it.
    mutating func addBits(_ template: UInt64, _ bits: UInt64, _ beside: UInt64 = 0) {
        var rest = bits
        while rest != 0 {
            add(template, UInt64(rest.trailingZeroBitCount), beside)
            rest &= rest - 1
        }
    }

    /// Forgets the rows, for the next token.
    mutating func reset() { rows.removeAll(keepingCapacity: true) }
}
