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

    private func curated(
        _ profiles: [EntityProfile] = profiles, _ change: (inout Curation) -> Void
    ) -> CuratedEntities {
        var curation = Curation()
        change(&curation)
        return EntityCurator(curation).entities(of: profiles)
    }

    private func entity(_ name: String, in entities: [ResolvedEntity]) throws -> ResolvedEntity {
        try #require(entities.first { $0.name == name })
    }

    @Test func `without rules everything is as resolved`() {
        let result = curated { _ in }
        #expect(result == CuratedEntities(entities: EntityResolver.resolve(Self.profiles)))
    }

    @Test func `those merged are one, which answers to all their ids and slugs`() throws {
        let before = EntityResolver.resolve(Self.profiles)
        let gone = try entity("Bo Bell", in: before)
        let kept = try entity("Boris Belov", in: before)
        let result = curated {
            $0.merges = [
                .init(line: 3, into: Self.person("boris  BELOV"), from: [.identifier(gone.slug)])
            ]
        }
        let merged = try entity("Boris Belov", in: result.entities)
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
            let result = curated { $0.merges = merges }
            #expect(try entity("Ann Archer", in: result.entities).profiles.count == 3)
            #expect(result.outcomes.allSatisfy { $0.isApplied })
        }
    }

    @Test func `another name keeps the id and leaves the old slug behind`() throws {
        let id = try entity("Vienna", in: EntityResolver.resolve(Self.profiles)).id
        let result = curated {
            $0.renames = [.init(line: 1, entity: .named("Vienna", .place), name: "Wien")]
            $0.retypes = [
                .init(line: 2, entity: Self.person("Sea Lance"), type: .weapon, subtype: .missile)
            ]
        }
        let renamed = try entity("Wien", in: result.entities)
        #expect(renamed.id == id)
        #expect(renamed.slug == "wien")
        #expect(result.formerNames == ["vienna": id])
        let retyped = try entity("Sea Lance", in: result.entities)
        #expect(retyped.type == .weapon)
        #expect(retyped.subtype == .missile)
    }

    @Test func `a dropped entity claims no profile and is nobody's stand-in`() throws {
        var profiles = Self.profiles
        profiles[4] = EntityResolverTests.profile("Atlantis", .place)
        profiles[3].standsFor = StandIn(name: "Atlantis", type: .place)
        #expect(try entity("Vienna", in: EntityResolver.resolve(profiles)).standsFor != nil)
        let result = curated(profiles) {
            $0.drops = [.init(line: 9, entity: .named("Atlantis", .place))]
        }
        #expect(try entity("Vienna", in: result.entities).standsFor == nil)
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
        let result = curated(profiles) {
            $0.renames = [
                .init(line: 1, entity: Self.person("Ann Archer (pilot)"), name: "A. Archer")
            ]
        }
        #expect(try entity("Ann Archer", in: result.entities).profiles == [0])
        #expect(try entity("A. Archer", in: result.entities).profiles == [5])
        #expect(try entity("Bo Bell", in: result.entities).profiles == [2, 6])
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
        let before = try entity("Donald Trump", in: EntityResolver.resolve(whole))
        var division = curator.divide(whole)
        #expect(division.steps.map(\.profiles) == [[0, 1]])
        division.took([.init(places: 1)])
        // Of the full name nothing is left; the surname alone would be somebody else.
        var part = whole[0]
        part.part = "Donald Trump (2017)"
        let result = curator.entities(of: [part, whole[1]], after: division)
        let rest = try entity("Donald Trump", in: result.entities)
        #expect(rest.id == before.id && rest.slug == before.slug)
        #expect(rest.profiles == [1])
        #expect(try entity("Donald Trump (2017)", in: result.entities).profiles == [0])
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

    struct Unused: CustomTestStringConvertible {
        let testDescription: String
        let change: @Sendable (inout Curation) -> Void
        let warning: String

        init(
            _ name: String, _ warning: String,
            _ change: @escaping @Sendable (inout Curation) -> Void
        ) {
            testDescription = name
            self.warning = warning
            self.change = change
        }
    }

    static let unused = [
        Unused(
            "a slip in a slug",
            "The corpus does not have \"ann-archr\". Did you mean \"ann-archer\"?"
        ) {
            $0.drops = [.init(line: 1, entity: .identifier("ann-archr"))]
        },
        Unused(
            "a slip in a name",
            "The corpus does not have the person \"Borys Belov\". Did you mean \"Boris Belov\"?"
        ) { $0.drops = [.init(line: 1, entity: person("Borys Belov"))] },
        Unused(
            "another type", "The corpus has no person \"Vienna\", but one of the type place."
        ) { $0.renames = [.init(line: 1, entity: person("Vienna"), name: "Wien")] },
        Unused("merged by another pointer", "Line 1 merges \"bo-bell\" into another.") {
            $0.merges = [.init(line: 1, into: person("Boris Belov"), from: [person("Bo Bell")])]
            $0.retypes = [
                .init(line: 2, entity: .identifier("bo-bell"), type: .place, subtype: nil)
            ]
        },
        Unused("dropped by another pointer", "Line 1 drops \"bo-bell\".") {
            $0.drops = [.init(line: 1, entity: person("Bo Bell"))]
            $0.speakers = [
                .init(line: 2, quote: .identifier("q"), speaker: .identifier("bo-bell"))
            ]
        },
        Unused(
            "merged into itself by another pointer",
            "It is the same as \"bo-bell\" already: the person \"Bo Bell\"."
        ) {
            $0.merges = [
                .init(line: 1, into: .identifier("bo-bell"), from: [person("Bo Bell")])
            ]
        },
        Unused(
            "renamed before by another pointer", "Line 1 renames \"bo-bell\" already."
        ) {
            $0.renames = [
                .init(line: 1, entity: person("Bo Bell"), name: "Robert Bell"),
                .init(line: 2, entity: .identifier("bo-bell"), name: "Bob Bell"),
            ]
        },
        Unused(
            "given a type before by another pointer",
            "Line 1 gives the person \"bo  bell\" a type already."
        ) {
            $0.retypes = [
                .init(line: 1, entity: .identifier("bo-bell"), type: .place, subtype: nil),
                .init(line: 2, entity: person("bo  bell"), type: .event, subtype: nil),
            ]
        },
        Unused(
            "dropped, but others are merged into it by another pointer",
            "Line 1 merges others into \"boris-belov\"."
        ) {
            $0.merges = [.init(line: 1, into: person("Boris Belov"), from: [person("Bo Bell")])]
            $0.drops = [.init(line: 2, entity: .identifier("boris-belov"))]
        },
    ]

    @Test func `the first of several rules for one entity counts, however they name it`() throws {
        let id = try entity("Vienna", in: EntityResolver.resolve(Self.profiles)).id
        let result = curated {
            $0.renames = [
                .init(line: 1, entity: .named("VIENNA", .place), name: "Wien"),
                .init(line: 2, entity: .identifier("vienna"), name: "Vienne"),
                .init(line: 3, entity: .identifier(id), name: "Bécs"),
            ]
        }
        #expect(try entity("Wien", in: result.entities).id == id)
        #expect(result.outcomes.map(\.isApplied) == [true, false, false])
    }

    struct SplitAndMore: CustomTestStringConvertible {
        let testDescription: String
        let warning: String
        let change: @Sendable (inout Curation) -> Void

        init(
            _ name: String, _ warning: String,
            _ change: @escaping @Sendable (inout Curation) -> Void
        ) {
            testDescription = name
            self.warning = warning
            self.change = change
        }
    }

    static let splitAndMore = [
        SplitAndMore("dropped", "Line 1 splits \"boris-belov\".") {
            $0.drops = [.init(line: 2, entity: .identifier("boris-belov"))]
        },
        SplitAndMore("merged", "Line 1 splits \"boris-belov\".") {
            $0.merges = [
                .init(
                    line: 2, into: person("Ann Archer"), from: [.identifier("boris-belov")])
            ]
        },
        SplitAndMore("merged into", "Line 1 splits \"boris-belov\".") {
            $0.merges = [
                .init(
                    line: 2, into: .identifier("boris-belov"), from: [person("Ann Archer")])
            ]
        },
        SplitAndMore("split again", "Line 1 splits \"boris-belov\" already.") {
            $0.splits.append(
                .init(
                    line: 2, entity: .identifier("boris-belov"),
                    parts: [.init(name: "Another", articles: ["b"])]))
        },
    ]

    @Test(arguments: splitAndMore)
    func `an entity that is split is not merged, dropped or split again`(
        _ example: SplitAndMore
    ) {
        var curation = Curation()
        curation.splits = [
            .init(
                line: 1, entity: Self.person("Boris Belov"),
                parts: [.init(name: "Boris Belov II", articles: ["a"])])
        ]
        example.change(&curation)
        let curator = EntityCurator(curation)
        var division = curator.divide(Self.profiles)
        #expect(division.steps.count == 1)
        division.took([.init(places: 1)])
        let result = curator.entities(of: Self.profiles, after: division)
        #expect(result.entities.contains { $0.name == "Boris Belov" })
        #expect(result.entities.contains { $0.name == "Ann Archer" })
        #expect(result.outcomes.map(\.isApplied) == [true, false])
        #expect(result.outcomes.last?.warnings == [example.warning])
    }

    @Test func `a name without Latin letters has a slug by which it is told from others`() throws {
        let before = EntityResolver.resolve(Self.profiles)
        let result = curated {
            $0.renames = [
                .init(line: 1, entity: Self.person("Ann Archer"), name: "Анна"),
                .init(line: 2, entity: Self.person("Bo Bell"), name: "بو"),
            ]
        }
        for (name, former) in [("Анна", "Ann Archer"), ("بو", "Bo Bell")] {
            let id = try entity(former, in: before).id
            #expect(
                try entity(name, in: result.entities).slug == id.replacing("_", with: "-"))
        }
    }

    @Test(arguments: unused)
    func `a rule that meets nothing says why`(_ example: Unused) {
        let result = curated(change: example.change)
        let unused = result.outcomes.filter { !$0.isApplied }
        #expect(unused.map(\.warnings) == [[example.warning]])
        #expect(result.speakers.isEmpty)
    }

    private func curated(change: (inout Curation) -> Void) -> CuratedEntities {
        curated(Self.profiles, change)
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
        let result = curated {
            $0.merges = [
                .init(line: 1, into: Self.person("Boris Belov"), from: [Self.person("Bo Bell")])
            ]
            $0.speakers = [
                .init(line: 2, quote: .identifier("q"), speaker: Self.person("Bo Bell")),
                .init(line: 3, quote: .identifier("r"), speaker: nil),
            ]
        }
        let id = try entity("Boris Belov", in: result.entities).id
        #expect(
            result.speakers == [
                .init(line: 2, quote: .identifier("q"), speaker: id),
                .init(line: 3, quote: .identifier("r"), speaker: nil),
            ])
    }
}
