import CorpusModel

/// Reads years, decades, centuries and what is counted from today: "1979-89", "the 1990s", "last month", "two years ago".
struct PeriodReader {
    let tokens: DateTokens

    /// Returns the period that begins at `index`.
    func phrases(at index: Int) -> [DatePhrase] {
        guard let token = tokens[index] else { return [] }
        if token.kind == .number {
            if let phrase = decade(at: index) ?? years(at: index) { return [phrase] }
            return centuries(at: index)
        }
        switch tokens.word(index) {
        case .ordinal: return centuries(at: index)
        case .decade(let decade): return named(decade, at: index).map { [$0] } ?? []
        case .direction(let direction): return directed(direction, at: index)
        case .dayAway(let days): return [DatePhrase(index..<index + 1, .away(days, .day))]
        case .count(let count): return ago(count, at: index).map { [$0] } ?? []
        default: return []
        }
    }

    // MARK: - Years

    private func years(at index: Int) -> DatePhrase? {
        if let count = tokens.number(index, digits: 1...2), let phrase = ago(count, at: index) {
            return phrase
        }
        guard let first = YearTest(tokens: tokens).year(at: index) else { return nil }
        guard let joint = tokens[index + 1], joint.kind == .hyphen || joint.kind == .dash else {
            return DatePhrase(index..<index + 1, .init(year: first))
        }
        // "1979-89", "1979–1989".
        var last = tokens.number(index + 2, digits: 4)
        if let short = tokens.number(index + 2, digits: 2) { last = first / 100 * 100 + short }
        guard let last, first < last, last - first < 300, tokens[index + 3]?.kind != .hyphen else {
            return DatePhrase(index..<index + 1, .init(year: first))
        }
        return DatePhrase(index..<index + 3, .years(first...last, .year))
    }

    /// Reads "1980s", "’80s" and, after a decade, "90s"; "1800s" is a century.
    private func decade(at index: Int) -> DatePhrase? {
        guard let value = tokens.plural(index) else { return nil }
        if value >= 1_000 {
            guard value % 10 == 0, value < 2_200 else { return nil }
            let isCentury = value % 100 == 0 && value != 2_000
            return DatePhrase(
                index..<index + 1,
                .years(value...value + (isCentury ? 99 : 9), isCentury ? .century : .decade))
        }
        let isMarked = tokens[index - 1]?.kind == .quoteMark && tokens.isJoined(index)
        guard value % 10 == 0, isMarked || isAfterDecade(index),
            !isAge(before: isMarked ? index - 1 : index)
        else { return nil }
        return DatePhrase((isMarked ? index - 1 : index)..<index + 1, lastCentury(value))
    }

    /// A decade of two digits is the last one that is over by the 2020s.
    private func lastCentury(_ value: Int) -> DatePhrase.Meaning {
        let year = (value >= 20 ? 1_900 : 2_000) + value
        return .years(year...year + 9, .decade)
    }

    private func isAfterDecade(_ index: Int) -> Bool {
        tokens.isConnector(index - 1) && (tokens.plural(index - 2).map { $0 >= 1_000 } ?? false)
    }

    private static let owners = WordSet("his her their my our your its")

    /// Whether the decade is somebody's age: "in her ’80s".
    private func isAge(before index: Int) -> Bool {
        [index - 1, index - 2].contains { tokens.hash($0).map(Self.owners.contains) ?? false }
    }

    private static let decadeOpeners = WordSet("the early late mid roaring swinging")

    /// Reads "the sixties".
    private func named(_ decade: Int, at index: Int) -> DatePhrase? {
        guard let opener = tokens.hash(index - 1),
            Self.decadeOpeners.contains(opener) || tokens[index - 1]?.kind == .hyphen,
            !isAge(before: index)
        else { return nil }
        return DatePhrase(index..<index + 1, lastCentury(decade))
    }

    // MARK: - Centuries

    /// Reads "19th century", "nineteenth-century" and "18th and 19th centuries".
    private func centuries(at index: Int) -> [DatePhrase] {
        guard let first = tokens.ordinal(index), (1...22).contains(first) else { return [] }
        if let end = centuryEnd(after: index) { return [century(first, index..<end)] }
        guard tokens.isConnector(index + 1), let second = tokens.ordinal(index + 2),
            (first + 1...22).contains(second), let end = centuryEnd(after: index + 2)
        else { return [] }
        return [century(first, index..<index + 1), century(second, index + 2..<end)]
    }

    private func century(_ number: Int, _ words: Range<Int>) -> DatePhrase {
        // There was no year 0: the 19th century began in 1801.
        DatePhrase(words, .years(number * 100 - 99...number * 100, .century))
    }

    private static let beforeChrist = WordSet("bc b.c. bce b.c.e.")

    private func centuryEnd(after index: Int) -> Int? {
        let place = tokens[index + 1]?.kind == .hyphen ? index + 2 : index + 1
        guard tokens.word(place) == .unit(.century),
            !(tokens.hash(place + 1).map(Self.beforeChrist.contains) ?? false)
        else { return nil }
        return place + 1
    }

    // MARK: - Counted from the day of publication

    /// Reads "last week", "this year", "next Friday" and "last May".
    private func directed(_ direction: Int, at index: Int) -> [DatePhrase] {
        // "The last month" and "these last weeks" are stretches of time that say no date.
        if let previous = tokens.hash(index - 1), Self.stretches.contains(previous) { return [] }
        if direction == -1, tokens.hash(index + 1) == Self.night {
            return [DatePhrase(index..<index + 2, .away(-1, .day))]
        }
        switch tokens.word(index + 1) {
        case .unit(let unit) where unit != .day:
            var phrase = DatePhrase(index..<index + 2, .away(direction, unit))
            phrase.direction = direction
            return [phrase]
        case .weekday(let weekday):
            let reader = DatePhraseReader(tokens: tokens)
            return reader.dayOfWeek(weekday, at: index + 1, direction: direction).map {
                var phrase = $0
                phrase.tokens = index..<index + 2
                return phrase
            }
        default: return []
        }
    }

    private static let night = WordHash("night")
    private static let stretches = WordSet("the these those his her their our its every")

    /// Reads "two years ago"; what is only about right ("more than 20 years ago") says no date.
    private func ago(_ count: Int, at index: Int) -> DatePhrase? {
        guard case .unit(let unit) = tokens.word(index + 1), tokens.word(index + 2) == .ago,
            unit == .day || unit == .month || unit == .year,
            !(tokens.hash(index - 1).map(Self.abouts.contains) ?? false)
        else { return nil }
        return DatePhrase(index..<index + 3, .away(-count, unit))
    }

    private static let abouts = WordSet(
        "than nearly almost about some around over least roughly just")
}
