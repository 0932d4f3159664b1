import ArticleStore
import CorpusModel

/// A small corpus in memory, filled as an importer would.
struct SampleCorpus {
    let database: Database
    var articles: ArticleRepository { ArticleRepository(database) }
    var entities: EntityRepository { EntityRepository(database) }
    var quotes: QuoteRepository { QuoteRepository(database) }
    var search: SearchRepository { SearchRepository(database) }
    var statistics: StatisticsRepository { StatisticsRepository(database) }
    var seeds: SeedRepository { SeedRepository(database) }

    /// Opens a database, in memory unless a path is given.
    init(path: String = ":memory:", configuration: DatabaseConfiguration = .init()) throws {
        database = try Database(path: path, configuration: configuration)
    }

    /// Opens a database in memory and fills it.
    init(_ articles: KeyValuePairs<String, SampleArticle>) throws {
        try self.init()
        try add(articles.map { ($0.key, $0.value) })
    }

    /// Adds articles in one import; `merged` names are one entity, called by the value.
    func add(
        _ added: [(seed: String, article: SampleArticle)], removing removed: [String] = [],
        merged: [String: String] = [:], version: String = "v1"
    ) throws {
        try seeds.importing { session in
            try session.remove(seeds: removed)
            for (seed, article) in added {
                try session.add(
                    article.analyzed, seed: seed,
                    contentHash: "hash of \(article.paragraphs.joined())", analyserVersion: "1")
            }
            try publish(session, merged: merged, version: version)
        }
    }

    func publish(
        _ session: ImportSession, merged: [String: String] = [:], version: String = "v1"
    ) throws {
        let profiles = try session.profiles()
        try session.publish(
            .init(entities: Self.resolve(profiles, merged: merged)), version: version,
            importedAt: 1_700_000_000)
    }

    /// One entity a name and type, names in `merged` joined.
    static func resolve(
        _ profiles: [EntityProfile], merged: [String: String]
    ) -> [ResolvedEntity] {
        var entities: [ResolvedEntity] = []
        for (index, profile) in profiles.enumerated() {
            let name = merged[profile.name] ?? profile.name
            let id = StableHash.id(prefix: "ent_", parts: profile.type.rawValue, name)
            if let known = entities.firstIndex(where: { $0.id == id }) {
                entities[known].profiles.append(index)
            } else {
                entities.append(
                    ResolvedEntity(
                        id: id, slug: Slug.make(from: "\(name) \(profile.type.rawValue)"),
                        name: name, type: profile.type, subtype: profile.subtype,
                        country: profile.country, confidence: profile.confidence,
                        profiles: [index]))
            }
        }
        return entities
    }
}

extension SampleArticle {
    static let talks = {
        var article = SampleArticle(
            "Envoys meet in Vienna",
            [
                "Ann Archer met Boris Belov in Vienna 🕊️ on Monday.",
                "“We will not wait for Atlantis,” said Ann Archer. “Nobody waits.”",
                "Boris Belov said the talks were “useful”. Ann Archer agreed.",
            ],
            names: [
                Name("Ann Archer", roles: [NameCount("Foreign Minister", 2)]), Name("Boris Belov"),
                Name("Vienna", .place, subtype: .city, country: "AT"),
                Name("Atlantis", .place, subtype: .country, confidence: 0.4),
            ],
            quotes: [
                Said(text: "We will not wait for Atlantis,", speaker: 0, about: [3], addressee: 1),
                Said(text: "Nobody waits.", speaker: 0, confidence: 0.6),
                Said(text: "useful", speaker: 1, type: .mixed, cue: .praises),
            ])
        article.standfirst = "A first round in years"
        article.dateline = "VIENNA"
        return article
    }()

    static let storm = {
        var article = SampleArticle(
            "Storm delays the fleet",
            [
                "The fleet of Atlantis stayed in port, Carl Crow said.",
                "“The storm is over,” an official said.",
            ],
            names: [
                Name("Carl Crow"), Name("Atlantis", .place, subtype: .country, confidence: 0.4),
            ],
            quotes: [Said(text: "The storm is over,", speaker: nil, kind: .anonymous)])
        article.publishedAt = "2026-02-01T00:00:00Z"
        article.source = "Kurier"
        article.authors = ["Émile Élan", "Ann Author"]
        article.access = .truncated
        article.warnings = ["The end is missing."]
        return article
    }()

    static let notes = {
        var article = SampleArticle(
            "Notes without a date", ["Belov wrote to Vienna."],
            names: [
                Name("Belov"), Name("Vienna", .place, subtype: .city, country: "AT"),
            ])
        article.publishedAt = nil
        article.source = nil
        article.authors = []
        return article
    }()
}
