import CorpusModel
import Testing

@testable import TextAnalysis

/// Offices that an article leaves unnamed and that other articles give a holder.
@Suite struct OfficeHolderTests {
    static func person(_ name: String, _ offices: [(Office, Int)]) -> EntityProfile {
        EntityProfile(
            name: name, type: .person, subtype: nil, country: nil, aliases: [], roles: [],
            articleCount: 1, mentionCount: 3, confidence: 0.9,
            offices: offices.map { NameCount($0.0.text, $0.1) })
    }

    static func unnamed(_ office: Office) -> EntityProfile {
        EntityProfile(
            name: office.text, type: .person, subtype: nil, country: nil, aliases: [], roles: [],
            articleCount: 1, mentionCount: 1, confidence: 0.9, isOffice: true)
    }

    static func minister(_ year: Int?, of body: String = "Russia") -> Office {
        Office(body: body, title: "foreign minister", year: year)
    }

    struct Example: CustomTestStringConvertible {
        let testDescription: String
        let persons: [EntityProfile]
        let office: Office
        let holder: String?

        init(_ name: String, _ persons: [EntityProfile], _ office: Office, _ holder: String?) {
            testDescription = name
            self.persons = persons
            self.office = office
            self.holder = holder
        }
    }

    static let examples = [
        Example(
            "the only holder", [person("Sergey Lavrov", [(minister(2026), 2)])], minister(2026),
            "Sergey Lavrov"),
        Example(
            "a holder in two spellings",
            [
                person("Sergey Lavrov", [(minister(2026), 1)]),
                person("Sergei Lavrov", [(minister(2026), 1)]),
            ], minister(2026), "Sergei Lavrov"),
        Example(
            "another country's", [person("Sergey Lavrov", [(minister(2026), 2)])],
            minister(2026, of: "Iran"), nil),
        Example(
            "the holder of that year",
            [
                person("Igor Ivanov", [(minister(2003), 5)]),
                person("Sergey Lavrov", [(minister(2005), 5)]),
            ], minister(2003), "Igor Ivanov"),
        Example(
            "two in one year, none by far",
            [
                person("Igor Ivanov", [(minister(2004), 2)]),
                person("Sergey Lavrov", [(minister(2004), 3)]),
            ], minister(2004), nil),
        Example(
            "one by far, the other a slip",
            [
                person("Igor Ivanov", [(minister(2004), 1)]),
                person("Sergey Lavrov", [(minister(2004), 9)]),
            ], minister(2004), "Sergey Lavrov"),
        Example(
            "a holder of the year before", [person("Sergey Lavrov", [(minister(2025), 2)])],
            minister(2026), "Sergey Lavrov"),
        Example(
            "a holder of long ago", [person("Igor Ivanov", [(minister(1999), 2)])],
            minister(2026), nil),
        Example(
            "an article without a date",
            [person("Sergey Lavrov", [(minister(2026), 2), (minister(2014), 2)])],
            minister(nil), "Sergey Lavrov"),
        Example(
            "an article without a date, two holders",
            [
                person("Igor Ivanov", [(minister(2003), 5)]),
                person("Sergey Lavrov", [(minister(2005), 5)]),
            ], minister(nil), nil),
    ]

    @Test(arguments: examples)
    func `an unnamed office joins the entity that clearly holds it`(_ example: Example) {
        let profiles = example.persons + [Self.unnamed(example.office)]
        let office = profiles.count - 1
        let entities = EntityResolver.resolve(profiles)
        let owner = entities.first { $0.profiles.contains(office) }
        #expect(owner?.name == example.holder)
        let named = Set(entities.flatMap(\.profiles)).subtracting([office])
        #expect(named == Set(0..<office))
        if example.holder != nil {
            #expect(owner?.evidence.contains { $0.contains("foreign minister (") } == true)
        }
        let backwards = EntityResolver.resolve(profiles.reversed())
        #expect(backwards.map(\.id) == entities.map(\.id))
        #expect(backwards.map(\.evidence) == entities.map(\.evidence))
    }

    @Test(arguments: [("Iran", 1), ("Turkey", 2)])
    func `a second given name is the first's only with the same office`(
        body: String, count: Int
    ) {
        let entities = EntityResolver.resolve([
            Self.person("Mohammad Javad Zarif", [(Self.minister(2015, of: "Iran"), 2)]),
            Self.person("Javad Zarif", [(Self.minister(2015, of: body), 2)]),
        ])
        #expect(entities.count == count)
    }

    @Test func `a metonym points to what it stands for, if the corpus has it`() {
        func profile(_ name: String, _ type: EntityType, _ standsFor: StandIn?) -> EntityProfile {
            EntityProfile(
                name: name, type: type, subtype: nil, country: nil, aliases: [], roles: [],
                articleCount: 1, mentionCount: 1, confidence: 0.9, standsFor: standsFor)
        }
        let russia = StandIn(name: "Russia", type: .place)
        let both = EntityResolver.resolve([
            profile("Kremlin", .organization, russia), profile("Russia", .place, nil),
        ])
        let kremlin = both.first { $0.name == "Kremlin" }
        #expect(kremlin?.standsFor == both.first { $0.name == "Russia" }?.id)
        #expect(kremlin?.standsFor != nil)
        let alone = EntityResolver.resolve([profile("Kremlin", .organization, russia)])
        #expect(alone.first?.standsFor == nil)
    }
}
