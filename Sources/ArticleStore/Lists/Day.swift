import CorpusModel

/// A day of the proleptic Gregorian calendar.
struct Day: Hashable, Comparable {
    /// Days since 1970-01-01.
    let number: Int

    /// Creates a day by its number.
    init(number: Int) {
        self.number = number
    }

    /// Returns the first day of the step that a date lies in; `nil` when the date is none, or less precise
    /// than the step.
    ///
    /// `date` is `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    init?(_ date: String, interval: TimelineInterval) {
        let parts = date.split(separator: "-").map { Int($0) }
        guard date.utf8.count >= 4, let year = parts.first ?? nil else { return nil }
        switch interval {
        case .year:
            self.init(year: year, month: 1, day: 1)
        case .month:
            guard parts.count > 1, let month = parts[1] else { return nil }
            self.init(year: year, month: month, day: 1)
        case .day, .week:
            guard parts.count > 2, let month = parts[1], let day = parts[2] else { return nil }
            self.init(year: year, month: month, day: day)
            // Day 0 was a Thursday, the fourth day of a week that begins on Monday.
            if interval == .week { self.init(number: number - (number + 3).modulo(7)) }
        }
    }

    /// Creates a day of the calendar; from an algorithm of Howard Hinnant, "chrono-Compatible Low-Level Date
    /// Algorithms" (days_from_civil).
    init(year: Int, month: Int, day: Int) {
        let year = month <= 2 ? year - 1 : year
        let era = (year >= 0 ? year : year - 399) / 400
        let yearOfEra = year - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        number = era * 146_097 + dayOfEra - 719_468
    }

    /// Year, month and day of the month (civil_from_days).
    private var calendar: (year: Int, month: Int, day: Int) {
        let shifted = number + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    /// The day as `YYYY-MM-DD`.
    var text: String {
        let (year, month, day) = calendar
        func padded(_ number: Int, _ width: Int) -> String {
            let digits = String(number)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }

    /// The first day of the next step, where this is the first of one.
    func next(by interval: TimelineInterval) -> Day {
        let (year, month, _) = calendar
        return switch interval {
        case .day: Day(number: number + 1)
        case .week: Day(number: number + 7)
        case .month: Day(year: month == 12 ? year + 1 : year, month: month % 12 + 1, day: 1)
        case .year: Day(year: year + 1, month: 1, day: 1)
        }
    }

    /// The last day of the step that begins on this one.
    func last(of interval: TimelineInterval) -> Day {
        Day(number: next(by: interval).number - 1)
    }

    static func < (left: Day, right: Day) -> Bool { left.number < right.number }
}

extension Int {
    /// The remainder that is never negative.
    fileprivate func modulo(_ divisor: Int) -> Int {
        let remainder = self % divisor
        return remainder < 0 ? remainder + divisor : remainder
    }
}
