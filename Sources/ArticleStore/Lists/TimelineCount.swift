import CorpusModel

/// Spreads a list out over time.
struct TimelineCount {
    /// What a list's items are dated by, and what of it the statistics hold.
    struct Dating {
        /// Name of the column that holds the date.
        let column: String
        /// What is joined to a row of the list.
        let join: String
        /// The SQL expression of the date, as long as its precision.
        let date: String
        /// Name of the statistic that counts the whole corpus by date.
        let totals: String

        /// Articles by the date they were published.
        static let articles = Dating(
            column: dateColumn, join: "", date: published, totals: "articles_by_date")
        /// Articles by the dates they mention.
        static let mentions = Dating(
            column: mentionColumn,
            join: "CROSS JOIN mentioned_date ON mentioned_date.article = article.key",
            date: mentioned, totals: "mentions_by_date")
        /// Quotes by the date their articles were published.
        static let quotes = Dating(
            column: dateColumn, join: "CROSS JOIN article AS dated ON dated.key = quote.article",
            date: published.replacing("article.", with: "dated."), totals: "quotes_by_date")
    }

    /// The publication date of an article, as long as its precision.
    static let published = """
        CASE article.date_precision WHEN 'year' THEN substr(article.published_at, 1, 4)
            WHEN 'month' THEN substr(article.published_at, 1, 7)
            ELSE substr(article.published_at, 1, 10) END
        """

    /// A date that an article mentions, as long as its precision; of decades and centuries three letters
    /// and two.
    static let mentioned = """
        substr(mentioned_date.first_day, 1, CASE mentioned_date.precision WHEN 'day' THEN 10
            WHEN 'month' THEN 7 WHEN 'year' THEN 4 WHEN 'decade' THEN 3 ELSE 2 END)
        """

    /// Most steps told without regard to whether they hold anything.
    private static let longestFilled = 1_000
    /// Name of the column with the date of publication.
    static let dateColumn = "date"
    /// Name of the column with the dates that an article mentions.
    static let mentionColumn = "mentioned"
    /// Most values told of the field that a timeline is split by: as many as colours can be told apart.
    static let seriesCount = 10

    let interval: TimelineInterval
    let dates: TimelineDates
    let dating: Dating
    /// The field to split by, and its name.
    var split: (name: String, field: FacetField)?

    /// Counts the items of a list.
    func timeline(
        of list: KeysetList, on connection: borrowing Connection
    ) throws -> Timeline {
        let tally = try tally(of: list, on: connection)
        let totals = try totals(on: connection)
        let names = try names(of: tally.series, on: connection)
        return Timeline(
            interval: interval, dates: dates,
            buckets: steps(of: tally.counts).map { day in
                Timeline.Bucket(
                    start: day.text, end: day.last(of: interval).text,
                    count: tally.counts[day] ?? 0,
                    total: totals[day] ?? 0, series: told(tally.series[day], names))
            }, undated: tally.undated)
    }

    private func totals(on connection: borrowing Connection) throws -> [Day: Int] {
        let rows = try connection.prepare(
            "SELECT name, value FROM statistic WHERE measure = ?", [.text(dating.totals)])
        var totals: [Day: Int] = [:]
        while try rows.step() {
            if let day = Day(rows.text(0), interval: interval) {
                totals[day, default: 0] += rows.integer(1)
            }
        }
        return totals
    }

    private func steps(of counts: [Day: Int]) -> [Day] {
        let held = counts.keys.sorted()
        guard let first = held.first, let last = held.last else { return [] }
        var steps = [first]
        while let step = steps.last, step < last {
            guard steps.count < Self.longestFilled else { return held }
            steps.append(step.next(by: interval))
        }
        return steps
    }

    /// Returns the names of the values that are told: the most frequent over the whole time.
    private func names(
        of series: [Day: [SQLiteValue: Int]], on connection: borrowing Connection
    ) throws -> [(value: SQLiteValue, name: String)] {
        var counts: [SQLiteValue: Int] = [:]
        for values in series.values { counts.merge(values, uniquingKeysWith: +) }
        var named: [(value: SQLiteValue, name: String, count: Int)] = []
        let most = counts.sorted { ($1.value, $0.key.text) < ($0.value, $1.key.text) }
        for (value, count) in most.prefix(Self.seriesCount) {
            if case .entities? = split?.field.values, case .integer(let key) = value {
                let entity = try EntityRecords.reference(key, on: connection)
                named.append((value, entity.name, count))
            } else {
                named.append((value, value.text, count))
            }
        }
        return named.map { ($0.value, $0.name) }
    }

    private func told(
        _ values: [SQLiteValue: Int]?, _ names: [(value: SQLiteValue, name: String)]
    ) -> [NameCount] {
        names.compactMap { value, name in
            values?[value].map { NameCount(name, $0) }
        }
    }
}
