import CorpusModel
import Testing

@testable import TextAnalysis

/// Rules of a curation that meet nothing, or what another rule has changed before.
@Suite struct UnusedRuleTests {
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
        ) { $0.drops = [.init(line: 1, entity: EntityCuratorTests.person("Borys Belov"))] },
        Unused(
            "another type", "The corpus has no person \"Vienna\", but one of the type place."
        ) {
            $0.renames = [.init(line: 1, entity: EntityCuratorTests.person("Vienna"), name: "Wien")]
        },
        Unused("merged by another pointer", "Line 1 merges \"bo-bell\" into another.") {
            $0.merges = [
                .init(
                    line: 1, into: EntityCuratorTests.person("Boris Belov"),
                    from: [EntityCuratorTests.person("Bo Bell")])
            ]
            $0.retypes = [
                .init(line: 2, entity: .identifier("bo-bell"), type: .place, subtype: nil)
            ]
        },
        Unused("dropped by another pointer", "Line 1 drops \"bo-bell\".") {
            $0.drops = [.init(line: 1, entity: EntityCuratorTests.person("Bo Bell"))]
            $0.speakers = [
                .init(line: 2, quote: .identifier("q"), speaker: .identifier("bo-bell"))
            ]
        },
        Unused(
            "merged into itself by another pointer",
            "It is the same as \"bo-bell\" already: the person \"Bo Bell\"."
        ) {
            $0.merges = [
                .init(
                    line: 1, into: .identifier("bo-bell"),
                    from: [EntityCuratorTests.person("Bo Bell")])
            ]
        },
        Unused(
            "renamed before by another pointer", "Line 1 renames \"bo-bell\" already."
        ) {
            $0.renames = [
                .init(line: 1, entity: EntityCuratorTests.person("Bo Bell"), name: "Robert Bell"),
                .init(line: 2, entity: .identifier("bo-bell"), name: "Bob Bell"),
            ]
        },
        Unused(
            "given a type before by another pointer",
            "Line 1 gives the person \"bo  bell\" a type already."
        ) {
            $0.retypes = [
                .init(line: 1, entity: .identifier("bo-bell"), type: .place, subtype: nil),
                .init(
                    line: 2, entity: EntityCuratorTests.person("bo  bell"), type: .event,
                    subtype: nil),
            ]
        },
        Unused(
            "dropped, but others are merged into it by another pointer",
            "Line 1 merges others into \"boris-belov\"."
        ) {
            $0.merges = [
                .init(
                    line: 1, into: EntityCuratorTests.person("Boris Belov"),
                    from: [EntityCuratorTests.person("Bo Bell")])
            ]
            $0.drops = [.init(line: 2, entity: .identifier("boris-belov"))]
        },
    ]

    @Test func `the first of several rules for one entity counts, however they name it`() throws {
        let id = try EntityCuratorTests.entity(
            "Vienna", in: EntityResolver.resolve(EntityCuratorTests.profiles)
        ).id
        let result = EntityCuratorTests.curated {
            $0.renames = [
                .init(line: 1, entity: .named("VIENNA", .place), name: "Wien"),
                .init(line: 2, entity: .identifier("vienna"), name: "Vienne"),
                .init(line: 3, entity: .identifier(id), name: "Bécs"),
            ]
        }
        #expect(try EntityCuratorTests.entity("Wien", in: result.entities).id == id)
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
                    line: 2, into: EntityCuratorTests.person("Ann Archer"),
                    from: [.identifier("boris-belov")])
            ]
        },
        SplitAndMore("merged into", "Line 1 splits \"boris-belov\".") {
            $0.merges = [
                .init(
                    line: 2, into: .identifier("boris-belov"),
                    from: [EntityCuratorTests.person("Ann Archer")])
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
                line: 1, entity: EntityCuratorTests.person("Boris Belov"),
                parts: [.init(name: "Boris Belov II", articles: ["a"])])
        ]
        example.change(&curation)
        let curator = EntityCurator(curation)
        var division = curator.divide(EntityCuratorTests.profiles)
        #expect(division.steps.count == 1)
        division.took([.init(places: 1)])
        let result = curator.entities(of: EntityCuratorTests.profiles, after: division)
        #expect(result.entities.contains { $0.name == "Boris Belov" })
        #expect(result.entities.contains { $0.name == "Ann Archer" })
        #expect(result.outcomes.map(\.isApplied) == [true, false])
        #expect(result.outcomes.last?.warnings == [example.warning])
    }

    @Test func `a name without Latin letters has a slug by which it is told from others`() throws {
        let before = EntityResolver.resolve(EntityCuratorTests.profiles)
        let result = EntityCuratorTests.curated {
            $0.renames = [
                .init(line: 1, entity: EntityCuratorTests.person("Ann Archer"), name: "Анна"),
                .init(line: 2, entity: EntityCuratorTests.person("Bo Bell"), name: "بو"),
            ]
        }
        for (name, former) in [("Анна", "Ann Archer"), ("بو", "Bo Bell")] {
            let id = try EntityCuratorTests.entity(former, in: before).id
            #expect(
                try EntityCuratorTests.entity(name, in: result.entities).slug
                    == id.replacing("_", with: "-"))
        }
    }

    @Test(arguments: unused)
    func `a rule that meets nothing says why`(_ example: Unused) {
        let result = EntityCuratorTests.curated(EntityCuratorTests.profiles, example.change)
        let unused = result.outcomes.filter { !$0.isApplied }
        #expect(unused.map(\.warnings) == [[example.warning]])
        #expect(result.speakers.isEmpty)
    }
}
