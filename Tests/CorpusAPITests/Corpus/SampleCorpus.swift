import ArticleStore
import CorpusModel

/// Three small articles that between them have every field filled and every field empty.
enum SampleCorpus {
    static let version = "0123456789abcdef"
    static let importedAt: Int64 = 1_767_800_000

    /// Creates a database in memory that holds the articles.
    static func database(isReversed: Bool = false) throws -> Database {
        let database = try Database(path: ":memory:")
        try fill(database, version: version, importedAt: importedAt, isReversed: isReversed)
        return database
    }

    /// Imports the articles, or all but the first `skipping`, as another dataset.
    static func fill(
        _ database: Database, version: String, importedAt: Int64, skipping: Int = 0,
        isReversed: Bool = false
    ) throws {
        var articles = [
            ("talks", try talks()), ("patrol", try patrol()), ("weather", try weather()),
        ]
        if isReversed { articles.reverse() }
        try SeedRepository(database).importing { session in
            try session.remove(seeds: articles.map(\.0))
            for (seed, article) in articles.dropFirst(skipping) {
                try session.add(
                    article, seed: seed, contentHash: "hash of \(seed)", analyserVersion: "1")
            }
            try session.skip(
                seed: "noise", contentHash: "hash of noise", analyserVersion: "1",
                warning: "The file is not valid UTF-8.")
            let entities = entities(of: try session.profiles())
            try session.publish(.init(entities: entities), version: version, importedAt: importedAt)
        }
    }

    /// Creates a database in memory that holds one article.
    static func database(of article: AnalyzedArticle) throws -> Database {
        let database = try Database(path: ":memory:")
        try SeedRepository(database).importing { session in
            try session.add(article, seed: "one", contentHash: "hash", analyserVersion: "1")
            let entities = entities(of: try session.profiles())
            try session.publish(.init(entities: entities), version: version, importedAt: importedAt)
        }
        return database
    }

    /// Takes every profile for an entity of its own.
    private static func entities(of profiles: [EntityProfile]) -> [ResolvedEntity] {
        profiles.enumerated().map { index, profile in
            ResolvedEntity(
                id: StableHash.id(prefix: "ent_", parts: profile.type.rawValue, profile.name),
                slug: Slug.make(from: profile.name), name: profile.name, type: profile.type,
                subtype: profile.subtype, country: profile.country, confidence: 0.9,
                profiles: [index])
        }
    }

    /// Dated to the day, with a caption, furniture, and a quote that its cue splits.
    static func talks() throws -> AnalyzedArticle {
        var draft = ArticleDraft(
            headline: "Talks on the Straits “Close to <Collapse>”",
            paragraphs: [
                "😀 Foreign Minister Maria Keller warned Norland on Tuesday.",
                "“The straits 🚢 must stay open,” Keller told Ostia & others, “or Norland will pay.”",
            ])
        draft.content.standfirst = "A minister warns."
        draft.content.authors = ["Ada Byron", "Émile Roy"]
        draft.content.authorNote = "Ada Byron writes about the sea."
        draft.content.source = "Example Times"
        draft.content.url = "https://example.org/talks?id=1"
        draft.content.published = PublicationDate(
            timestamp: "2026-01-07T00:00:00Z", precision: .day, source: .text)
        draft.content.language = "en"
        draft.content.dateline = "GENEVA"
        draft.content.captions = [
            Caption(text: "A ship 🚢 in the straits.", credit: "Reuters", source: nil)
        ]
        draft.content.provenance.fields = [
            .init(name: "headline", line: 1, rule: "first line"),
            .init(name: "source", line: nil, rule: "metadata"),
        ]
        draft.content.provenance.removed = [
            .init(
                line: 2, text: "Share this <article>", reason: .share,
                rule: "share or subscribe phrase")
        ]
        draft.content.provenance.warnings = ["The date has no year."]
        let keller = draft.entity(
            "Maria Keller", .person, roles: [NameCount("Foreign Minister", 1)])
        let norland = draft.entity("Norland", .place, .country, country: "NO")
        let ostia = draft.entity("Ostia", .place, .city)
        try draft.mention(keller, "Maria Keller", in: 0)
        try draft.mention(norland, "Norland", in: 0)
        try draft.mention(keller, "Keller", in: 1, .alias)
        try draft.mention(ostia, "Ostia", in: 1)
        try draft.mention(norland, "Norland", in: 1)
        let speaker = Speaker(
            kind: .named, entity: keller, name: "Maria Keller", title: "Foreign Minister",
            surface: "Keller", span: try draft.span("Keller", in: 1))
        let cue = Cue(
            text: "told", lemma: "tell", kind: .warns, span: try draft.span("told", in: 1))
        try draft.quote(
            [("The straits 🚢 must stay open,", 1), ("or Norland will pay.", 1)], by: speaker,
            cue: cue, about: [norland], to: ostia, confidence: 0.95)
        return draft.analyzed
    }

    /// Undated and cut off by a paywall; its speakers are no entities.
    static func patrol() throws -> AnalyzedArticle {
        var draft = ArticleDraft(
            headline: "Patrol Boats Leave Ostia",
            paragraphs: [
                "Boats left Ostia. “A show of force,” a senior official said of Norland.",
                "“Nobody was hurt.”",
            ])
        draft.content.access = .truncated
        let ostia = draft.entity("Ostia", .place, .city)
        let norland = draft.entity("Norland", .place, .country, country: "NO")
        try draft.mention(ostia, "Ostia", in: 0)
        try draft.mention(norland, "Norland", in: 0)
        let official = Speaker(
            kind: .anonymous, entity: nil, name: "a senior official", title: nil,
            surface: "a senior official", span: try draft.span("a senior official", in: 0))
        let cue = Cue(
            text: "said", lemma: "say", kind: .says, span: try draft.span("said", in: 0))
        try draft.quote(
            [("A show of force,", 0)], .mixed, by: official, cue: cue, confidence: 0.7)
        try draft.quote([("Nobody was hurt.", 1)], by: .unknown, confidence: 0.1)
        return draft.analyzed
    }

    /// Dated to the month; it quotes nobody and names one place.
    static func weather() throws -> AnalyzedArticle {
        var draft = ArticleDraft(
            headline: "Storm Over Norland", paragraphs: ["A storm closed the ports of Norland."])
        draft.content.source = "Daily Gazette"
        draft.content.authors = ["Émile Roy"]
        draft.content.published = PublicationDate(
            timestamp: "2025-12-01T00:00:00Z", precision: .month, source: .metadata)
        let norland = draft.entity("Norland", .place, .country, country: "NO")
        try draft.mention(norland, "Norland", in: 0)
        return draft.analyzed
    }
}
