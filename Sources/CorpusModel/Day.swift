/// A day of the proleptic Gregorian calendar.
///
/// Counted by Howard Hinnant's "chrono-Compatible Low-Level Date Algorithms": years begin in March, so that the
/// leap day is the last of its year, and every 400 years have 146,097 days.
public struct Day: Hashable, Strideable, Sendable {
    /// Days since 1970-01-01; negative before.
    public let number: Int

    /// Days from 0000-03-01 to 1970-01-01.
    private static let epoch = 719_468
    private static let daysOfEra = 146_097

    /// Creates a day by its number.
    public init(number: Int) {
        self.number = number
    }

    /// Creates a day by its date; one that lies past the end of its month runs over into the next.
    ///
    /// `month` is 1 to 12.
    public init(year: Int, month: Int, day: Int) {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        number = era * Self.daysOfEra + dayOfEra - Self.epoch
    }

    /// Creates a day of the years 1 to 9999, or `nil` when the calendar has no such one.
    public init?(_ year: Int, _ month: Int, _ day: Int) {
        guard (1...9_999).contains(year), (1...12).contains(month),
            (1...Self.length(ofMonth: month, year: year)).contains(day)
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// Year, month of 1 to 12, and day of the month.
    public var date: (year: Int, month: Int, day: Int) {
        let shifted = number + Self.epoch
        let era = (shifted >= 0 ? shifted : shifted - (Self.daysOfEra - 1)) / Self.daysOfEra
        let dayOfEra = shifted - era * Self.daysOfEra
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (
            yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month,
            dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        )
    }

    /// Day of the week, 0 for Monday to 6 for Sunday.
    public var weekday: Int {
        // 1970-01-01 was a Thursday.
        ((number + 3) % 7 + 7) % 7
    }

    /// The day as `YYYY-MM-DD`.
    public var text: String {
        let (year, month, day) = date
        return "\(year.padded(to: 4))-\(month.padded(to: 2))-\(day.padded(to: 2))"
    }

    /// Returns how many days a month of 1 to 12 has.
    public static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        default: 31
        }
    }

    /// Returns the day that many days later.
    public func advanced(by days: Int) -> Day { Day(number: number + days) }

    /// Returns the days from this one to another.
    public func distance(to other: Day) -> Int { other.number - number }
}

extension Int {
    /// Returns the number, 0 or more, in at least so many digits, with zeros in front.
    public func padded(to width: Int) -> String {
        let digits = String(self)
        return String(repeating: "0", count: Swift.max(0, width - digits.utf8.count)) + digits
    }
}
