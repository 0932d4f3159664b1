import CorpusModel
import Testing

@testable import CorpusAPI

@Suite struct ArticleLimitTests {
    /// How much an article holds, and how much of it its page shows.
    struct Case: CustomTestStringConvertible {
        let testDescription: String
        let paragraphs: Int
        let mentions: Int
    }

    static let cases = [
        Case(testDescription: "at the limits", paragraphs: 1_000, mentions: 100),
        Case(testDescription: "one over the limits", paragraphs: 1_001, mentions: 101),
    ]

    /// Every paragraph names somebody else and quotes him; the first ones name Norland too.
    private func article(_ example: Case) throws -> AnalyzedArticle {
        var draft = ArticleDraft(
            headline: "A Long Day",
            paragraphs: (1...example.paragraphs).map { "“No \($0),” said P\($0) of Norland." })
        for index in 0..<example.paragraphs - 1 {
            let person = draft.entity("P\(index + 1)", .person)
            try draft.mention(person, "P\(index + 1)", in: index)
        }
        let norland = draft.entity("Norland", .place, .country)
        for index in 0..<example.mentions { try draft.mention(norland, "Norland", in: index) }
        for index in 0..<example.paragraphs {
            try draft.quote([("No \(index + 1),", index)], by: .unknown, confidence: 0.1)
        }
        return draft.analyzed
    }

    @Test(arguments: cases)
    func `keep an article's page small and its counts exact`(_ example: Case) throws {
        let api = try SampleAPI(database: SampleCorpus.database(of: try article(example)))
        let path = "/v1/articles/" + (try api.id("/v1/articles/a-long-day"))
        let page = try #require(try api.body(path)["data"])
        #expect(page["paragraphs"]?.values.count == example.paragraphs)
        #expect(page["quotes"]?.values.count == 1_000)
        #expect(page["quote_count"]?.integer == example.paragraphs)
        #expect(page["entities"]?.values.count == 1_000)
        #expect(page["entity_count"]?.integer == example.paragraphs)
        #expect(page["entities"]?[0]?["count"]?.integer == example.mentions)
        #expect(page["entities"]?[0]?["mentions"]?.values.count == 100)

        let entities = try api.body(path + "/entities")
        #expect(entities["page"]?["total"]?.integer == example.paragraphs)
        #expect(entities["data"]?[0]?["count"]?.integer == example.mentions)
        #expect(entities["data"]?[0]?["mentions"]?.values.count == 100)
        #expect(
            try api.body(path + "/quotes")["page"]?["total"]?.integer == example.paragraphs)
        let norland = "/v1/entities/" + (try api.id("/v1/entities/norland"))
        #expect(
            try api.body(norland + "/mentions")["page"]?["total"]?.integer == example.mentions)
    }
}
