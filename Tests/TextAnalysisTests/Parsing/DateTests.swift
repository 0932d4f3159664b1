import CorpusModel
import Testing

@testable import TextAnalysis

@Suite struct DateTests {
    static let lines: [(line: String, timestamp: String?)] = [
        ("November 18, 2019", "2019-11-18T00:00:00Z"),
        ("Published Nov. 18, 2019", "2019-11-18T00:00:00Z"),
        ("18 November 2019", "2019-11-18T00:00:00Z"),
        ("Tuesday, November 19th, 2019", "2019-11-19T00:00:00Z"),
        ("7th of January, 1980", "1980-01-07T00:00:00Z"),
        ("THE POST, MONDAY JANUARY 7 1980", "1980-01-07T00:00:00Z"),
        ("2019-11-18", "2019-11-18T00:00:00Z"),
        ("2019-11-18T22:05:36Z", "2019-11-18T22:05:00Z"),
        ("2019-11-19T00:30:00+01:00", "2019-11-18T23:30:00Z"),
        ("11/20/19 6:38 AM", "2019-11-20T00:00:00Z"),
        ("20/11/2019", "2019-11-20T00:00:00Z"),
        ("20.11.2019, 08:57", "2019-11-20T00:00:00Z"),
        ("20 November 2019 08:05 GMT", "2019-11-20T08:05:00Z"),
        ("Nov. 20, 2019, 9:28 AM UTC", "2019-11-20T09:28:00Z"),
        ("Nov. 20, 2019, 12:10 AM UTC", "2019-11-20T00:10:00Z"),
        ("March 2019", "2019-03-01T00:00:00Z"),
        ("March/April 2019", "2019-03-01T00:00:00Z"),
        (
            "Published: Nov. 19, 2019, 6:18 p.m. Updated: Nov. 19, 2019, 7:10 p.m.",
            "2019-11-19T00:00:00Z"
        ),
        ("Wednesday", nil),
        ("Nov. 18", nil),
        ("05/04/2019", nil),
        ("February 30, 2019", nil),
        ("© 2019 The Harbour Post", nil),
        ("On 12 April 2017, the council voted against the plan that it had made.", nil),
        ("Room 2019", nil),
        ("First Published: Tuesday, November 19, 2019 08:38 AM", "2019-11-19T00:00:00Z"),
        ("Although the plan was old, the first race was held in town on June 3, 1939.", nil),
        ("The report was published on June 3, 1939, and it was soon forgotten.", nil),
    ]

    @Test(arguments: lines)
    func `reads the day a line states and guesses none`(line: String, timestamp: String?) {
        let source = SourceText(Array(line.utf8))
        let features = LineFeatures(0..<source.bytes.count, of: source)
        let read = DateLine.read(features, of: source.bytes)
        #expect(read?.date.published(.text).timestamp == timestamp)
    }

    static let strict: [(text: String, timestamp: String?, precision: PublicationDate.Precision)] =
        [
            ("2026", "2026-01-01T00:00:00Z", .year),
            ("2026-02", "2026-02-01T00:00:00Z", .month),
            ("2024-02-29", "2024-02-29T00:00:00Z", .day),
            ("2026-01-07T23:30:00-05:00", "2026-01-08T04:30:00Z", .minute),
            ("2026-01-01T00:30:00+01:00", "2025-12-31T23:30:00Z", .minute),
            ("2026-01-07t10:00:00.25z", "2026-01-07T10:00:00Z", .minute),
            ("2026-02-29", nil, .day),
            ("2026-13", nil, .month),
            ("2026-1-7", nil, .day),
            ("26-01-07", nil, .day),
            ("2026-01-07T10:00:00", nil, .minute),
            ("2026-01-07T25:00:00Z", nil, .minute),
            ("2026-01-07T10:00:00+99:00", nil, .minute),
            ("2026-01-07T10:00:00Zé", nil, .minute),
            ("1 January 2026", nil, .day),
            ("", nil, .year),
            ("2026-01-07-", nil, .day),
        ]

    @Test(arguments: strict)
    func `reads metadata's dates strictly`(
        text: String, timestamp: String?, precision: PublicationDate.Precision
    ) {
        let published = CalendarDate(strict: text)?.published(.metadata)
        #expect(published?.timestamp == timestamp)
        if let published { #expect(published.precision == precision) }
    }
}
