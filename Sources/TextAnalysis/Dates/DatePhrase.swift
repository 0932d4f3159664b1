import CorpusModel

/// What a few words say of a date, before it is known from when they count.
struct DatePhrase {
    /// A day, month or year as far as the words name it.
    struct Partial: Equatable {
        var year: Int?
        var month: Int?
        var day: Int?
    }

    /// What "last" and "next" are said of, and what "ago" counts.
    enum Unit {
        case day
        case week
        case month
        case year
        case decade
        case century
    }

    enum Meaning {
        /// From one date to another, both included; for most phrases the two are one.
        case calendar(from: Partial, to: Partial)
        /// Whole years: "1979-89", "the 1990s", "the 19th century".
        case years(ClosedRange<Int>, MentionedDate.Precision)
        /// A day of the week, Monday being 0; `direction` is -1 for "last", 1 for "next".
        case weekday(Int, direction: Int?)
        /// That many units away from the day of publication.
        case away(Int, Unit)
    }

    /// The words, as tokens of the document.
    var tokens: Range<Int>
    var meaning: Meaning
    /// -1 when the words themselves say that the date is past ("last May"), 1 when they say that it is to come.
    var direction: Int?
    /// Whether the words are a date only beside another one: "January" in "January and March 1990".
    var needsNeighbour = false

    init(_ tokens: Range<Int>, _ meaning: Meaning) {
        self.tokens = tokens
        self.meaning = meaning
    }

    init(_ tokens: Range<Int>, _ date: Partial) {
        self.init(tokens, .calendar(from: date, to: date))
    }

    /// Whether a year is missing that another phrase may give.
    var lacksYear: Bool {
        if case .calendar(let from, _) = meaning { from.year == nil } else { false }
    }

    /// Gives the phrase the year of the one that follows it: "January 6 to February 8, 2021".
    mutating func takeYear(of other: DatePhrase) {
        guard case .calendar(let from, let to) = meaning, from.year == nil,
            case .calendar(let next, _) = other.meaning, let year = next.year,
            let month = from.month, let nextMonth = next.month
        else { return }
        // December before January lies in the year before.
        let own = month <= nextMonth ? year : year - 1
        meaning = .calendar(
            from: Partial(year: own, month: month, day: from.day),
            to: Partial(year: own, month: to.month, day: to.day))
        needsNeighbour = false
    }
}
