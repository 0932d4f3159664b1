import ArticleStore
import CorpusModel

/// A corpus of articles made by rule, with equal values and nulls in every field that lists are ordered by.
enum GeneratedCorpus {
    static func make(
        articles count: Int, configuration: DatabaseConfiguration = .init()
    ) throws -> SampleCorpus {
        let corpus = try SampleCorpus(configuration: configuration)
        try corpus.add((0..<count).map { ("seed-\($0)", article($0)) })
        return corpus
    }

    static func article(_ number: Int) -> SampleArticle {
        let people = ["Ann Archer", "Boris Belov", "Carl Crow", "Dora Dunn", "Ed Ek", "Flo Fox"]
        let speaker = people[number % 4]
        let other = people[(number + 1) % people.count]
        let filler = String(repeating: " Talks went on in Vienna.", count: number % 3)
        var article = SampleArticle(
            "Report \(number % 7)",
            [
                "\(speaker) met \(other) in Vienna.\(filler)",
                "“Item \(number % 5) matters,” said \(speaker). “So does \(other).”",
            ],
            names: [
                .init(speaker), .init(other),
                .init("Vienna", .place, subtype: .city, country: "AT"),
            ],
            quotes: [
                .init(
                    text: "Item \(number % 5) matters,", speaker: 0,
                    confidence: Double(number % 3) / 4),
                .init(text: "So does \(other).", speaker: 0, about: [1]),
            ])
        article.publishedAt = number % 4 == 0 ? nil : "2026-01-0\(1 + number % 3)T00:00:00Z"
        article.source = number % 5 == 0 ? nil : "Source \(number % 3)"
        if number % 6 == 0 { article.quotes = [] }
        return article
    }
}
