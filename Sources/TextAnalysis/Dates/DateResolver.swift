import CorpusModel

/// Turns what is said of a date into the days meant, counting from the day of publication where words need one.
struct DateResolver {
    /// First and last day meant.
    struct Stretch: Equatable {
        var start: Day
        var end: Day
        var precision: MentionedDate.Precision
    }

    private let year: Int?
    private let month: Int?
    private let day: Day?

    init(_ published: PublicationDate) {
        let parts = (published.timestamp ?? "").prefix(10).split(separator: "-").compactMap {
            Int($0)
        }
        let known: Int
        switch published.precision {
        case .minute, .day: known = 3
        case .month: known = 2
        case .year: known = 1
        case .unknown: known = 0
        }
        guard parts.count == 3, known > 0 else {
            (year, month, day) = (nil, nil, nil)
            return
        }
        year = parts[0]
        month = known > 1 ? parts[1] : nil
        day = known > 2 ? Day(parts[0], parts[1], parts[2]) : nil
    }

    /// Returns the days meant; `nil` when the phrase counts from a day that is not known.
    ///
    /// `direction` is -1 where the sentence tells of the past, 1 where of what is to come.
    func days(of phrase: DatePhrase, direction: Int?) -> Stretch? {
        switch phrase.meaning {
        case .calendar(let from, let to):
            return calendar(from, to, said: phrase.direction, direction: direction)
        case .years(let years, let precision):
            return Self.stretch(years.lowerBound, years.upperBound, precision)
        case .weekday(let weekday, let said):
            return dayOfWeek(weekday, said: said, direction: direction)
        case .away(let count, let unit): return away(count, unit)
        }
    }

    // MARK: - Dates of the calendar

    private func calendar(
        _ from: DatePhrase.Partial, _ to: DatePhrase.Partial, said: Int?, direction: Int?
    ) -> Stretch? {
        guard let month = from.month else {
            return from.year.flatMap { Self.stretch($0, $0, .year) }
        }
        guard
            let year = from.year ?? nearestYear(month, from.day, said: said, direction: direction)
        else { return nil }
        guard let first = from.day else { return Self.month(month, of: year) }
        guard let start = Day(year, month, first), let end = Day(year, month, to.day ?? first)
        else { return nil }
        return Stretch(start: start, end: end, precision: .day)
    }

    /// The year that brings a month or day nearest to the day of publication, on the side that the sentence speaks of.
    private func nearestYear(_ month: Int, _ day: Int?, said: Int?, direction: Int?) -> Int? {
        guard let year, let own = self.month, let today = self.day ?? Day(year, own, 15) else {
            return nil
        }
        var best: (year: Int, distance: Int)?
        for candidate in year - 1...year + 1 {
            guard let date = Day(candidate, month, day ?? 15) else { continue }
            let distance = today.distance(to: date)
            if day == nil, candidate == year, month == own {
                // The month of publication is past and to come, but neither "last May" nor "next May".
                if said != nil { continue }
            } else if let direction = said ?? direction, direction * distance < 0 {
                continue
            }
            if abs(distance) < best?.distance ?? .max { best = (candidate, abs(distance)) }
        }
        return best?.year
    }

    // MARK: - Counted from the day of publication

    private func dayOfWeek(_ weekday: Int, said: Int?, direction: Int?) -> Stretch? {
        guard let day else { return nil }
        let ahead = (weekday - day.weekday + 7) % 7
        let offset: Int
        switch said {
        case 1: offset = ahead == 0 ? 7 : ahead
        case -1: offset = ahead - 7
        // "This Friday" lies in the week of publication.
        case 0: offset = weekday - day.weekday
        default: offset = direction == 1 ? ahead : ahead == 0 ? 0 : ahead - 7
        }
        let date = day.advanced(by: offset)
        return Stretch(start: date, end: date, precision: .day)
    }

    private func away(_ count: Int, _ unit: DatePhrase.Unit) -> Stretch? {
        guard let year else { return nil }
        switch unit {
        case .day, .week:
            guard let day else { return nil }
            // ISO 8601: weeks begin on Monday.
            let start = day.advanced(by: unit == .day ? count : count * 7 - day.weekday)
            let end = unit == .day ? start : start.advanced(by: 6)
            return Stretch(start: start, end: end, precision: .day)
        case .month:
            guard let month else { return nil }
            let months = year * 12 + month - 1 + count
            return Self.month(months % 12 + 1, of: months / 12)
        case .year: return Self.stretch(year + count, year + count, .year)
        case .decade:
            let first = (year / 10 + count) * 10
            return Self.stretch(first, first + 9, .decade)
        case .century:
            let last = ((year - 1) / 100 + 1 + count) * 100
            return Self.stretch(last - 99, last, .century)
        }
    }

    private static func month(_ month: Int, of year: Int) -> Stretch? {
        guard let start = Day(year, month, 1),
            let end = Day(year, month, Day.length(ofMonth: month, year: year))
        else { return nil }
        return Stretch(start: start, end: end, precision: .month)
    }

    private static func stretch(
        _ first: Int, _ last: Int, _ precision: MentionedDate.Precision
    ) -> Stretch? {
        guard let start = Day(first, 1, 1), let end = Day(last, 12, 31) else { return nil }
        return Stretch(start: start, end: end, precision: precision)
    }
}
