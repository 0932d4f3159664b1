/// When an article was published, no more precisely than its text or metadata says.
public struct PublicationDate: Sendable, Hashable {
    /// How much of the time is known.
    public enum Precision: String, Sendable, CaseIterable {
        case minute
        case day
        case month
        case year
        case unknown
    }

    /// Who said so.
    public enum Source: String, Sendable, CaseIterable {
        /// The metadata file beside the seed.
        case metadata
        /// A line of the text.
        case text
        /// The dateline that opens the first paragraph.
        case dateline
        case unknown
    }

    /// RFC 3339 in UTC, such as `2026-01-07T00:00:00Z`, the earliest moment the precision allows;
    /// `nil` when unknown.
    public var timestamp: String?
    /// How much of `timestamp` is known.
    public var precision: Precision
    /// Where the date was found.
    public var source: Source

    /// Creates a date.
    public init(timestamp: String?, precision: Precision, source: Source) {
        self.timestamp = timestamp
        self.precision = precision
        self.source = source
    }

    /// The year; `nil` when unknown.
    public var year: Int? { timestamp.flatMap { Int($0.prefix(4)) } }

    /// The date of an article whose text does not say it.
    public static let unknown = PublicationDate(
        timestamp: nil, precision: .unknown, source: .unknown)
}
