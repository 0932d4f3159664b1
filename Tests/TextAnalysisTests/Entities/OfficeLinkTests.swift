import CorpusModel
import Testing

@testable import TextAnalysis

/// Whose office an article speaks of, and what stands for whom.
@Suite struct OfficeLinkTests {
    struct Example: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let text: String
        /// A mention and the name of its entity.
        let mention: String
        let name: String

        init(_ testDescription: String, _ text: String, _ mention: String, _ name: String) {
            self.testDescription = testDescription
            self.text = text
            self.mention = mention
            self.name = name
        }
    }

    static let examples = [
        Example(
            "a country's own Foreign Office",
            "Pakistan’s Foreign Office summoned the Indian envoy in Islamabad.", "Foreign Office",
            "Foreign Office of Pakistan"),
        Example(
            "the Foreign Office in London",
            "The Foreign Office in London said British citizens should leave.", "Foreign Office",
            "Foreign Office"),
        Example(
            "an office of the country the article is about",
            "Peru votes on Sunday. Peru is tired. In Peru the Congress has lost all trust.",
            "Congress", "Congress of Peru"),
        Example(
            "Congress beside other American names",
            "Iran was the subject. Iran and Iran again, while the White House lobbied Congress.",
            "Congress", "Congress"),
        Example(
            "an aircraft by its nickname",
            "The MQ-9 Reaper crashed. A second Reaper returned to its base.", "Reaper", "MQ-9"),
    ]

    @Test(arguments: examples)
    func `a mention belongs to the entity that the article means`(_ example: Example) throws {
        let document = Document(paragraphs: [example.text])
        let names = NameFinder.find(in: document)
        let mention = try #require(
            names.mentions.last { document.text($0.tokens) == example.mention })
        #expect(names.entries[mention.entity].entity.name == example.name)
    }

    @Test(arguments: [
        ("The Kremlin said so.", "Kremlin", "Russia"),
        ("Talks in Moscow went on.", "Moscow", "Russia"),
        ("Downing Street said so.", "Downing Street", "United Kingdom"),
        ("Talks in Brussels went on.", "Brussels", "European Union"),
        ("Talks in Milan went on.", "Milan", nil), ("Russia said so.", "Russia", nil),
    ])
    func `capitals and houses stand for who governs there`(
        text: String, name: String, standIn: String?
    ) throws {
        let names = NameFinder.find(in: Document(paragraphs: [text]))
        let entity = try #require(names.entries.first { $0.entity.name == name }).entity
        #expect(entity.standsFor?.name == standIn)
    }
}
