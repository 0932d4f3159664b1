import CorpusModel

/// Reads dates that name a day, a month or a weekday: "January 6, 2021", "6-8 January", "next Friday".
struct DatePhraseReader {
    let tokens: DateTokens

    /// Returns the date that begins at `index`; two where two days share a month.
    func phrases(at index: Int) -> [DatePhrase] {
        guard let token = tokens[index] else { return [] }
        if token.kind == .number {
            guard !isDesignated(index) else { return [] }
            let digits = numeric(at: index)
            return digits.isEmpty ? dayFirst(at: index) : digits
        }
        switch tokens.word(index) {
        case .month(let month) where tokens.month(index) != nil:
            return monthFirst(month, at: index)
        case .weekday(let weekday) where token.isCapitalized:
            return dayOfWeek(weekday, at: index, direction: nil)
        default: return []
        }
    }

    /// Whether a number belongs to the name or the sum before it.
    private func isDesignated(_ index: Int) -> Bool {
        guard let previous = tokens[index - 1] else { return false }
        if previous.kind == .symbol || previous.kind == .hyphen { return tokens.isJoined(index) }
        return previous.isWord && Self.numeros.contains(previous.hash)
    }

    private static let numeros = WordSet("no. nos. no number article section resolution")

    // MARK: - Digits alone

    /// Reads `2019-11-18`, `11/20/2019`, `20.11.2019` and "9/11".
    private func numeric(at index: Int) -> [DatePhrase] {
        if let date = dotted(at: index) { return [DatePhrase(index..<index + 1, date)] }
        let isISO = tokens[index + 1]?.kind == .hyphen && tokens[index + 3]?.kind == .hyphen
        if isISO, let year = tokens.number(index, digits: 4),
            let month = tokens.number(index + 2, digits: 2),
            let day = tokens.number(index + 4, digits: 2), Day(year, month, day) != nil
        {
            return [DatePhrase(index..<index + 5, .init(year: year, month: month, day: day))]
        }
        guard tokens.character(index + 1, is: "/"),
            let first = tokens.number(index, digits: 1...2),
            let second = tokens.number(index + 2, digits: 1...2)
        else { return [] }
        if tokens.character(index + 3, is: "/") {
            guard let year = tokens.number(index + 4, digits: 4) else { return [] }
            // Where both numbers can be the month, nothing tells which one is.
            let isMonthFirst = second > 12 || first == second
            guard isMonthFirst || first > 12 else { return [] }
            let (month, day) = isMonthFirst ? (first, second) : (second, first)
            guard Day(year, month, day) != nil else { return [] }
            return [DatePhrase(index..<index + 5, .init(year: year, month: month, day: day))]
        }
        guard first == 9, second == 11 else { return [] }
        return [DatePhrase(index..<index + 3, .init(year: 2001, month: 9, day: 11))]
    }

