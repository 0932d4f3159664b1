/// A date that an article's text mentions, no more precisely than the text says it.
///
/// "Wednesday" and "last week" are dates only where the article's own date is known; they are then counted
/// from it.
public struct MentionedDate: Sendable, Hashable {
    /// How much of a date is said.
    public enum Precision: String, Sendable, CaseIterable {
        case day
        case month
        case year
        case decade
        case century
    }

    /// Where the words stand.
    public var span: Span
    /// The words.
    public var surface: String
    /// The first day meant, `YYYY-MM-DD` of the proleptic Gregorian calendar.
    public var start: String
    /// The last day meant, `YYYY-MM-DD`: the same as `start` for a single day, later for "January 6-8" and
    /// "last week", which are told to the day too.
    public var end: String
    /// How much of the date is said.
    public var precision: Precision

    /// Creates a mentioned date.
    public init(span: Span, surface: String, start: String, end: String, precision: Precision) {
        self.span = span
        self.surface = surface
        self.start = start
        self.end = end
        self.precision = precision
    }
}
