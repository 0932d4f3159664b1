import ArticleStore
import CorpusModel
import Testing

@Suite struct CurationTests {
    static func corpus() throws -> SampleCorpus {
        try SampleCorpus(["a": .talks, "b": .storm, "c": .notes])
    }

    /// Publishes the corpus anew with entities as `change` leaves them.
    static func publish(
        _ corpus: SampleCorpus, version: String = "v2",
        _ change: (inout CuratedEntities) -> Void = { _ in },
        dividing steps: (([EntityProfile]) -> [ProfileDivision])? = nil
    ) throws {
        try corpus.seeds.importing { session in
            try session.rejoin()
            var profiles = try session.profiles()
            if let steps {
                _ = try session.divide(steps(profiles))
                profiles = try session.profiles()
            }
            var entities = CuratedEntities(entities: SampleCorpus.resolve(profiles, merged: [:]))
            change(&entities)
            try session.publish(entities, version: version, importedAt: 1, curation: "text")
        }
    }

    static func entity(_ name: String, _ corpus: SampleCorpus) throws -> Entity {
        let all = try corpus.entities.page(ListQuery(limit: 100)).items
        return try #require(all.first { $0.name == name }, "no \(name) in \(all.map(\.name))")
    }

    private func index(_ name: String, _ profiles: [EntityProfile]) throws -> Int {
        try #require(profiles.firstIndex { $0.name == name })
    }

    @Test func `an entity is found by the names it had`() throws {
        let corpus = try Self.corpus()
        let id = try Self.entity("Ann Archer", corpus).id
        try Self.publish(corpus) {
            $0.formerNames = ["ent_gone00000000": id, "old-name": id, "lost": "ent_x"]
        }
        #expect(try corpus.entities.find("ent_gone00000000")?.id == id)
        #expect(try corpus.entities.id(of: "old-name") == id)
        #expect(try corpus.entities.find("lost") == nil)
        let named = try corpus.articles.page(
            ListQuery(filters: ["entity": Filter(allOf: [["old-name"]])]))
        #expect(named.total == 1)
        try Self.publish(corpus)
        #expect(try corpus.entities.find("old-name") == nil)
    }

    @Test func `what a split takes out is counted apart, and comes back when it is gone`() throws {
        let corpus = try Self.corpus()
        let whole = try Self.entity("Vienna", corpus)
        #expect(whole.articleCount == 2)
        let taking: ([EntityProfile]) -> [ProfileDivision] = { profiles in
            [
                ProfileDivision(
                    profiles: profiles.indices.filter { profiles[$0].name == "Vienna" },
                    part: .init(name: "Vienna, Virginia", articles: ["c"]), company: [])
            ]
        }
        try Self.publish(
            corpus,
            { entities in
                for index in entities.entities.indices
                where entities.entities[index].profiles.count > 1 {
                    // The stand-in for a resolver takes both by their name; the editor's part is apart.
                    var part = entities.entities[index]
                    part.id = "ent_part00000000"
                    part.slug = "part"
                    part.name = "Vienna, Virginia"
                    part.profiles = [part.profiles[1]]
                    entities.entities[index].profiles.removeLast()
                    entities.entities.append(part)
                }
            }, dividing: taking)
        let part = try Self.entity("Vienna, Virginia", corpus)
        let rest = try Self.entity("Vienna", corpus)
        #expect(part.articleCount == 1 && rest.articleCount == 1)
        #expect(part.mentionCount + rest.mentionCount == whole.mentionCount)
        #expect(part.aliases.map(\.count).reduce(0, +) == 1)
        let notes = try #require(try corpus.articles.id(of: "notes-without-a-date"))
        let article = try #require(try corpus.articles.find(notes))
        #expect(article.entities.map(\.entity.name).contains("Vienna, Virginia"))
        let changes = try ChangeRepository(corpus.database).changes(since: "v1", limit: 9)
        #expect(changes.entries.items.map(\.article) == [notes])
        try Self.publish(corpus, version: "v3")
        #expect(try Self.entity("Vienna", corpus) == whole)
    }

    struct Condition: CustomTestStringConvertible {
        let testDescription: String
        let part: Curation.Split.Part
        let company: [String]
        let count: Int

        init(_ name: String, _ part: Curation.Split.Part, company: [String] = [], _ count: Int) {
            testDescription = name
            self.part = part
            self.company = company
            self.count = count
        }
    }

