import CorpusModel
import Testing

@Suite struct `Days of the calendar` {
    struct Case: CustomTestStringConvertible {
        let text: String
        let number: Int
        let weekday: Int
        var testDescription: String { text }
    }

    @Test(arguments: [
        Case(text: "1970-01-01", number: 0, weekday: 3),
        Case(text: "1969-12-31", number: -1, weekday: 2),
        Case(text: "0001-01-01", number: -719_162, weekday: 0),
        Case(text: "1600-02-29", number: -135_081, weekday: 1),
        Case(text: "1900-03-01", number: -25_508, weekday: 3),
        Case(text: "2000-02-29", number: 11_016, weekday: 1),
        Case(text: "2024-12-31", number: 20_088, weekday: 1),
        Case(text: "9999-12-31", number: 2_932_896, weekday: 4),
    ])
    func `have one number, one date and one weekday`(_ day: Case) {
        let parts = day.text.split(separator: "-").compactMap { Int($0) }
        let read = Day(parts[0], parts[1], parts[2])
        #expect(read?.number == day.number)
        #expect(read?.weekday == day.weekday)
        #expect(Day(number: day.number).text == day.text)
    }

    @Test(arguments: [
        (0, 1, 1), (10_000, 1, 1), (2023, 0, 1), (2023, 13, 1), (2023, 1, 0), (2023, 4, 31),
        (2023, 2, 29), (1900, 2, 29),
    ])
    func `that the calendar has not are none`(_ year: Int, _ month: Int, _ day: Int) {
        #expect(Day(year, month, day) == nil)
    }

    @Test func `follow each other through four hundred years`() {
        var expected = Day(year: 1900, month: 1, day: 1)
        for year in 1900..<2300 {
            for month in 1...12 {
                for day in 1...Day.length(ofMonth: month, year: year) {
                    #expect(Day(year, month, day) == expected)
                    expected = expected.advanced(by: 1)
                }
            }
        }
        #expect(expected.text == "2300-01-01")
    }

    @Test func `past the end of their month run over into the next`() {
        #expect(Day(year: 2023, month: 12, day: 32).text == "2024-01-01")
    }
}
