import CorpusModel
import Testing

@testable import ArticleStore

@Suite struct DuplicateTests {
    /// Paragraphs of made-up words: `topic` decides which, `changed` of them are other words.
    private static func article(
        _ headline: String, topic: Int, changed: Int = 0, words count: Int = 300, day: Int = 1
    ) -> SampleArticle {
        let words = (0..<count).map { number in
            // Spread, so that a changed word spoils as many runs as it can.
            number < changed * 10 && number % 10 == 0
                ? "other\(headline)\(number)" : "word\(topic)x\(number * 7919 % 1000)"
        }
        var article = SampleArticle(headline, [words.joined(separator: " ")])
        article.publishedAt = day == 0 ? nil : "2026-01-0\(day)T00:00:00Z"
        return article
    }

    private static let articles: [(seed: String, article: SampleArticle)] = [
        ("a", article("First", topic: 1, day: 2)),
        ("b", article("Copy", topic: 1, day: 1)),
        ("c", article("Nearly", topic: 1, changed: 2, day: 0)),
        ("d", article("Another", topic: 2)),
        ("e", article("Rewritten", topic: 1, changed: 30)),
        ("f", article("Short", topic: 3, words: 20)),
        ("g", article("Shortcopy", topic: 3, words: 20)),
    ]

    private static func groups(_ corpus: SampleCorpus) throws -> [String: String] {
        let page = try corpus.articles.page(ListQuery(limit: 100))
        return Dictionary(
            uniqueKeysWithValues: page.items.compactMap { item in
                item.duplicateGroup.map { (item.headline, $0) }
            })
    }

    @Test func `articles of nearly the same text are a group, others are not`() throws {
        let corpus = try SampleCorpus()
        try corpus.add(Self.articles)
        let groups = try Self.groups(corpus)
        #expect(groups.keys.sorted() == ["Copy", "First", "Nearly"])
        #expect(Set(groups.values).count == 1)
        #expect(groups.values.allSatisfy { $0.hasPrefix("dup_") && $0.count == 16 })
    }

    @Test(arguments: [1, 2, 3, 4, 5])
    func `groups are the same whatever the order articles come in`(_ step: Int) throws {
        let corpus = try SampleCorpus()
        try corpus.add(Self.articles)
        let shuffled = try SampleCorpus()
        // One import each, in another order, with one that comes and goes.
        let order = Self.articles.indices.map { ($0 * step + step) % Self.articles.count }
        for index in Set(order).count == order.count ? order : order.indices.reversed() {
            try shuffled.add([Self.articles[index]])
        }
        try shuffled.add([("z", Self.article("Passing", topic: 1))])
        try shuffled.add([], removing: ["z"])
        #expect(try Self.groups(shuffled) == Self.groups(corpus))
    }

    @Test func `a group is gone with its second article`() throws {
        let corpus = try SampleCorpus()
        try corpus.add(Self.articles)
        try corpus.add([], removing: ["b", "c"])
        #expect(try Self.groups(corpus) == [:])
    }

    @Test func `a thousand copies are one group`() throws {
        let corpus = try SampleCorpus()
        try corpus.add((0..<1_000).map { ("s\($0)", Self.article("Copy \($0)", topic: 1)) })
        let grouped = try corpus.database.read {
            try $0.integer("SELECT count(*) FROM article WHERE duplicate_group IS NOT NULL")
        }
        #expect(grouped == 1_000)
    }

    @Test func `a short text has no fingerprint`() {
        #expect(Fingerprint(words: (0..<23).map { UInt64($0) }) == nil)
        let fingerprint = Fingerprint(words: (0..<24).map { UInt64($0) })
        #expect(fingerprint?.minima.count == 64)
        #expect(fingerprint?.bands.count == 8)
        #expect(fingerprint.map { Fingerprint(bytes: $0.bytes) } == fingerprint)
    }
}
