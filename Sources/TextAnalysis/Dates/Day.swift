/// One day of the proleptic Gregorian calendar, counted so that days can be added and compared.
struct Day: Comparable {
    /// Days since 1 March of the year 0.
    private var number: Int

    private init(number: Int) { self.number = number }

    /// Creates a day of the years 1 to 9999, or `nil` when the calendar has no such one.
    init?(_ year: Int, _ month: Int, _ day: Int) {
        guard (1...9_999).contains(year), (1...12).contains(month),
            (1...Self.length(of: month, year)).contains(day)
        else { return nil }
        // Hinnant's "days from civil": a year that begins in March ends with its leap day.
        let shifted = month <= 2 ? year - 1 : year
        let days = ((month + 9) % 12 * 153 + 2) / 5 + day - 1
        number = shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + days
    }

    static func < (left: Day, right: Day) -> Bool { left.number < right.number }

    /// Returns the day that many days later.
    func advanced(by days: Int) -> Day { Day(number: number + days) }

    /// Returns the days from this one to another.
    func distance(to other: Day) -> Int { other.number - number }

    /// Day of the week, 0 for Monday to 6 for Sunday; 1 March of the year 0 is a Wednesday.
    var weekday: Int { (number + 2) % 7 }

    /// Year, month and day.
    var civil: (year: Int, month: Int, day: Int) {
        let era = number / 146_097
        let dayOfEra = number % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * shifted + 2) / 5 + 1)
    }

    /// The day as `YYYY-MM-DD`.
    var text: String {
        let (year, month, day) = civil
        return "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))"
    }

    /// Returns how many days a month has.
    static func length(of month: Int, _ year: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        default: 31
        }
    }

    /// Returns a number with zeros before it.
    static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
