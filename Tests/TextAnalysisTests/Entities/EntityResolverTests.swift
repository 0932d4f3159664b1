import CorpusModel
import Testing

@testable import TextAnalysis

@Suite struct EntityResolverTests {
    struct Example: CustomTestStringConvertible {
        let testDescription: String
        let profiles: [EntityProfile]
        /// The names that come together, each group sorted, and the groups too.
        let groups: [[String]]

        init(_ name: String, _ profiles: [EntityProfile], _ groups: [[String]]) {
            testDescription = name
            self.profiles = profiles
            self.groups = groups
        }
    }

    static func profile(
        _ name: String, _ type: EntityType = .person, mentions: Int = 1,
        aliases: [String] = [], confidence: Double = 0.9
    ) -> EntityProfile {
        EntityProfile(
            name: name, type: type, subtype: nil, country: nil,
            aliases: aliases.map { NameCount($0, 1) }, roles: [], articleCount: 1,
            mentionCount: mentions, confidence: confidence)
    }

    /// Persons of these names, with one mention each.
    static func persons(_ names: String...) -> [EntityProfile] { names.map { profile($0) } }

    static let examples = [
        Example(
            "two spellings of a Russian name", persons("Sergey Lavrov", "Sergei Lavrov"),
            [["Sergei Lavrov", "Sergey Lavrov"]]),
        Example(
            "a middle initial", persons("Vladimir V. Putin", "Vladimir Putin"),
            [["Vladimir Putin", "Vladimir V. Putin"]]),
        Example(
            "surname, full name and initial",
            persons("Trump", "Donald Trump", "Donald J. Trump"),
            [["Donald J. Trump", "Donald Trump", "Trump"]]),
        Example(
            "Arabic names", persons("Qassem Soleimani", "Qasem Suleymani", "Ghasem Soleimani"),
            [["Ghasem Soleimani", "Qasem Suleymani", "Qassem Soleimani"]]),
        Example(
            "Gaddafi", persons("Muammar Gaddafi", "Muammar Qaddafi"),
            [["Muammar Gaddafi", "Muammar Qaddafi"]]),
        Example(
            "Zelensky", persons("Volodymyr Zelensky", "Volodymyr Zelenskyy"),
            [["Volodymyr Zelensky", "Volodymyr Zelenskyy"]]),
        Example(
            "Mohammed", persons("Mohammed Morsi", "Mohamed Morsi"),
            [["Mohamed Morsi", "Mohammed Morsi"]]),
        Example(
            "accents", persons("Nicolás Maduro", "Nicolas Maduro"),
            [["Nicolas Maduro", "Nicolás Maduro"]]),
        Example(
            "particles", persons("Bashar al-Assad", "Bashar Assad", "Assad"),
            [["Assad", "Bashar Assad", "Bashar al-Assad"]]),
        Example(
            "a family name that comes first", persons("Xi Jinping", "Xi"), [["Xi", "Xi Jinping"]]),
        Example(
            "husband and wife", persons("Bill Clinton", "Hillary Clinton", "Clinton"),
            [["Bill Clinton"], ["Clinton"], ["Hillary Clinton"]]),
        Example(
            "a surname goes to whom all speak of",
            [
                profile("Hillary Clinton", mentions: 80), profile("Chelsea Clinton"),
                profile("Clinton"),
            ], [["Chelsea Clinton"], ["Clinton", "Hillary Clinton"]]),
        Example(
            "two presidents", persons("George W. Bush", "George H. W. Bush"),
            [["George H. W. Bush"], ["George W. Bush"]]),
        Example(
            "father and son", persons("Donald Trump", "Donald Trump Jr."),
            [["Donald Trump"], ["Donald Trump Jr."]]),
        Example(
            "English surnames differ by a letter", persons("John Kelly", "John Kelley"),
            [["John Kelley"], ["John Kelly"]]),
        Example(
            "an acronym and its expansion",
            [
                profile("Institute of Arctic Studies", .organization, aliases: ["IAS"]),
                profile("IAS", .organization),
            ], [["IAS", "Institute of Arctic Studies"]]),
        Example(
            "an acronym with two expansions",
            [
                profile("Institute of Arctic Studies", .organization, aliases: ["IAS"]),
                profile("Indian Administrative Service", .organization, aliases: ["IAS"]),
                profile("IAS", .organization),
            ], [["IAS"], ["Indian Administrative Service"], ["Institute of Arctic Studies"]]),
        Example(
            "a guessed type yields to a settled one",
            [profile("Marinera", .vessel), profile("Marinera", .other, confidence: 0.4)],
            [["Marinera", "Marinera"]]),
        Example(
            "two settled types stay apart",
            [profile("Georgia", .place), profile("Georgia", .vessel)], [["Georgia"], ["Georgia"]]),
        Example("nothing", [], []),
    ]

    @Test(arguments: examples)
    func `joins the spellings of one entity and no others`(_ example: Example) {
        let entities = EntityResolver.resolve(example.profiles)
        let groups = entities.map { entity in
            entity.profiles.map { example.profiles[$0].name }.sorted()
        }
        #expect(groups.sorted { $0.joined() < $1.joined() } == example.groups)
    }

    @Test(arguments: examples)
    func `the order of profiles changes nothing`(_ example: Example) {
        func answer(_ profiles: [EntityProfile]) -> [String] {
            EntityResolver.resolve(profiles).map { entity in
                let names = entity.profiles.map { profiles[$0].name }.sorted()
                return "\(entity.id) \(entity.slug) \(entity.name) \(entity.type) \(names)"
            }
        }
        var profiles = example.profiles
        let expected = answer(profiles)
        for _ in profiles.indices {
            profiles.append(profiles.removeFirst())
            #expect(answer(profiles) == expected)
        }
        #expect(answer(profiles.reversed()) == expected)
    }

    @Test func `the best known name is the fullest that most articles give`() {
        let entities = EntityResolver.resolve(
            Self.persons("Vladimir V. Putin", "Putin", "Vladimir Putin"))
        #expect(entities.map(\.name) == ["Vladimir Putin"])
        #expect(entities.map(\.slug) == ["vladimir-putin"])
    }

    @Test func `slugs differ where names do not`() {
        let entities = EntityResolver.resolve([
            Self.profile("Georgia", .place, mentions: 3), Self.profile("Georgia", .vessel),
        ])
        #expect(Set(entities.map(\.slug)) == ["georgia", "georgia-vessel"])
        #expect(entities.first { $0.type == .place }?.slug == "georgia")
    }

    @Test func `every profile is in one entity`() {
        let profiles = (0..<500).map { Self.profile("Person \($0 % 100) Number\($0 % 7)") }
        let entities = EntityResolver.resolve(profiles)
        #expect(entities.flatMap(\.profiles).sorted() == Array(0..<500))
        #expect(Set(entities.map(\.id)).count == entities.count)
    }
}
