/// Finds the date that a line states.
///
/// Only dates with a year count: "Wednesday" or "Nov. 18" do not say when an article appeared. Where
/// day and month can be told apart by neither word nor size ("05/04/2019"), there is no date.
struct DateReader {
    private let bytes: [UInt8]
    private let words: [Range<Int>]

    /// A date and the words that state it.
    struct Finding {
        var date: CalendarDate
        var words: Range<Int>
    }

    init(_ line: LineFeatures, of bytes: [UInt8]) {
        self.bytes = bytes
        words = line.words
    }

    /// Returns the first date of the line, or `nil`.
    func first() -> Finding? {
        for index in words.indices {
            if let finding = timestamp(at: index) ?? numeric(at: index) ?? spelled(at: index) {
                return finding
            }
        }
        return nil
    }

    /// Reads a month and a year that are alone on their line but for a second month, as magazines print them.
    func issue() -> CalendarDate? {
        guard (2...3).contains(words.count), let month = month(0),
            let year = year(words.count - 1)
        else { return nil }
        if words.count == 3, self.month(1) == nil { return nil }
        return CalendarDate(year: year, month: month)
    }

    /// Reads `2019-11-18T22:05:36Z`.
    private func timestamp(at index: Int) -> Finding? {
        guard number(index) != nil, words[index].count == 4 else { return nil }
        let start = words[index].lowerBound
        var end = start
        // The longest form, with fractions of a second and an offset, has fewer than 40 bytes.
        while end < bytes.count, end - start < 40, bytes[end] > 0x20, bytes[end] < 0x7F,
            bytes[end] != UInt8(ascii: ",")
        {
            end += 1
        }
        guard end - start > 10,
            let date = CalendarDate(strict: String(decoding: bytes[start..<end], as: UTF8.self))
        else { return nil }
        let last = words[index...].prefix { $0.upperBound <= end }.endIndex
        return Finding(date: date, words: index..<last)
    }

    /// Reads `2019-11-18`, `11/20/2019`, `20.11.2019` and `11/20/19`.
    private func numeric(at index: Int) -> Finding? {
        guard index + 2 < words.count, let first = number(index), let second = number(index + 1),
            let third = number(index + 2)
        else { return nil }
        let mark = bytes[words[index].upperBound]
        guard mark == UInt8(ascii: "-") || mark == UInt8(ascii: "/") || mark == UInt8(ascii: "."),
            isJoined(index, by: mark), isJoined(index + 1, by: mark)
        else { return nil }
        let date: CalendarDate?
        if words[index].count == 4 {
            date = CalendarDate(year: first, month: second, day: third)
        } else {
            let digits = words[index + 2].count
            guard digits == 4 || digits == 2 && mark == UInt8(ascii: "/") else { return nil }
            let year = digits == 4 ? third : third < 70 ? 2_000 + third : 1_900 + third
            switch (first > 12, second > 12) {
            case (true, false): date = CalendarDate(year: year, month: second, day: first)
            case (false, true): date = CalendarDate(year: year, month: first, day: second)
            case (false, false) where first == second:
                date = CalendarDate(year: year, month: first, day: first)
            default: date = nil
            }
        }
        return date.map { Finding(date: $0, words: index..<index + 3) }
    }

    /// Reads `November 18, 2019`, `18 November 2019` and `18th of November, 2019`.
    private func spelled(at index: Int) -> Finding? {
        if let month = month(index), let day = day(index + 1), let year = year(index + 2) {
            return finding(year, month, day, index..<index + 3)
        }
        guard let day = day(index) else { return nil }
        let next =
            index + 1 < words.count && word(index + 1) == WordHash("of") ? index + 2 : index + 1
        guard let month = month(next), let year = year(next + 1) else { return nil }
        return finding(year, month, day, index..<next + 2)
    }

    private func finding(_ year: Int, _ month: Int, _ day: Int, _ words: Range<Int>) -> Finding? {
        guard var date = CalendarDate(year: year, month: month, day: day) else { return nil }
        date.time =
            universalTime(after: words.upperBound) ?? universalTime(before: words.lowerBound)
        return Finding(date: date, words: words)
    }

    /// Reads `22:05 GMT` or `9:28 AM UTC`; a time without a zone says too little.
    private func universalTime(after index: Int) -> CalendarDate.Time? {
        guard index + 2 < words.count, let hour = number(index), let minute = number(index + 1),
            hour < 24, minute < 60, isJoined(index, by: UInt8(ascii: ":"))
        else { return nil }
        var zone = index + 2
        var minutes = hour * 60 + minute
        if word(zone) == WordHash("pm") || word(zone) == WordHash("am") {
            guard (1...12).contains(hour) else { return nil }
            minutes = (hour % 12 + (word(zone) == WordHash("pm") ? 12 : 0)) * 60 + minute
            zone += 1
        }
        guard zone < words.count, Self.universal.contains(word(zone)) else { return nil }
        return CalendarDate.Time(minutes: minutes)
    }

    private func universalTime(before index: Int) -> CalendarDate.Time? {
        // "9:28 AM UTC Nov. 20, 2019": hour, minute, half of the day, zone.
        for start in [index - 4, index - 3] where start >= 0 {
            if let time = universalTime(after: start) { return time }
        }
        return nil
    }

    private static let universal = WordSet("utc gmt z")

    private func word(_ index: Int) -> WordHash { WordHash(bytes, words[index]) }

    private func isJoined(_ index: Int, by mark: UInt8) -> Bool {
        words[index + 1].lowerBound == words[index].upperBound + 1
            && bytes[words[index].upperBound] == mark
    }

    private func number(_ index: Int) -> Int? {
        guard words.indices.contains(index), words[index].count <= 4 else { return nil }
        var value = 0
        for byte in bytes[words[index]] {
            guard (0x30...0x39).contains(byte) else { return nil }
            value = value * 10 + Int(byte - 0x30)
        }
        return value
    }

    private func year(_ index: Int) -> Int? {
        guard let number = number(index), words[index].count == 4 else { return nil }
        return number
    }

    private func day(_ index: Int) -> Int? {
        guard words.indices.contains(index) else { return nil }
        let digits = bytes[words[index]].prefix { (0x30...0x39).contains($0) }
        guard (1...2).contains(digits.count) else { return nil }
        let suffix = words[index].lowerBound + digits.count..<words[index].upperBound
        guard suffix.isEmpty || Self.ordinals.contains(WordHash(bytes, suffix)) else { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    private func month(_ index: Int) -> Int? {
        words.indices.contains(index) ? DateWord.month(word(index)) : nil
    }

    private static let ordinals = WordSet("st nd rd th")
}
