/// Tells years from other numbers of four digits.
///
/// News writes quantities with a comma ("1,987") and years without; what is left are designators, times of day and
/// quantities before what they count.
struct YearTest {
    let tokens: DateTokens

    /// Returns the year at `index`, or `nil` when the number is something else.
    func year(at index: Int) -> Int? {
        guard let year = tokens.number(index, digits: 4), (1_000..<2_200).contains(year),
            !isCount(before: index + 1)
        else { return nil }
        switch evidence(before: index) {
        case .against: return nil
        case .speaks:
            // Before the age of newspapers "in 1453" may be "in 1453 cases".
            return year >= 1_600 || !isFollowedByNoun(index) ? year : nil
        case .silent:
            return (1_900..<2_100).contains(year) || isBracketed(index) ? year : nil
        }
    }

    private enum Evidence {
        case speaks
        case against
        case silent
    }

    /// Words before a year and hardly before a quantity.
    private static let openers = WordSet(
        """
        in since by until till before after during early late mid circa year years fiscal spring summer autumn fall
        winter of from between through post pre election
        """)

    /// Words before a number that is a name or a place in a list.
    private static let designators = WordSet(
        """
        no no. nos nos. number resolution resolutions article section room page pages p pp chapter flight route
        highway model boeing airbus windows area box suite channel version lot bill order law act rule unit
        squadron case about over under than nearly almost approximately roughly least most some exactly
        vision agenda expo at code gate serial catalog zip postal verse line psalm part
        """)

    private func evidence(before index: Int) -> Evidence {
        guard let previous = tokens[index - 1] else { return .silent }
        switch previous.kind {
        case .word:
            if Self.openers.contains(previous.hash) { return .speaks }
            if Self.designators.contains(previous.hash) { return .against }
            if tokens.month(index - 1) != nil { return .speaks }
            // "Resolution 1973", "Agenda 2030": a number after a name belongs to it.
            return previous.isCapitalized && !previous.shape.contains(.opensSentence)
                ? .against : .silent
        case .hyphen:
            // "mid-2014", but "B-2000".
            guard let word = tokens[index - 2], word.isWord else { return .against }
            return Self.openers.contains(word.hash) ? .speaks : .against
        case .symbol: return tokens.isJoined(index) ? .against : .silent
        case .number: return .against
        default: return .silent
        }
    }

    /// What numbers of four digits count, and what follows a time of day.
    private static let counted = WordSet(
        """
        people persons men women children troops soldiers civilians fighters militants policemen officers workers
        jobs votes voters seats cases deaths dead wounded killed refugees migrants families homes houses villages
        dollars euros pounds rubles roubles yuan yen cents miles mile kilometers kilometres kilometer kilometre km
        feet foot ft meters metres meter metre m mm inches yards acres hectares tons tonnes ton tonne kg kilograms
        pages words copies tanks aircraft planes warheads missiles rockets ships barrels megawatts mw watts
        points hours hrs gmt utc est et edt local zulu percent degrees volts members students
        prisoners hostages demonstrators protesters sorties shells bombs centrifuges companies square cubic
        bc b.c. bce b.c.e. rpm mph kph
        """)

    /// Whether what follows the number is something it counts.
    private func isCount(before next: Int) -> Bool {
        let index = tokens[next]?.kind == .hyphen ? next + 1 : next
        guard let token = tokens[index] else { return false }
        if token.kind == .word { return Self.counted.contains(token.hash) }
        return index == next && (tokens.character(next, is: "%") || tokens.character(next, is: "/"))
    }

    private func isFollowedByNoun(_ index: Int) -> Bool {
        guard let next = tokens[index + 1] else { return false }
        return next.isWord && !FunctionWords.english.contains(next.hash)
    }

    private func isBracketed(_ index: Int) -> Bool {
        tokens[index - 1]?.kind == .bracket && tokens[index + 1].map { $0.kind != .word } ?? false
    }
}
