/// How long the steps of a timeline are.
public enum TimelineInterval: String, Sendable, Hashable, CaseIterable {
    case day
    case week
    case month
    case year
}

/// Which dates a timeline goes by.
public enum TimelineDates: String, Sendable, Hashable, CaseIterable {
    /// When the articles were published.
    case publication
    /// The days that the articles' texts mention.
    case mentioned
}

/// How the items of a list are spread over time.
public struct Timeline: Sendable, Equatable {
    /// One step of time.
    public struct Bucket: Sendable, Equatable {
        /// The first day, `YYYY-MM-DD`; weeks begin on Monday (ISO 8601).
        public var start: String
        /// The last day, `YYYY-MM-DD`.
        public var end: String
        /// Items of the list in this time; by mentioned dates, mentions of it.
        public var count: Int
        /// The same over the whole corpus.
        public var total: Int
        /// `count` by value of the field the timeline is split by; empty without one.
        public var series: [NameCount]

        /// Creates a bucket.
        public init(start: String, end: String, count: Int, total: Int, series: [NameCount]) {
            self.start = start
            self.end = end
            self.count = count
            self.total = total
            self.series = series
        }

        /// `count` as a share of `total`, 0 to 1; 0 when there is nothing.
        public var share: Double { total > 0 ? Double(count) / Double(total) : 0 }
    }

    /// How long the steps are.
    public var interval: TimelineInterval
    /// Which dates it goes by.
    public var dates: TimelineDates
    /// The steps in order of time, from the first that has an item to the last.
    ///
    /// Those between that have none are there too, unless that were more than 1,000 steps in all.
    public var buckets: [Bucket]
    /// Items of the list, or mentions, without a date precise enough for the interval.
    public var undated: Int

    /// Creates a timeline.
    public init(
        interval: TimelineInterval, dates: TimelineDates, buckets: [Bucket], undated: Int
    ) {
        self.interval = interval
        self.dates = dates
        self.buckets = buckets
        self.undated = undated
    }
}
