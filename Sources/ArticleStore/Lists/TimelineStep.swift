import CorpusModel

/// A day as the first one of a step of a timeline.
extension Day {
    /// Returns the first day of the step that a date lies in; `nil` when the date is none, or less precise
    /// than the step.
    ///
    /// `date` is `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; a decade has three digits, a century two.
    init?(_ date: String, interval: TimelineInterval) {
        let parts = date.split(separator: "-").compactMap { Int($0) }
        let needed =
            switch interval {
            case .year: 1
            case .month: 2
            case .day, .week: 3
            }
        guard date.utf8.count >= 4, parts.count >= needed else { return nil }
        self.init(parts[0], needed > 1 ? parts[1] : 1, needed > 2 ? parts[2] : 1)
        // Weeks begin on Monday (ISO 8601).
        if interval == .week { self = advanced(by: -weekday) }
    }

    /// The first day of the next step, where this is the first of one.
    func next(by interval: TimelineInterval) -> Day {
        let (year, month, _) = date
        return switch interval {
        case .day: advanced(by: 1)
        case .week: advanced(by: 7)
        case .month: Day(year: month == 12 ? year + 1 : year, month: month % 12 + 1, day: 1)
        case .year: Day(year: year + 1, month: 1, day: 1)
        }
    }

    /// The last day of the step that begins on this one.
    func last(of interval: TimelineInterval) -> Day {
        next(by: interval).advanced(by: -1)
    }
}
