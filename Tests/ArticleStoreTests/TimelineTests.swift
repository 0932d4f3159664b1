import CorpusModel
import Testing

@testable import ArticleStore

@Suite struct TimelineTests {
    private static let corpus = Result { try GeneratedCorpus.make(articles: 40) }

    /// A day, its number, and the first days of the steps it lies in.
    struct Row: CustomTestStringConvertible, Sendable {
        let day: String
        let number: Int
        let week: String
        let monthEnd: String
        var testDescription: String { day }
    }

    static let days = [
        Row(day: "1970-01-01", number: 0, week: "1969-12-29", monthEnd: "1970-01-31"),
        Row(day: "2000-02-29", number: 11_016, week: "2000-02-28", monthEnd: "2000-02-29"),
        Row(day: "1900-02-28", number: -25_509, week: "1900-02-26", monthEnd: "1900-02-28"),
        Row(day: "2026-01-04", number: 20_457, week: "2025-12-29", monthEnd: "2026-01-31"),
        Row(day: "2026-01-05", number: 20_458, week: "2026-01-05", monthEnd: "2026-01-31"),
        Row(day: "0001-01-01", number: -719_162, week: "0001-01-01", monthEnd: "0001-01-31"),
        Row(day: "9999-12-31", number: 2_932_896, week: "9999-12-27", monthEnd: "9999-12-31"),
    ]

    @Test(arguments: days)
    func `days, weeks and months are those of the calendar`(_ row: Row) throws {
        let day = try #require(Day(row.day, interval: .day))
        #expect(day.number == row.number)
        #expect(day.text == row.day)
        #expect(Day(row.day, interval: .week)?.text == row.week)
        let month = try #require(Day(row.day, interval: .month))
        #expect(month.last(of: .month).text == row.monthEnd)
        let year = try #require(Day(row.day, interval: .year))
        #expect(year.last(of: .year).text == "\(row.day.prefix(4))-12-31")
    }

    @Test func `every day of four centuries is followed by the next`() {
        for number in stride(from: -200_000, to: -50_000, by: 1) {
            let day = Day(number: number)
            #expect(Day(day.text, interval: .day) == day)
        }
    }

    @Test(arguments: [
        ("2026", TimelineInterval.month), ("2026", .day), ("2026-01", .week), ("196", .year),
        ("", .year), ("19", .year), ("x026", .year), ("2026-xx", .month),
    ])
    func `a date less precise than the step lies in none`(_ date: String, _ step: TimelineInterval)
    {
        #expect(Day(date, interval: step) == nil)
    }

    @Test(arguments: TimelineInterval.allCases)
    func `articles are counted step by step, beside all there are`(
        _ interval: TimelineInterval
    ) throws {
        let corpus = try Self.corpus.get()
        let timelines = TimelineRepository(corpus.database)
        let all = try timelines.articles(ListQuery(), interval: interval)
        #expect(all.undated == 10)
        #expect(all.buckets.map(\.count).reduce(0, +) == 30)
        #expect(
            all.buckets.allSatisfy { $0.count == $0.total && $0.share == ($0.count > 0 ? 1 : 0) })
        let query = ListQuery(filters: ["entity": Filter(allOf: [["ann-archer-person"]])])
        let some = try timelines.articles(query, interval: interval)
        #expect(
            some.buckets.map(\.count).reduce(some.undated, +)
                == (try corpus.articles.page(query).total))
        for bucket in some.buckets {
            #expect(bucket.total == all.buckets.first { $0.start == bucket.start }?.count)
        }
        let quotes = try timelines.quotes(ListQuery(), interval: interval)
        #expect(
            quotes.buckets.map(\.count).reduce(quotes.undated, +)
                == (try corpus.quotes.page(ListQuery()).total))
        #expect(quotes.buckets.allSatisfy { $0.count == $0.total })
    }

    @Test func `a timeline can be split, and steps without anything are there`() throws {
        var late = SampleArticle.talks
        late.headline = "Much later"
        late.publishedAt = "2026-04-02T00:00:00Z"
        let corpus = try SampleCorpus(["a": .talks, "b": .storm, "c": late, "d": .notes])
        let timelines = TimelineRepository(corpus.database)
        let split = try timelines.articles(ListQuery(), interval: .month, splitBy: "source")
        #expect(
            split.buckets.map(\.start) == ["2026-01-01", "2026-02-01", "2026-03-01", "2026-04-01"])
        #expect(split.buckets.map(\.count) == [1, 1, 0, 1])
        #expect(
            split.buckets.map { $0.series.map(\.name) } == [
                ["the-daily"], ["kurier"], [], ["the-daily"],
            ])
        #expect(split.undated == 1)
        let about = try timelines.quotes(ListQuery(), interval: .year, splitBy: "about")
        #expect(about.buckets.map(\.count) == [7])
        #expect(about.buckets[0].series == [NameCount("Atlantis", 2)])
        #expect(
            throws: CorpusError.unknownField(
                name: "headline", allowed: TimelineRepository.articleSplits)
        ) { try timelines.articles(ListQuery(), interval: .year, splitBy: "headline") }
    }

    @Test func `dates that texts mention are counted by what is said of them`() throws {
        let corpus = try SampleCorpus()
        var analyzed = SampleArticle.talks.analyzed
        func date(_ start: String, _ precision: MentionedDate.Precision) -> MentionedDate {
            MentionedDate(
                span: Span(paragraph: 0, start: 0, end: 3), surface: "Ann", start: start,
                end: start, precision: precision)
        }
        analyzed.content.mentionedDates = [
            date("1990-01-01", .decade), date("1995-01-01", .year), date("1995-06-01", .month),
            date("1995-06-07", .day), date("1995-06-07", .day),
        ]
        try corpus.seeds.importing { session in
            try session.add(analyzed, seed: "a", contentHash: "a", analyserVersion: "1")
            try corpus.publish(session)
        }
        let timelines = TimelineRepository(corpus.database)
        func counts(_ interval: TimelineInterval) throws -> [String] {
            let timeline = try timelines.articles(
                ListQuery(), interval: interval, dates: .mentioned)
            return timeline.buckets.map { "\($0.start) \($0.count)/\($0.total)" }
                + ["\(timeline.undated)"]
        }
        #expect(try counts(.year) == ["1995-01-01 4/4", "1"])
        #expect(try counts(.month) == ["1995-06-01 3/3", "2"])
        #expect(try counts(.day) == ["1995-06-07 2/2", "3"])
    }

    @Test func `two dates an age apart make two steps and no million between`() throws {
        var old = SampleArticle.talks
        old.headline = "Old"
        old.publishedAt = "0100-01-01T00:00:00Z"
        let corpus = try SampleCorpus(["a": old, "b": .talks])
        let timelines = TimelineRepository(corpus.database)
        #expect(try timelines.articles(ListQuery(), interval: .day).buckets.count == 2)
    }
}
