import CorpusModel
import Testing

@testable import TextAnalysis

@Suite struct NameLinkTests {
    struct Example: CustomTestStringConvertible {
        let testDescription: String
        let text: String
        /// Each mention of a person, organization or ship as "words -> entity", in text order.
        let links: [String]

        init(_ name: String, _ text: String, _ links: String...) {
            testDescription = name
            self.text = text
            self.links = links
        }
    }

    static let examples = [
        Example(
            "a middle initial", "They met Vladimir V. Putin. Vladimir Putin left.",
            "Vladimir V. Putin -> Vladimir V. Putin", "Vladimir Putin -> Vladimir V. Putin"),
        Example(
            "honorifics tell wife from husband",
            "They saw Bill Clinton and Hillary Clinton. Mrs. Clinton smiled. Mr. Clinton left.",
            "Bill Clinton -> Bill Clinton", "Hillary Clinton -> Hillary Clinton",
            "Clinton -> Hillary Clinton", "Clinton -> Bill Clinton"),
        Example(
            "a family name that comes first, by the nearest bearer",
            "They met Kim Jong Un. Kim smiled. They met Kim Yo Jong. Kim left.",
            "Kim Jong Un -> Kim Jong Un", "Kim -> Kim Jong Un", "Kim Yo Jong -> Kim Yo Jong",
            "Kim -> Kim Yo Jong"),
        Example(
            "a particle is no given name", "They met Marine Le Pen. She lost, and Le Pen left.",
            "Marine Le Pen -> Marine Le Pen", "Le Pen -> Marine Le Pen"),
        Example(
            "an acronym", "The Organization for Tropical Fisheries (OTF) met. The OTF left.",
            "Organization for Tropical Fisheries -> Organization for Tropical Fisheries",
            "OTF -> Organization for Tropical Fisheries",
            "OTF -> Organization for Tropical Fisheries"),
        Example(
            "small letters once introduced",
            "They went to the UN Security Council. Later the security council met.",
            "UN Security Council -> UN Security Council",
            "security council -> UN Security Council"),
        Example(
            "a ship by its last word", "It was the USS Gerald R. Ford. They saw the Ford leave.",
            "USS Gerald R. Ford -> USS Gerald R. Ford", "Ford -> USS Gerald R. Ford"),
        Example(
            "a city that is a surname here", "They met Lloyd Austin. It pleased Austin.",
            "Lloyd Austin -> Lloyd Austin", "Austin -> Lloyd Austin"),
    ]

    @Test(arguments: examples)
    func `links short names to the full ones`(_ example: Example) {
        let document = document(example.text)
        let table = NameFinder.find(in: document)
        let links = table.mentions.map { mention in
            "\(document.text(mention.tokens)) -> \(table.entries[mention.entity].entity.name)"
        }
        #expect(links == example.links)
    }

    @Test func `small letters are an alias of a body known to all, a noun for others`() {
        let text = """
            They went to the UN Security Council and the Maldivian Foreign Ministry. Later the \
            security council and the foreign ministry met.
            """
        let forms = NameFinder.find(in: document(text)).mentions.suffix(2).map(\.form)
        #expect(forms == [.alias, .nominal])
    }

    struct Role: CustomTestStringConvertible {
        let testDescription: String
        let role: String?
        let gender: NameTable.Gender

        init(_ text: String, _ role: String?, _ gender: NameTable.Gender) {
            testDescription = text
            self.role = role
            self.gender = gender
        }
    }

    static let roles = [
        Role(
            "It pleased Russian Foreign Minister Sergey Lavrov.", "Russian Foreign Minister", .male),
        Role("It pleased the US envoy, Nikki Haley, a lot.", "US envoy", .female),
        Role("It pleased the press secretary Sean Spicer.", "press secretary", .male),
        Role("It pleased his secretary of state, Rex Tillerson.", "secretary of state", .male),
        Role(
            "Then Michael Kimmage, the director of the Kennan Institute in Paris, spoke.",
            "director of the Kennan Institute", .male),
        Role(
            "Then Leonid Slutsky, a senior Russian lawmaker, spoke.", "senior Russian lawmaker",
            .male),
        Role("It pleased Mr. Witkoff.", nil, .male),
        Role("It pleased Ms. Leavitt.", nil, .female),
        Role("It pleased Tsai Ing-wen, who said she would stay.", nil, .female),
    ]

    @Test(arguments: roles)
    func `finds roles beside names, and he or she`(_ example: Role) throws {
        let table = NameFinder.find(in: document(example.testDescription))
        let person = try #require(table.entries.first { $0.entity.type == .person })
        #expect(person.entity.roles.first?.name == example.role)
        #expect(person.gender == example.gender)
    }

    @Test func `mentions come in order, do not overlap and stay within a sentence`() {
        let text = """
            The U.S.-Russian “New Start Treaty” (of Prague) and Bashar al-Assad’s USS Foo 1 — S-400s, \
            Department of A and B and C of the D for E. McDonald's, AT&T & Co., Inc. Jr. II of of the
            """
        let document = document(String(repeating: text + "\n", count: 3))
        let table = NameFinder.find(in: document)
        #expect(!table.mentions.isEmpty)
        for (mention, next) in zip(table.mentions, table.mentions.dropFirst()) {
            #expect(mention.tokens.upperBound <= next.tokens.lowerBound)
        }
        for mention in table.mentions {
            let sentences = Set(mention.tokens.map { document.tokens[$0].sentence })
            #expect(sentences.count == 1)
            #expect(table.entries.indices.contains(mention.entity))
        }
    }

    @Test(arguments: ["", "\u{2014}", "-", "al-", "Mr.", "President", "of", "The", "(", "A", "’s"])
    func `scraps of text are survived`(_ scrap: String) {
        #expect(NameFinder.find(in: document(scrap)).mentions.isEmpty)
    }
}
