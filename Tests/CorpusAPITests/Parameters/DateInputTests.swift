import Testing

@testable import CorpusAPI

@Suite struct DateInputTests {
    struct Reading: CustomTestStringConvertible {
        let text: String
        let start: String
        let end: String?

        init(_ text: String, _ start: String, _ end: String?) {
            self.text = text
            self.start = start
            self.end = end
        }

        var testDescription: String { text }
    }

    static let readings = [
        Reading("2026", "2026-01-01T00:00:00Z", "2027-01-01T00:00:00Z"),
        Reading("0001", "0001-01-01T00:00:00Z", "0002-01-01T00:00:00Z"),
        Reading("9999", "9999-01-01T00:00:00Z", nil),
        Reading("2026-01", "2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z"),
        Reading("2026-12", "2026-12-01T00:00:00Z", "2027-01-01T00:00:00Z"),
        Reading("2026-01-07", "2026-01-07T00:00:00Z", "2026-01-08T00:00:00Z"),
        Reading("2026-12-31", "2026-12-31T00:00:00Z", "2027-01-01T00:00:00Z"),
        Reading("2024-02-29", "2024-02-29T00:00:00Z", "2024-03-01T00:00:00Z"),
        Reading("2000-02-29", "2000-02-29T00:00:00Z", "2000-03-01T00:00:00Z"),
        Reading("1969-12-31", "1969-12-31T00:00:00Z", "1970-01-01T00:00:00Z"),
        Reading("9999-12-31", "9999-12-31T00:00:00Z", nil),
        Reading("2026-01-07T10:20:30Z", "2026-01-07T10:20:30Z", "2026-01-07T10:20:31Z"),
        Reading("2026-01-07t10:20:30z", "2026-01-07T10:20:30Z", "2026-01-07T10:20:31Z"),
        Reading("2026-01-07T10:20:30.999Z", "2026-01-07T10:20:30Z", "2026-01-07T10:20:31Z"),
        Reading("2026-01-01T00:30:00+02:00", "2025-12-31T22:30:00Z", "2025-12-31T22:30:01Z"),
        Reading("2026-01-01T00:30:00 02:00", "2025-12-31T22:30:00Z", "2025-12-31T22:30:01Z"),
        Reading("2025-12-31T22:30:00-02:30", "2026-01-01T01:00:00Z", "2026-01-01T01:00:01Z"),
        Reading("2016-12-31T23:59:60Z", "2017-01-01T00:00:00Z", "2017-01-01T00:00:01Z"),
    ]

    @Test(arguments: readings)
    func `reads the stretch of time a date names`(_ reading: Reading) {
        let date = DateInput(reading.text)
        #expect(date?.start == reading.start)
        #expect(date?.end == reading.end)
    }

    static let refused = [
        "", "26", "202", "20260107", "2026-", "2026-1", "2026-13", "2026-00", "2026-01-",
        "2026-01-7", "2026-01-32", "2026-02-29", "1900-02-29", "2026-04-31", "2026-01-00",
        "0000", "-2026", "+2026", "2026-01-07 ", " 2026", "2026/01/07", "2026-01-07T",
        "2026-01-07T10", "2026-01-07T10:20Z", "2026-01-07T10:20:30", "2026-01-07T24:00:00Z",
        "2026-01-07T10:60:00Z", "2026-01-07T10:20:61Z", "2026-01-07T10:20:30.Z",
        "2026-01-07T10:20:30+2:00", "2026-01-07T10:20:30+24:00", "2026-01-07T10:20:30Zx",
        "0001-01-01T00:00:00+01:00x", "٢٠٢٦", "today",
    ]

    @Test(arguments: refused)
    func `refuses what is no date`(_ text: String) {
        #expect(DateInput(text) == nil)
    }

    @Test func `writes every day of four centuries as the day after the one before`() {
        let first = Timestamp(year: 1800, month: 1, day: 1)
        var last = ""
        for day in 0..<146_097 {
            let text = Timestamp(seconds: first.seconds + Int64(day) * 86_400).text ?? ""
            #expect(text > last)
            last = text
        }
        #expect(last == "2199-12-31T00:00:00Z")
    }

    @Test func `writes no moment outside the years 0000 to 9999`() {
        #expect(Timestamp(seconds: 253_402_300_799).text == "9999-12-31T23:59:59Z")
        #expect(Timestamp(seconds: 253_402_300_800).text == nil)
        #expect(Timestamp(seconds: -62_167_219_200).text == "0000-01-01T00:00:00Z")
        #expect(Timestamp(seconds: -62_167_219_201).text == nil)
        #expect(Timestamp(seconds: .max).text == nil)
        #expect(Timestamp(seconds: .min).text == nil)
    }
}
