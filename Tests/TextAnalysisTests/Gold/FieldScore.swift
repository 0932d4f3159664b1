import CorpusModel

/// Counts body paragraphs, fields and mentioned dates.
enum FieldScore {
    static func count(_ alignment: Alignment, on card: inout ScoreCard) {
        countBody(alignment, on: &card)
        countFields(alignment, on: &card)
        countDates(alignment, on: &card)
    }

    private static func countBody(_ alignment: Alignment, on card: inout ScoreCard) {
        let wanted = alignment.gold.paragraphs.map(\.text)
        let given = alignment.article.content.paragraphs.map(\.text)
        // A dateline left out or a last word cut off does not lose the paragraph.
        let pairs = Matching.pairs(wanted.count, given.count, minimum: 0.9) {
            Matching.likeness(wanted[$0], given[$1])
        }
        for index in wanted.indices where pairs[index] == nil {
            card.miss(.body, "missed \(wanted[index].prefix(60))")
        }
        let matched = Set(pairs.values)
        let kept = given.indices.filter { index in
            !matched.contains(index)
                && !alignment.gold.record.tolerated.contains {
                    Matching.likeness($0, given[index]) >= 0.9
                }
        }
        for index in kept { card.miss(.body, "kept \(given[index].prefix(60))") }
        card.add(.body, right: pairs.count, given: pairs.count + kept.count, wanted: wanted.count)
    }

    private static func countFields(_ alignment: Alignment, on card: inout ScoreCard) {
        let record = alignment.gold.record
        let content = alignment.article.content
        let fields: [(Figure, key: String, wanted: String?, given: String?)] = [
            (.headlines, "headline", record.headline, content.headline),
            (
                .authors, "authors", record.authors.joined(separator: "; "),
                content.authors.joined(separator: "; ")
            ),
            (
                .published, "published", record.published,
                content.published.timestamp.map { String($0.prefix(10)) }
            ),
            // "YOKOSUKA, Japan" and "YOKOSUKA" are the same place.
            (
                .datelines, "dateline", record.dateline.map(firstPart),
                content.dateline.map(firstPart)
            ),
            (.sources, "source", record.source, content.source),
            (.access, "access", record.access, content.access.rawValue),
        ]
        for (figure, key, wanted, given) in fields
        where !(record.unscored ?? []).contains(key) {
            card.count(
                figure, wanted.map(Matching.words) == given.map(Matching.words),
                "\(given ?? "nothing"), not \(wanted ?? "nothing")")
        }
    }

    private static func firstPart(_ place: String) -> String {
        String(place.prefix { $0 != "," })
    }

    private static func countDates(_ alignment: Alignment, on card: inout ScoreCard) {
        let wanted = alignment.gold.dates.filter { $0.value != nil }
        let open = alignment.gold.dates.filter { $0.value == nil }
        let given = alignment.article.content.mentionedDates.compactMap { date in
            alignment.range(of: date.span).map { (range: $0, value: value(of: date), date: date) }
        }.filter { date in !open.contains { $0.range.overlaps(date.range) } }
        let pairs = Matching.pairs(wanted.count, given.count, minimum: 1) {
            wanted[$0].range.overlaps(given[$1].range) && wanted[$0].value == given[$1].value
                ? 1 : 0
        }
        for index in wanted.indices where pairs[index] == nil {
            card.miss(.dates, "missed \(wanted[index].text), \(wanted[index].value ?? "")")
        }
        let matched = Set(pairs.values)
        for index in given.indices where !matched.contains(index) {
            card.miss(.dates, "invented \(given[index].date.surface), \(given[index].value)")
        }
        card.add(.dates, right: pairs.count, given: given.count, wanted: wanted.count)
    }

    /// The date as the gold writes it: no more precisely than the text says it.
    private static func value(of date: MentionedDate) -> String {
        switch date.precision {
        case .day: date.start
        case .month: String(date.start.prefix(7))
        case .year: String(date.start.prefix(4))
        case .decade: String(date.start.prefix(4)) + "s"
        case .century: String(date.start.prefix(2))
        }
    }
}
