import CorpusModel
import Testing

@testable import TextAnalysis

@Suite struct NameTypeTests {
    struct Example: CustomTestStringConvertible {
        let testDescription: String
        let text: String
        /// The name as printed and what it must be taken for.
        let name: String
        let type: EntityType
        let subtype: EntitySubtype?

        init(
            _ text: String, _ name: String, _ type: EntityType, _ subtype: EntitySubtype? = nil
        ) {
            testDescription = text
            self.text = text
            self.name = name
            self.type = type
            self.subtype = subtype
        }
    }

    static let examples = [
        Example("They stopped the tanker Front Altair at sea.", "Front Altair", .vessel),
        Example("The ship, formerly known as the Bella 1, fled.", "Bella 1", .vessel),
        Example("They came in Motor Vessel Sagitta last week.", "Sagitta", .vessel),
        Example("They boarded the Marinera at dawn.", "Marinera", .vessel),
        Example("They saw the Stena Impero, a Swedish tanker.", "Stena Impero", .vessel),
        Example("It lost its flagship, the Moskva, at sea.", "Moskva", .vessel),
        Example("It passed the USS Nimitz at noon.", "USS Nimitz", .vessel),
        Example("It sent a P-8 submarine-hunting aircraft.", "P-8", .aircraft),
        Example("They flew MiG-29 fighters there.", "MiG-29", .aircraft),
        Example("It fell to Orlan drones at night.", "Orlan", .aircraft),
        Example("They fired a Hwasal-2 cruise missile at it.", "Hwasal-2", .weapon, .missile),
        Example("They bought Virginia-class submarines there.", "Virginia", .vessel),
        Example("They watched the Strait Thunder exercise.", "Strait Thunder", .event, .operation),
        Example("They placed an S-400 near it.", "S-400", .weapon, .airDefense),
        Example("They fired DF-21 missiles at it.", "DF-21", .weapon, .missile),
        Example(
            "It cited missiles, such as the Typhon, in Japan.", "Typhon", .weapon, .missile),
        Example(
            "It plans the Golden Dome global missile defense system.", "Golden Dome", .weapon,
            .airDefense),
        Example(
            "They left the Treaty of Tordesillas.", "Treaty of Tordesillas", .agreement, .treaty),
        Example("They broke the Stresa Accord again.", "Stresa Accord", .agreement, .treaty),
        Example("They passed the Jones Act last year.", "Jones Act", .agreement, .law),
        Example("They cited Resolution 2231 again.", "Resolution 2231", .agreement, .resolution),
        Example(
            "It shaped the National Drone Strategy.", "National Drone Strategy", .agreement,
            .strategy),
        Example("They lost the Winter War of course.", "Winter War", .event, .war),
        Example("It was the Battle of Stalingrad.", "Battle of Stalingrad", .event, .war),
        Example(
            "They planned Operation Mincemeat there.", "Operation Mincemeat", .event, .operation),
        Example("They met at the Reykjavik Summit again.", "Reykjavik Summit", .event, .summit),
        Example("They landed at Thule Air Base yesterday.", "Thule Air Base", .facility, .base),
        Example("It hit the base at Hmeimim air base.", "Hmeimim", .facility, .base),
        Example(
            "It was built at Newport News Naval Shipyard.", "Newport News Naval Shipyard",
            .facility, .building),
        Example("He got the Order of Leopold from them.", "Order of Leopold", .other, .award),
        Example("It was the Gdansk Tribune that said so.", "Gdansk Tribune", .organization, .media),
        Example(
            "The Maldivian Democratic Party lost.", "Maldivian Democratic Party", .organization,
            .party),
        Example("They sued Acme Widgets Inc. twice.", "Acme Widgets Inc.", .organization, .company),
        Example(
            "He teaches at the University of Tartu now.", "University of Tartu", .organization,
            .university),
        Example(
            "It came from the Kennan Institute here.", "Kennan Institute", .organization,
            .thinkTank),
        Example("They sailed the Gulf of Riga again.", "Gulf of Riga", .place, .water),
        Example("They flew to Kyiv at once.", "Kyiv", .place, .city),
        Example("The Texan smiled at them.", "Texan", .place, .region),
        Example("They fear NATO most.", "NATO", .organization, .alliance),
        Example("They watched the Kremlin closely.", "Kremlin", .organization, .government),
        Example("They met Ursula von der Leyen there.", "Ursula von der Leyen", .person),
        Example("They met President Lincoln there.", "Lincoln", .person),
    ]

    @Test(arguments: examples)
    func `types a name by its words and by what stands beside it`(_ example: Example) throws {
        let document = document(example.text)
        let table = NameFinder.find(in: document)
        let mention = try #require(
            table.mentions.first { document.text($0.tokens) == example.name })
        #expect(table.entries[mention.entity].entity.type == example.type)
        #expect(table.entries[mention.entity].entity.subtype == example.subtype)
    }
}
