/// One line of a seed, or the lines that one hard-wrapped paragraph runs over.
struct Passage: Sendable, Equatable {
    /// Numbers of the lines, from 1; none of them is blank.
    var lines: ClosedRange<Int>
    /// Where the text stands in the seed, without white space at its ends.
    var range: Range<Int>
}
