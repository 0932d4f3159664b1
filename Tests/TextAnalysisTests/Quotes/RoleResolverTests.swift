import CorpusModel
import Testing

@testable import TextAnalysis

/// Whom an office or role means that speaks without a name.
@Suite struct RoleResolverTests {
    struct Example: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let paragraphs: [String]
        /// The speaker of the last quotation.
        let speaker: String

        init(_ testDescription: String, _ paragraphs: [String], _ speaker: String) {
            self.testDescription = testDescription
            self.paragraphs = paragraphs
            self.speaker = speaker
        }
    }

    static let examples = [
        Example(
            "an office named with the name",
            [
                "Norwegian Foreign Minister Henrik Solberg met Polish Foreign Minister Adam Nowak.",
                "“The talks have failed,” the Norwegian foreign minister said.",
            ], "Henrik Solberg"),
        Example(
            "another wording of the office",
            [
                "Norwegian Foreign Minister Ellen Marsh met Polish Foreign Minister Adam Nowak.",
                "“The talks have failed,” Norway’s top diplomat said.",
            ], "Ellen Marsh"),
        Example(
            "the head of a body",
            [
                "UN Secretary-General Tomas Reyes spoke to Polish President Adam Nowak.",
                "“The talks have failed,” the UN chief said.",
            ], "Tomas Reyes"),
        Example(
            "an abbreviated rank",
            [
                "Gen. Carl Weber met Adam Nowak in Geneva.",
                "“The talks have failed,” the gaunt general said.",
            ], "Carl Weber"),
        Example(
            "a wider noun",
            [
                "Sen. Carl Weber met Adam Nowak in Geneva.",
                "“The talks have failed,” the lawmaker said.",
            ], "Carl Weber"),
        Example(
            "an office somebody is given",
            [
                "The president appointed Carl Weber as ambassador after a talk with Adam Nowak.",
                "“The talks have failed,” the ambassador said.",
            ], "Carl Weber"),
    ]

    @Test(arguments: examples)
    func `a role means the person of the article who has it`(_ example: Example) throws {
        let document = Document(paragraphs: example.paragraphs)
        let found = QuoteFinder.find(
            in: document, names: NameFinder.find(in: document), spans: SpanMap(document))
        let speaker = try #require(found.quotes.last).speaker
        #expect(speaker.name == example.speaker)
        #expect(speaker.entity != nil)
    }

    @Test func `an office whose holder is not named stays for the corpus`() throws {
        let seed = Seed(
            name: "seed",
            text: Array(
                """
                Talks end in Geneva

                President Adam Nowak left Geneva on Monday with empty hands.

                “The talks have failed,” the Russian foreign minister said in the evening.
                """.utf8))
        let article = ArticleAnalyzer().analyze(seed)
        let speaker = try #require(article.quotes.last).speaker
        #expect(speaker.kind == .role)
        #expect(speaker.name == "the Russian foreign minister")
        let entity = article.entities[try #require(speaker.entity)]
        #expect(entity.isOffice)
        #expect(
            Office(text: entity.name)
                == Office(body: "Russia", title: "foreign minister", year: nil))
    }
}