    private func dotted(at index: Int) -> DatePhrase.Partial? {
        guard let token = tokens[index], (8...10).contains(token.range.count) else { return nil }
        let parts = tokens.document.source.bytes[token.range].split(
            separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard parts.count == 3, parts[2].count == 4, parts[0].count <= 2, parts[1].count <= 2,
            let day = DateTokens.value(parts[0]), let month = DateTokens.value(parts[1]),
            let year = DateTokens.value(parts[2]), Day(year, month, day) != nil
        else { return nil }
        return .init(year: year, month: month, day: day)
    }

    // MARK: - A month and days

    /// Reads "January 6", "January 6-8, 2021", "January 6 and 9, 2021", "January 2021" and "in January".
    private func monthFirst(_ month: Int, at index: Int) -> [DatePhrase] {
        guard !isPersonsName(index) else { return [] }
        guard let day = tokens.day(index + 1), !isQuantity(index + 1) else {
            return monthAlone(month, at: index)
        }
        var end = index + 2
        var last = day
        var second: (token: Int, day: Int)?
        if let other = tokens.day(end + 1), other > day, !isQuantity(end + 1) {
            if tokens.isRange(end), tokens.month(end + 2) == nil {
                last = other
                end += 2
            } else if tokens.isConnector(end), year(after: end + 2) != nil {
                second = (end + 1, other)
                end += 2
            }
        }
        let year = year(after: end)
        let limit = year?.end ?? end
        if let second {
            let date = DatePhrase.Partial(year: year?.value, month: month, day: second.day)
            return [
                phrase(index..<index + 2, year?.value, month, day, day),
                DatePhrase(second.token..<limit, date),
            ].compactMap(checked)
        }
        return [phrase(index..<limit, year?.value, month, day, last)].compactMap(checked)
    }

    /// Reads "6 January", "6th of January 2021", "6-8 January" and "6 and 9 January 2021".
    private func dayFirst(at index: Int) -> [DatePhrase] {
        guard let day = tokens.day(index) else { return [] }
        var next = index + 1
        var last = day
        var second: Int?
        if tokens.isConnector(next), let other = tokens.day(next + 1), other > day {
            if tokens.isRange(next) { last = other } else { second = next + 1 }
            next += 2
        }
        if tokens.hash(next) == Self.of { next += 1 }
        // "The 12 January 6 defendants": the day that belongs to the month follows it.
        guard let month = tokens.month(next), tokens.day(next + 1) == nil,
            !isPersonsName(next)
        else { return [] }
        let year = year(after: next + 1)
        let end = year?.end ?? next + 1
        guard let second, let other = tokens.day(second) else {
            return [phrase(index..<end, year?.value, month, day, last)].compactMap(checked)
        }
        return [
            phrase(index..<index + 1, year?.value, month, day, day),
            phrase(second..<end, year?.value, month, other, other),
        ].compactMap(checked)
    }

    private static let of = WordHash("of")

    /// Words before a month that stands alone.
    private static let monthOpeners = WordSet(
        """
        in since until till by during last next this early late mid from before after previous following throughout
        between
        """)
    /// Those of them that no person's name follows: "in May", but "by May" and "from April".
    private static let strictOpeners = WordSet(
        "in since until during last next this early late mid")

    private func monthAlone(_ month: Int, at index: Int) -> [DatePhrase] {
        if let year = year(after: index + 1, beyond: true) {
            return [DatePhrase(index..<year.end, .init(year: year.value, month: month))]
        }
        guard !isFollowedByName(index), tokens[index + 1]?.kind != .number else { return [] }
        var date = DatePhrase(index..<index + 1, .init(month: month))
        let isHyphened = tokens[index - 1]?.kind == .hyphen
        let opener = tokens.hash(isHyphened ? index - 2 : index - 1)
        let openers = Self.names.contains(month) ? Self.strictOpeners : Self.monthOpeners
        date.needsNeighbour = !(opener.map(openers.contains) ?? false)
        if case .direction(let direction) = tokens.word(index - 1), direction != 0 {
            date.direction = direction
        }
        return [date]
    }

    /// April, May, June and August, which people are called too.
    private static let names: Set<Int> = [4, 5, 6, 8]

    /// Whether the month is a name's first or last word: "Theresa May", "April Glaspie".
    private func isPersonsName(_ index: Int) -> Bool {
        guard let previous = tokens[index - 1], previous.isWord, previous.isCapitalized,
            !previous.isAllCapitals, !previous.shape.contains(.opensSentence)
        else { return false }
        if case .weekday = tokens.word(index - 1) { return false }
        return tokens.day(index + 1) == nil && tokens.number(index + 1, digits: 4) == nil
            && DateWord.of(previous.hash) == nil && !Self.monthOpeners.contains(previous.hash)
    }

    private func isFollowedByName(_ index: Int) -> Bool {
        guard let next = tokens[index + 1] else { return false }
        return next.isWord && next.isCapitalized || next.kind == .hyphen
            || next.kind == .possessive && Self.names.contains(tokens.month(index) ?? 0)
    }

    /// Whether the number counts something after all: "in May 10 percent".
    private func isQuantity(_ index: Int) -> Bool {
        guard let next = tokens[index + 1] else { return false }
        return next.isWord && Self.quantities.contains(next.hash)
            || tokens.character(index + 1, is: "%")
    }

    private static let quantities = WordSet("percent per million billion trillion thousand hundred")

    /// Reads the year that follows a day or month, a comma or "of" before it or not.
    private func year(after index: Int, beyond isMonth: Bool = false) -> (value: Int, end: Int)? {
        let isParted =
            tokens.character(index, is: ",") || isMonth && tokens.hash(index) == Self.of
        let place = isParted ? index + 1 : index
        guard let value = tokens.number(place, digits: 4), (1_000..<2_200).contains(value) else {
            return nil
        }
        return (value, place + 1)
    }

    private func phrase(
        _ words: Range<Int>, _ year: Int?, _ month: Int, _ first: Int, _ last: Int
    ) -> DatePhrase {
        let from = DatePhrase.Partial(year: year, month: month, day: first)
        let to = DatePhrase.Partial(year: year, month: month, day: last)
        return DatePhrase(words, .calendar(from: from, to: to))
    }

    /// Drops what the calendar does not have, and dates days that are known without their year.
    private func checked(_ phrase: DatePhrase) -> DatePhrase? {
        guard case .calendar(var from, var to) = phrase.meaning, let month = from.month,
            let last = to.day, Day(from.year ?? 2_000, month, last) != nil
        else { return nil }
        guard from.year == nil, isFollowedByAttack(phrase.tokens.upperBound),
            let year = Self.remembered[[month, last]]
        else { return phrase }
        from.year = year
        to.year = year
        return DatePhrase(phrase.tokens, .calendar(from: from, to: to))
    }

    /// Years of the days that are named without one for what happened on them.
    private static let remembered = [[9, 11]: 2_001, [1, 6]: 2_021, [10, 7]: 2_023]
    private static let attacks = WordSet(
        "attack attacks terrorist terror hijackers insurrection riot rioters massacre committee")

    private func isFollowedByAttack(_ index: Int) -> Bool {
        let next = tokens[index]?.kind == .possessive ? index + 1 : index
        return tokens.hash(next).map(Self.attacks.contains) ?? false
    }

    // MARK: - Days of the week

    /// Days that are named for a feast or an event: "Good Friday", "Bloody Sunday".
    private static let feasts = WordSet(
        "good black bloody easter palm holy ash super shrove maundy whit cyber giving red")

    /// Reads a day of the week that stands for itself, not before a date that says more.
    func dayOfWeek(_ weekday: Int, at index: Int, direction: Int?) -> [DatePhrase] {
        if let previous = tokens.hash(index - 1), Self.feasts.contains(previous) { return [] }
        let next = tokens.character(index + 1, is: ",") ? index + 2 : index + 1
        let isDated = tokens.month(next) != nil && tokens.day(next + 1) != nil
        let isBritish = tokens.day(next) != nil && tokens.month(next + 1) != nil
        if isDated || isBritish { return [] }
        if let night = tokens[index + 1], night.isCapitalized, night.hash == WordHash("night") {
            return []
        }
        var phrase = DatePhrase(
            index..<index + 1, .weekday(weekday, direction: direction))
        phrase.direction = direction
        return [phrase]
    }
}
