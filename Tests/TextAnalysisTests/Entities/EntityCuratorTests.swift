import CorpusModel
import Testing

@testable import TextAnalysis

@Suite struct EntityCuratorTests {
    static let profiles = [
        EntityResolverTests.profile("Ann Archer", mentions: 5),
        EntityResolverTests.profile("Boris Belov", mentions: 4),
        EntityResolverTests.profile("Bo Bell", mentions: 3),
        EntityResolverTests.profile("Vienna", .place, mentions: 7),
        EntityResolverTests.profile("Sea Lance", .person, mentions: 2),
    ]

    static func person(_ name: String) -> EntityPointer { .named(name, .person) }

    static func curated(
        _ profiles: [EntityProfile] = profiles, _ change: (inout Curation) -> Void
    ) -> CuratedEntities {
        var curation = Curation()
        change(&curation)
        return EntityCurator(curation).entities(of: profiles)
    }

    static func entity(_ name: String, in entities: [ResolvedEntity]) throws -> ResolvedEntity {
        try #require(entities.first { $0.name == name })
    }

    @Test func `without rules everything is as resolved`() {
        let result = Self.curated { _ in }
        #expect(result == CuratedEntities(entities: EntityResolver.resolve(Self.profiles)))
    }

    @Test func `those merged are one, which answers to all their ids and slugs`() throws {
        let before = EntityResolver.resolve(Self.profiles)
        let gone = try Self.entity("Bo Bell", in: before)
        let kept = try Self.entity("Boris Belov", in: before)
        let result = Self.curated {
            $0.merges = [
                .init(line: 3, into: Self.person("boris  BELOV"), from: [.identifier(gone.slug)])
            ]
        }
        let merged = try Self.entity("Boris Belov", in: result.entities)
        #expect(merged.id == kept.id)
        #expect(merged.profiles == (gone.profiles + kept.profiles).sorted())
        #expect(merged.evidence.contains(MergeEvidence.curation))
        #expect(result.entities.count == before.count - 1)
        #expect(result.formerNames == [gone.id: kept.id, gone.slug: kept.id])
        #expect(result.outcomes == [CurationOutcome(kind: .merge, line: 3)])
    }

    @Test func `a chain of merges ends in its last entity, in any order`() throws {
        let rules: [Curation.Merge] = [
            .init(line: 1, into: Self.person("Boris Belov"), from: [Self.person("Bo Bell")]),
            .init(line: 2, into: Self.person("Ann Archer"), from: [Self.person("Boris Belov")]),
        ]
        for merges in [rules, rules.reversed()] {
            let result = Self.curated { $0.merges = merges }
            #expect(try Self.entity("Ann Archer", in: result.entities).profiles.count == 3)
            #expect(result.outcomes.allSatisfy { $0.isApplied })
        }
    }

    @Test func `another name keeps the id and leaves the old slug behind`() throws {
        let id = try Self.entity("Vienna", in: EntityResolver.resolve(Self.profiles)).id
        let result = Self.curated {
            $0.renames = [.init(line: 1, entity: .named("Vienna", .place), name: "Wien")]
            $0.retypes = [
                .init(line: 2, entity: Self.person("Sea Lance"), type: .weapon, subtype: .missile)
            ]
        }
        let renamed = try Self.entity("Wien", in: result.entities)
        #expect(renamed.id == id)
        #expect(renamed.slug == "wien")
        #expect(result.formerNames == ["vienna": id])
        let retyped = try Self.entity("Sea Lance", in: result.entities)
        #expect(retyped.type == .weapon)
        #expect(retyped.subtype == .missile)
    }

    @Test func `a dropped entity claims no profile and is nobody's stand-in`() throws {
        var profiles = Self.profiles
        profiles[4] = EntityResolverTests.profile("Atlantis", .place)
        profiles[3].standsFor = StandIn(name: "Atlantis", type: .place)
        #expect(try Self.entity("Vienna", in: EntityResolver.resolve(profiles)).standsFor != nil)
        let result = Self.curated(profiles) {
            $0.drops = [.init(line: 9, entity: .named("Atlantis", .place))]
        }
        #expect(try Self.entity("Vienna", in: result.entities).standsFor == nil)
        #expect(!result.entities.flatMap(\.profiles).contains(4))
        #expect(result.formerNames.isEmpty)
    }