    static let conditions = [
        Condition("an article by its seed", .init(name: "X", articles: ["a"]), 1),
        Condition(
            "an article by its slug", .init(name: "X", articles: ["envoys-meet-in-vienna"]), 1),
        Condition("another article", .init(name: "X", articles: ["b", "nowhere"]), 0),
        Condition("a role", .init(name: "X", roles: ["foreign minister"]), 1),
        Condition("a role written otherwise", .init(name: "X", roles: ["FOREÍGN-Minister"]), 1),
        Condition("another role", .init(name: "X", roles: ["Pilot", "' OR 1 --"]), 0),
        Condition("company", .init(name: "X"), company: ["Boris Belov", "Carl Crow"], 1),
        Condition("other company", .init(name: "X"), company: ["Carl Crow"], 0),
        Condition(
            "role and article", .init(name: "X", articles: ["a"], roles: ["Foreign Minister"]), 1),
        Condition(
            "role and another article",
            .init(name: "X", articles: ["b"], roles: ["Foreign Minister"]), 0),
    ]

    @Test(arguments: conditions)
    func `a part takes what meets all its conditions`(_ condition: Condition) throws {
        let corpus = try Self.corpus()
        try corpus.seeds.importing { session in
            let profiles = try session.profiles()
            let counts = try session.divide([
                ProfileDivision(
                    profiles: [try index("Ann Archer", profiles)], part: condition.part,
                    company: try condition.company.map { [try index($0, profiles)] })
            ])
            #expect(counts.map(\.places) == [condition.count])
            let parted = try session.profiles().filter { $0.part == "X" }
            #expect(parted.map(\.name) == Array(repeating: "Ann Archer", count: condition.count))
            try session.rejoin()
            #expect(try session.profiles() == profiles)
            try session.publish(.init(entities: []), version: "v2", importedAt: 1)
        }
    }

    @Test func `articles of a part that the corpus does not have are told by name`() throws {
        let corpus = try Self.corpus()
        try corpus.seeds.importing { session in
            let profiles = try session.profiles()
            let part = Curation.Split.Part(name: "X", articles: ["no-such", "a", "lost"])
            let results = try session.divide([
                ProfileDivision(
                    profiles: [try index("Ann Archer", profiles)], part: part, company: [])
            ])
            #expect(results == [.init(places: 1, unknownArticles: ["no-such", "lost"])])
            try session.publish(.init(entities: []), version: "v2", importedAt: 1)
        }
    }

    @Test func `an entity that is dropped leaves articles, quotes and suggestions`() throws {
        let corpus = try Self.corpus()
        try Self.publish(corpus) {
            $0.entities.removeAll { $0.name == "Carl Crow" || $0.name == "Atlantis" }
        }
        let storm = try #require(try corpus.articles.find("storm-delays-the-fleet"))
        #expect(storm.entities.isEmpty)
        let named = try corpus.articles.page(ListQuery(limit: 100)).items
        #expect(
            named.first { $0.headline == "Storm delays the fleet" }?.topEntities.isEmpty ?? false)
        let about = try corpus.quotes.page(ListQuery(limit: 100)).items.flatMap(\.about)
        #expect(about.isEmpty)
    }

    @Test func `another name of an entity is a change of the articles that name it`() throws {
        let corpus = try Self.corpus()
        try Self.publish(corpus) { entities in
            for index in entities.entities.indices where entities.entities[index].name == "Vienna" {
                entities.entities[index].name = "Wien"
            }
        }
        let changes = try ChangeRepository(corpus.database).changes(since: "v1", limit: 9)
        #expect(changes.entries.items.map(\.change) == [.changed, .changed])
    }

    @Test func `a broken seed and curation are told and change nothing else`() throws {
        let corpus = try Self.corpus()
        let dataset = corpus.database.dataset
        try corpus.seeds.importing { session in
            try session.note(broken: ["b": "It stays."])
            try session.note(curationProblems: ["It is broken."])
        }
        #expect(corpus.database.dataset == dataset)
        let quality = try corpus.statistics.quality()
        #expect(quality.kept == 1)
        #expect(quality.issues.first { $0.seed == "b" }?.warning == "It stays.")
        #expect(quality.issues.first { $0.seed == "b" }?.article != nil)
        #expect(quality.curation == [CurationIssue(warning: "It is broken.")])
        #expect(try corpus.seeds.broken() == ["b": "It stays."])
        #expect(try corpus.seeds.curationProblems() == ["It is broken."])
        try corpus.seeds.importing { session in
            try session.note(broken: [:])
            try session.note(curationProblems: [])
        }
        #expect(try corpus.statistics.quality().kept == 0)
    }
}
