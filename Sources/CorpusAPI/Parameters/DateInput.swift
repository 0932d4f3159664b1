import CorpusModel

/// The stretch of time that a date in a query names: a year, a month, a day or a second.
struct DateInput: Equatable {
    /// The first moment, RFC 3339 in UTC.
    let start: String
    /// The moment after the last one; `nil` when it lies after the year 9999.
    let end: String?
    /// The first moment, in seconds since 1970.
    let seconds: Int64

    /// Reads `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or RFC 3339; `nil` for anything else.
    init?(_ text: String) {
        var reader = Reader(bytes: text.utf8[...])
        guard let year = reader.number(digits: 4), year > 0 else { return nil }
        guard !reader.isAtEnd else {
            self.init(.init(year: year, month: 1, day: 1), .init(year: year + 1, month: 1, day: 1))
            return
        }
        guard reader.skip("-"), let month = reader.number(digits: 2), (1...12).contains(month)
        else { return nil }
        guard !reader.isAtEnd else {
            self.init(
                .init(year: year, month: month, day: 1),
                .init(year: month == 12 ? year + 1 : year, month: month % 12 + 1, day: 1))
            return
        }
        guard reader.skip("-"), let day = reader.number(digits: 2),
            (1...Day.length(ofMonth: month, year: year)).contains(day)
        else { return nil }
        guard !reader.isAtEnd else {
            self.init(
                .init(year: year, month: month, day: day),
                .init(year: year, month: month, day: day + 1))
            return
        }
        guard reader.skip("T") || reader.skip("t"), let second = reader.secondOfDay(),
            let offset = reader.offsetSeconds(), reader.isAtEnd
        else { return nil }
        let start = Timestamp(
            year: year, month: month, day: day, secondOfDay: second - offset)
        self.init(start, Timestamp(seconds: start.seconds + 1))
    }

    private init?(_ start: Timestamp, _ end: Timestamp) {
        guard let startText = start.text else { return nil }
        self.start = startText
        seconds = start.seconds
        self.end = end.text
    }
}

/// Takes a date apart from its beginning.
private struct Reader {
    var bytes: Substring.UTF8View

    var isAtEnd: Bool { bytes.isEmpty }

    mutating func skip(_ character: Unicode.Scalar) -> Bool {
        guard let first = bytes.first, first == UInt8(ascii: character) else { return false }
        bytes.removeFirst()
        return true
    }

    mutating func number(digits: Int) -> Int? {
        var number = 0
        for _ in 0..<digits {
            guard let byte = bytes.first, (0x30...0x39).contains(byte) else { return nil }
            number = number * 10 + Int(byte - 0x30)
            bytes.removeFirst()
        }
        return number
    }

    /// Reads `hh:mm:ss`; a fraction is read over, since the corpus knows no part of a second.
    mutating func secondOfDay() -> Int? {
        guard let hour = number(digits: 2), hour < 24, skip(":"),
            let minute = number(digits: 2), minute < 60, skip(":"),
            // 60 is a leap second (RFC 3339 §5.6).
            let second = number(digits: 2), second <= 60
        else { return nil }
        if skip(".") {
            guard number(digits: 1) != nil else { return nil }
            while number(digits: 1) != nil {}
        }
        return hour * 3_600 + minute * 60 + second
    }

    /// Reads `Z` or `+hh:mm`.
    mutating func offsetSeconds() -> Int? {
        if skip("Z") || skip("z") { return 0 }
        // A plus sign that nobody escaped has become a space: `+` means a space in a query.
        let sign = skip("+") || skip(" ") ? 1 : skip("-") ? -1 : 0
        guard sign != 0, let hours = number(digits: 2), hours < 24, skip(":"),
            let minutes = number(digits: 2), minutes < 60
        else { return nil }
        return sign * (hours * 3_600 + minutes * 60)
    }
}
