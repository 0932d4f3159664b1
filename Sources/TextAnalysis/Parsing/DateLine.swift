/// Reads lines whose purpose is to say when the article appeared.
enum DateLine {
    /// How a date is introduced.
    enum Label: Equatable {
        case published
        case updated
        case none
    }

    private static let published = WordSet("published posted publish filed created date")
    private static let updated = WordSet("updated modified")

    /// Most words beside the date: a byline, a place, a time, a section.
    private static let mostOtherWords = 12

    /// Returns the date of a line that states one and little else; `nil` for prose and for lines without a date.
    static func read(
        _ line: LineFeatures, of bytes: [UInt8]
    ) -> (date: CalendarDate, label: Label)? {
        guard line.wordCount <= 24, line.numbers > 0 else { return nil }
        let reader = DateReader(line, of: bytes)
        if let issue = reader.issue() { return (issue, .none) }
        guard let finding = reader.first() else { return nil }
        let label = label(before: finding.words.lowerBound, line, bytes)
        let others = line.wordCount - finding.words.count
        // Prose has dates too: "On 12 April 2017, the council voted."
        let isProse = line.functionWords > 2 || line.endsSentence && others > 4
        if label == .none {
            guard others <= mostOtherWords, !isProse else { return nil }
        } else if isProse {
            guard opensWithLabel(line, bytes) else { return nil }
        }
        return (finding.date, label)
    }

    /// Whether one of the first words says what the date is of.
    private static func opensWithLabel(_ line: LineFeatures, _ bytes: [UInt8]) -> Bool {
        line.words.prefix(3).contains {
            let word = WordHash(bytes, $0)
            return published.contains(word) || updated.contains(word)
        }
    }

    private static func label(
        before index: Int, _ line: LineFeatures, _ bytes: [UInt8]
    ) -> Label {
        for word in line.words[..<index].reversed() {
            let hash = WordHash(bytes, word)
            if published.contains(hash) { return .published }
            if updated.contains(hash) { return .updated }
        }
        return .none
    }
}
