/// What a word can say in a date.
enum DateWord: Sendable, Equatable {
    /// January is 1.
    case month(Int)
    /// Monday is 0.
    case weekday(Int)
    /// "last" is -1, "this" 0, "next" 1.
    case direction(Int)
    /// "yesterday" is -1, "tonight" 0, "tomorrow" 1.
    case dayAway(Int)
    case unit(DatePhrase.Unit)
    /// "nineteenth" is 19.
    case ordinal(Int)
    /// "eighties" is 80.
    case decade(Int)
    /// "two" is 2.
    case count(Int)
    case ago

    /// Returns what a word says, abbreviations with or without their stop; `nil` for most words.
    static func of(_ word: WordHash) -> DateWord? { all[word] }

    /// Returns the number of the month that a word names, January being 1.
    static func month(_ word: WordHash) -> Int? {
        if case .month(let number) = all[word] { number } else { nil }
    }

    /// Whether a word names a month or a day of the week.
    static func isCalendarName(_ word: WordHash) -> Bool {
        switch all[word] {
        case .month, .weekday: true
        default: shortWeekdays.contains(word)
        }
    }

    private static let all: [WordHash: DateWord] = {
        var words: [WordHash: DateWord] = [:]
        func add(_ list: String, from first: Int = 1, _ make: (Int) -> DateWord) {
            for (offset, forms) in list.split(separator: ",").enumerated() {
                for form in forms.split(whereSeparator: \.isWhitespace) {
                    words[WordHash(String(form))] = make(first + offset)
                }
            }
        }
        add(
            """
            january jan jan., february feb feb., march mar mar., april apr apr., may, june jun jun.,
            july jul jul., august aug aug., september sept sept. sep sep., october oct oct.,
            november nov nov., december dec dec.
            """
        ) { .month($0) }
        add("monday, tuesday, wednesday, thursday, friday, saturday, sunday", from: 0) {
            .weekday($0)
        }
        add("last, this, next", from: -1) { .direction($0) }
        add("yesterday, tonight, tomorrow", from: -1) { .dayAway($0) }
        add(
            """
            fifteenth, sixteenth, seventeenth, eighteenth, nineteenth, twentieth
            """, from: 15
        ) { .ordinal($0) }
        add("twenties, thirties, forties, fifties, sixties, seventies, eighties, nineties", from: 2)
        { .decade($0 * 10) }
        add("a an one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve") {
            .count($0)
        }
        for (unit, form) in [
            (DatePhrase.Unit.day, "day days"), (.week, "week"), (.month, "month months"),
            (.year, "year years"), (.decade, "decade"), (.century, "century centuries"),
        ] {
            add(form, from: 0) { _ in .unit(unit) }
        }
        words[WordHash("ago")] = .ago
        return words
    }()

    /// Short forms of weekdays, which are names and words too: "Sun", "Sat".
    private static let shortWeekdays = WordSet("mon tue tues wed thu thur thurs fri sat sun")
}
