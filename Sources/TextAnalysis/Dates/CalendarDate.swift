import CorpusModel

/// A day, month or year of the Gregorian calendar, with the time of day where one is known in UTC.
struct CalendarDate: Equatable {
    /// Minutes since midnight UTC, which may lie on the day before or after.
    struct Time: Equatable {
        var minutes: Int
    }

    var year: Int
    var month: Int?
    var day: Int?
    var time: Time?

    /// Creates a date, or `nil` when the calendar has no such one or the year is outside 1600 to 2199.
    ///
    /// Newspapers begin in the 17th century; four digits beyond that are quantities.
    init?(year: Int, month: Int? = nil, day: Int? = nil, time: Time? = nil) {
        guard (1_600..<2_200).contains(year) else { return nil }
        if let month {
            guard (1...12).contains(month) else { return nil }
            if let day {
                guard Day(year, month, day) != nil else { return nil }
            }
        } else if day != nil {
            return nil
        }
        self.year = year
        self.month = month
        self.day = day
        self.time = time
    }

    /// Reads `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or an RFC 3339 date and time, and nothing else.
    init?(strict text: some StringProtocol) {
        let parts = text.split(maxSplits: 1, omittingEmptySubsequences: false) {
            $0 == "T" || $0 == "t" || $0 == " "
        }
        let fields = parts[0].split(separator: "-", omittingEmptySubsequences: false)
        let widths = [4, 2, 2]
        var numbers: [Int] = []
        guard fields.count <= 3 else { return nil }
        for (field, width) in zip(fields, widths) {
            guard let number = Self.number(field, digits: width) else { return nil }
            numbers.append(number)
        }
        var time: Time?
        if parts.count == 2 {
            guard numbers.count == 3, let read = Self.time(parts[1]) else { return nil }
            time = read
        }
        self.init(
            year: numbers[0], month: numbers.count > 1 ? numbers[1] : nil,
            day: numbers.count > 2 ? numbers[2] : nil, time: time)
    }

    /// The date as articles hold it.
    func published(_ source: PublicationDate.Source) -> PublicationDate {
        let minutes = time?.minutes ?? 0
        var timestamp = "\(year)-01-01"
        if let first = Day(year, month ?? 1, day ?? 1) {
            // A time of day in another zone may fall on the day before or after.
            let shift = minutes < 0 ? -1 : minutes / Self.minutesOfDay
            timestamp = first.advanced(by: shift).text
        }
        let minute = (minutes + Self.minutesOfDay) % Self.minutesOfDay
        timestamp += "T\((minute / 60).padded(to: 2)):\((minute % 60).padded(to: 2)):00Z"
        let precision: PublicationDate.Precision =
            if time != nil { .minute } else if self.day != nil {
                .day
            } else if self.month != nil { .month } else { .year }
        return PublicationDate(timestamp: timestamp, precision: precision, source: source)
    }

    private static let minutesOfDay = 1_440

    /// Reads the time of day of RFC 3339 §5.6; the offset is required.
    private static func time(_ text: some StringProtocol) -> Time? {
        let bytes = Array(text.utf8)
        guard bytes.count >= 9, bytes[2] == UInt8(ascii: ":"), bytes[5] == UInt8(ascii: ":"),
            let hour = number(bytes[0..<2]), hour < 24, let minute = number(bytes[3..<5]),
            minute < 60, let second = number(bytes[6..<8]), second <= 60
        else { return nil }
        var index = 8
        if bytes[index] == UInt8(ascii: ".") {
            let digits = bytes[(index + 1)...].prefix { (0x30...0x39).contains($0) }
            guard !digits.isEmpty else { return nil }
            index = digits.endIndex
        }
        let zone = Array(bytes[index...])
        if zone == [UInt8(ascii: "Z")] || zone == [UInt8(ascii: "z")] {
            return Time(minutes: hour * 60 + minute)
        }
        guard zone.count == 6, zone[3] == UInt8(ascii: ":"), let hours = number(zone[1..<3]),
            hours < 24, let minutes = number(zone[4..<6]), minutes < 60
        else { return nil }
        let offset = hours * 60 + minutes
        switch zone[0] {
        case UInt8(ascii: "+"): return Time(minutes: hour * 60 + minute - offset)
        case UInt8(ascii: "-"): return Time(minutes: hour * 60 + minute + offset)
        default: return nil
        }
    }

    private static func number(_ text: some StringProtocol, digits: Int) -> Int? {
        let bytes = Array(text.utf8)
        return bytes.count == digits ? number(bytes[...]) : nil
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        var value = 0
        for digit in digits {
            guard (0x30...0x39).contains(digit) else { return nil }
            value = value * 10 + Int(digit - 0x30)
        }
        return value
    }
}
