/// One unbroken stretch of text between quotation marks, within one paragraph.
struct QuotedSegment: Sendable {
    /// Index in `Document.blocks`.
    var block: Int
    /// The tokens of the stretch with its outer marks.
    var outer: Range<Int>
    /// The tokens between the outer marks; never empty.
    var inner: Range<Int>
    /// Whether a mark closes it; an open one runs to the end of its paragraph.
    var isClosed: Bool
}