    @Test func `profiles taken out are an entity of their own or join the one of their name`()
        throws
    {
        var profiles = Self.profiles
        profiles.append(profiles[0])
        profiles[5].part = "Ann Archer (pilot)"
        profiles.append(profiles[0])
        profiles[6].part = "bo bell"
        let result = Self.curated(profiles) {
            $0.renames = [
                .init(line: 1, entity: Self.person("Ann Archer (pilot)"), name: "A. Archer")
            ]
        }
        #expect(try Self.entity("Ann Archer", in: result.entities).profiles == [0])
        #expect(try Self.entity("A. Archer", in: result.entities).profiles == [5])
        #expect(try Self.entity("Bo Bell", in: result.entities).profiles == [2, 6])
    }

    @Test func `what a split leaves is the same entity still`() throws {
        let whole = [
            EntityResolverTests.profile("Donald Trump", mentions: 2),
            EntityResolverTests.profile("Trump", mentions: 9),
        ]
        var curation = Curation()
        curation.splits = [
            .init(
                line: 1, entity: Self.person("Donald Trump"),
                parts: [.init(name: "Donald Trump (2017)", articles: ["a"])])
        ]
        let curator = EntityCurator(curation)
        let before = try Self.entity("Donald Trump", in: EntityResolver.resolve(whole))
        var division = curator.divide(whole)
        #expect(division.steps.map(\.profiles) == [[0, 1]])
        division.took([.init(places: 1)])
        // Of the full name nothing is left; the surname alone would be somebody else.
        var part = whole[0]
        part.part = "Donald Trump (2017)"
        let result = curator.entities(of: [part, whole[1]], after: division)
        let rest = try Self.entity("Donald Trump", in: result.entities)
        #expect(rest.id == before.id && rest.slug == before.slug)
        #expect(rest.profiles == [1])
        #expect(try Self.entity("Donald Trump (2017)", in: result.entities).profiles == [0])
        let none = curator.entities(of: [part], after: division)
        #expect(none.entities.map(\.name) == ["Donald Trump (2017)"])
    }

    @Test func `a split asks for the profiles it names and the company it wants`() throws {
        var curation = Curation()
        curation.splits = [
            .init(
                line: 4, entity: Self.person("Boris Belov"),
                parts: [
                    .init(
                        name: "Boris Belov II", names: ["boris belov"],
                        namedWith: [.named("Vienna", .place)]),
                    .init(name: "Nobody", names: ["B. Belov"]),
                    .init(name: "Lost", namedWith: [.named("Nowhere", .place)]),
                    .init(name: "boris belov", roles: ["Envoy"]),
                ]),
            .init(line: 5, entity: .identifier("no-such"), parts: []),
        ]
        var division = EntityCurator(curation).divide(Self.profiles)
        #expect(division.steps.map(\.profiles) == [[1], []])
        #expect(division.steps[0].company == [[3]])
        division.took([.init(places: 2), .init(places: 0, unknownArticles: ["lost"])])
        let outcomes = EntityCurator(curation).entities(of: Self.profiles, after: division).outcomes
        #expect(outcomes.map(\.isApplied) == [true, false])
        #expect(
            outcomes.map(\.warnings) == [
                [
                    "The corpus does not have the place \"Nowhere\".",
                    "The part \"boris belov\" is called like the entity itself.",
                    "The corpus does not have the article \"lost\" of the part \"Nobody\".",
                    "No mention fits the part \"Nobody\".",
                ], ["The corpus does not have \"no-such\"."],
            ])
    }

    @Test func `two entities of one name need an id`() throws {
        let profiles = [
            EntityResolverTests.profile("John A. Smith", mentions: 3),
            EntityResolverTests.profile("John B. Smith", mentions: 3),
            EntityResolverTests.profile("John Smith", mentions: 1),
        ]
        var named = EntityResolver.resolve(profiles)
        try #require(named.count >= 2)
        named[0].name = "John Smith"
        named[1].name = "John Smith"
        var finder = EntityFinder(named, profiles)
        let error = #expect(throws: EntityFinder.Missing.self) {
            try finder.find(Self.person("John Smith"))
        }
        #expect(error?.sentence.contains("name one by its id: \(named[0].id)") ?? false)
    }

    @Test func `a speaker who is merged away is the one that is left`() throws {
        let result = Self.curated {
            $0.merges = [
                .init(line: 1, into: Self.person("Boris Belov"), from: [Self.person("Bo Bell")])
            ]
            $0.speakers = [
                .init(line: 2, quote: .identifier("q"), speaker: Self.person("Bo Bell")),
                .init(line: 3, quote: .identifier("r"), speaker: nil),
            ]
        }
        let id = try Self.entity("Boris Belov", in: result.entities).id
        #expect(
            result.speakers == [
                .init(line: 2, quote: .identifier("q"), speaker: id),
                .init(line: 3, quote: .identifier("r"), speaker: nil),
            ])
    }
}
