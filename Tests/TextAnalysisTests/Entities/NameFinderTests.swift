import CorpusModel
import Testing

@testable import TextAnalysis

@Suite struct NameFinderTests {
    struct Example: CustomTestStringConvertible {
        let testDescription: String
        let text: String
        /// What is found, as "words=entity name/type", in text order.
        let names: [String]

        init(_ name: String, _ text: String, _ names: String...) {
            testDescription = name
            self.text = text
            self.names = names
        }
    }

    static let examples = [
        Example(
            "a person, by surname afterwards",
            "They met Rex Tillerson. Tillerson said no.",
            "Rex Tillerson=Rex Tillerson/person", "Tillerson=Rex Tillerson/person"),
        Example(
            "an honorific stays outside", "They saw Mr. Kimmage there.", "Kimmage=Kimmage/person"),
        Example(
            "a title stays outside, its nationality is the country",
            "It pleased Russian Foreign Minister Sergey Lavrov.",
            "Russian=Russia/place", "Sergey Lavrov=Sergey Lavrov/person"),
        Example(
            "a particle inside", "It was Bashar al-Assad again.",
            "Bashar al-Assad=Bashar al-Assad/person"),
        Example("letters with stops", "Then the U.S. left.", "U.S.=United States/place"),
        Example(
            "small letters after an acronym", "It went to the UN security council.",
            "UN security council=UN Security Council/organization"),
        Example(
            "a ministry", "It was the Swedish Ministry of Foreign Affairs.",
            "Swedish Ministry of Foreign Affairs=Swedish Ministry of Foreign Affairs/organization"
        ),
        Example(
            "both sides of a hyphen", "These are Israeli-Palestinian talks.",
            "Israeli=Israel/place", "Palestinian=Palestine/place"),
        Example(
            "a given name of two syllables after the family's", "They met Lee Jae-myung there.",
            "Lee Jae-myung=Lee Jae-myung/person"),
        Example(
            "a given name of two syllables before it", "They met Hsiao-ting Lin there.",
            "Hsiao-ting Lin=Hsiao-ting Lin/person"),
        Example(
            "an adjective made of a name", "It was a plan that Donald Trump-backed men made.",
            "Donald Trump=Donald Trump/person"),
        Example(
            "a ship named after an office", "HMS Prince of Wales has left the port.",
            "HMS Prince of Wales=HMS Prince of Wales/vessel"),
        Example(
            "whose order it is, is not its name", "He wore the Russian Order of Friendship.",
            "Russian=Russia/place", "Order of Friendship=Order of Friendship/other"),
        Example(
            "letters after a name", "They met the Rt Hon John Healey MP there.",
            "John Healey=John Healey/person"),
        Example("words in capitals", "He wrote that “THIS IS A NEW ERA” on Monday."),
        Example(
            "initials in a quotation", "She said: “We met DJT for tea.”", "DJT=DJT/other"),
        Example("a month cut short", "They came on Oct 29 and left on Nov 3."),
        Example("a weekday is no name", "They came on Wednesday in May."),
        Example("a word of the language is no name", "Economists stayed away."),
    ]

    @Test(arguments: examples)
    func `finds names, their extents, their entities`(_ example: Example) {
        let document = document(example.text)
        let table = NameFinder.find(in: document)
        let found = table.mentions.map { mention in
            let entity = table.entries[mention.entity].entity
            return "\(document.text(mention.tokens))=\(entity.name)/\(entity.type.rawValue)"
        }
        #expect(found == example.names)
    }
}
