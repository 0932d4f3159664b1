/// A moment in UTC, to the second, between the years 0000 and 9999.
struct Timestamp: Equatable {
    /// Seconds since 1970.
    let seconds: Int64

    /// Creates the moment a calendar date and time of day name in UTC.
    ///
    /// The caller answers for a month of 1 to 12; a day or hour past the end runs over into the next.
    init(year: Int, month: Int, day: Int, secondOfDay: Int = 0) {
        // Days from civil: years begin in March, so that the leap day is the last of its year.
        // From Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
        let shifted = month > 2 ? year : year - 1
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        seconds = Int64((era * 146_097 + dayOfEra - 719_468) * 86_400 + secondOfDay)
    }

    /// Creates the moment that lies this many seconds after the beginning of 1970.
    init(seconds: Int64) {
        self.seconds = seconds
    }

    /// RFC 3339 in UTC such as `2026-01-07T00:00:00Z`; `nil` outside the years 0000 to 9999.
    var text: String? {
        guard (-62_167_219_200...253_402_300_799).contains(seconds) else { return nil }
        let secondOfDay = (Int(seconds) % 86_400 + 86_400) % 86_400
        // Counted from March of the year 0, which is never negative here but for its first months.
        let days = (Int(seconds) - secondOfDay) / 86_400 + 719_468
        let era = (days >= 0 ? days : days - 146_096) / 146_097
        let dayOfEra = days - era * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return Self.digits(year, 4) + "-" + Self.digits(month, 2) + "-" + Self.digits(day, 2) + "T"
            + Self.digits(secondOfDay / 3_600, 2) + ":" + Self.digits(secondOfDay / 60 % 60, 2)
            + ":" + Self.digits(secondOfDay % 60, 2) + "Z"
    }

    private static func digits(_ number: Int, _ count: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: count - digits.utf8.count) + digits
    }
}
