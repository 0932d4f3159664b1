/// Which text of an article a span lies in.
public enum TextPart: String, Sendable, Hashable, CaseIterable {
    case headline
    case standfirst
    case body
    case caption
}

/// A stretch of one article's text.
///
/// Slicing the text of `part` number `paragraph` from `start` up to `end` gives the text meant; every
/// span the corpus holds keeps that promise.
public struct Span: Sendable, Hashable {
    /// Where the stretch lies.
    public var part: TextPart
    /// Number of the paragraph (or caption) within its part, from 0; 0 for headline and standfirst.
    public var paragraph: Int
    /// First UTF-16 unit of the stretch, from 0.
    public var start: Int
    /// UTF-16 unit after the last one of the stretch; greater than `start`.
    public var end: Int

    /// Creates a span; offsets count UTF-16 units.
    public init(part: TextPart = .body, paragraph: Int, start: Int, end: Int) {
        self.part = part
        self.paragraph = paragraph
        self.start = start
        self.end = end
    }
}

/// A stretch of a seed's text as stored, in bytes of UTF-8.
public struct SourceSpan: Sendable, Hashable {
    /// First byte, from 0.
    public var start: Int
    /// Byte after the last one.
    public var end: Int

    /// Creates a span of bytes.
    public init(start: Int, end: Int) {
        self.start = start
        self.end = end
    }
}
