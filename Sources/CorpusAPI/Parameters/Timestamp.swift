import CorpusModel

/// A moment in UTC, to the second, between the years 0000 and 9999.
struct Timestamp: Equatable {
    private static let secondsOfDay: Int64 = 86_400

    /// Seconds since 1970.
    let seconds: Int64

    /// Creates the moment a calendar date and time of day name in UTC.
    ///
    /// The caller answers for a month of 1 to 12; a day or hour past the end runs over into the next.
    init(year: Int, month: Int, day: Int, secondOfDay: Int = 0) {
        let day = Day(year: year, month: month, day: day)
        seconds = Int64(day.number) * Self.secondsOfDay + Int64(secondOfDay)
    }

    /// Creates the moment that lies this many seconds after the beginning of 1970.
    init(seconds: Int64) {
        self.seconds = seconds
    }

    /// RFC 3339 in UTC such as `2026-01-07T00:00:00Z`; `nil` outside the years 0000 to 9999.
    var text: String? {
        guard (-62_167_219_200...253_402_300_799).contains(seconds) else { return nil }
        let ofDay = Int((seconds % Self.secondsOfDay + Self.secondsOfDay) % Self.secondsOfDay)
        let day = Day(number: Int((seconds - Int64(ofDay)) / Self.secondsOfDay))
        return day.text + "T" + (ofDay / 3_600).padded(to: 2) + ":"
            + (ofDay / 60 % 60).padded(to: 2) + ":" + (ofDay % 60).padded(to: 2) + "Z"
    }
}
