public import CorpusModel

/// One change of the corpus under way: seen by readers whole once it commits, or never.
///
/// Used by the thread that began it, and not after it has ended.
public final class ImportSession {
    let connection: Connection
    /// What makes the indexes again that were taken away; `nil` before the first article.
    private var suspendedIndexes: [String]?
    private let phrases = PhraseBook()
    private let words = WordTally()
    /// Keys of the profiles last returned, in their order.
    private var profileKeys: [Int]?
    /// Whether nothing has changed since the corpus was last published.
    private(set) var isWhole = true

    init(_ connection: consuming Connection) throws {
        self.connection = connection
        try self.connection.runScript(ChangeLog.schema)
    }

    /// Forgets seeds and the articles they became; unknown names are passed over.
    ///
    /// - Throws: When the database cannot be written; nothing of the import is kept then.
    public func remove(seeds: some Sequence<String>) throws {
        isWhole = false
        let removal = ArticleRemoval(words: words)
        for seed in seeds {
            try removal.remove(seed: seed, from: connection)
            try words.flush(isLast: false, on: connection)
        }
        profileKeys = nil
    }

    /// Adds an article, in place of what the same seed gave before.
    ///
    /// - Throws: When the database cannot be written; nothing of the import is kept then.
    public func add(
        _ analyzed: AnalyzedArticle, seed: String, contentHash: String, analyserVersion: String
    ) throws {
        if suspendedIndexes == nil {
            suspendedIndexes = try IndexBuilding.suspend(on: connection)
        }
        try record(
            seed: seed, contentHash: contentHash, analyserVersion: analyserVersion, warning: nil)
        try ArticleWriter(phrases: phrases, words: words).add(
            analyzed, seed: seed, textHash: contentHash, to: connection)
        try words.flush(isLast: false, on: connection)
    }

    /// Records that a seed could not be read; `warning` is one sentence.
    ///
    /// - Throws: When the database cannot be written; nothing of the import is kept then.
    public func skip(
        seed: String, contentHash: String, analyserVersion: String, warning: String
    ) throws {
        try record(
            seed: seed, contentHash: contentHash, analyserVersion: analyserVersion,
            warning: warning)
    }

    private func record(
        seed: String, contentHash: String, analyserVersion: String, warning: String?
    ) throws {
        try remove(seeds: CollectionOfOne(seed))
        try connection.run(
            """
            INSERT INTO seed (name, content_hash, analyser_version, skip_warning)
            VALUES (?, ?, ?, ?)
            """,
            [.text(seed), .text(contentHash), .text(analyserVersion), .optional(warning)])
    }

    /// Returns what the articles say of each different name of each type, ordered by type and name.
    ///
    /// - Throws: When the database cannot be read.
    public func profiles() throws -> [EntityProfile] {
        let (keys, profiles) = try ProfileTally.read(from: connection)
        profileKeys = keys
        return profiles
    }

    /// Puts together again all that `divide` has taken apart, in this import or an earlier one.
    ///
    /// - Throws: When the database cannot be written; nothing of the import is kept then.
    public func rejoin() throws {
        try ProfileParts.rejoin(on: connection)
        profileKeys = nil
    }

    /// Takes mentions out of the profiles that their articles gave, and returns what was found for each
    /// step; the indexes in the steps refer to what `profiles()` last returned.
    ///
    /// They make profiles with a `part` of their own, which `profiles()` returns from then on.
    ///
    /// - Throws: When the database cannot be written; nothing of the import is kept then.
    public func divide(_ steps: [ProfileDivision]) throws -> [ProfileDivision.Result] {
        guard let keys = profileKeys else {
            preconditionFailure("what is divided are the profiles last returned")
        }
        try complete()
        profileKeys = nil
        return try steps.map { try ProfileParts.divide($0, profiles: keys, on: connection) }
    }

    /// Settles names and makes the indexes: what needs all articles to be there.
    private func complete() throws {
        try ArticleNaming.settle(on: connection)
        try QuoteNaming.settle(on: connection)
        try words.flush(isLast: true, on: connection)
        try IndexBuilding.resume(suspendedIndexes ?? [], on: connection)
        suspendedIndexes = []
    }

    /// Links the corpus to the entities resolved from `profiles()` and makes it ready to be served.
    ///
    /// A profile that no entity claims is dropped: its mentions are not served. Call it last.
    ///
    /// - Parameters:
    ///   - corpus: The entities, whose profile indexes refer to what `profiles()` last returned, and what
    ///     else editors correct.
    ///   - version: The version of the new dataset.
    ///   - importedAt: The time of the import, in seconds since 1970.
    ///   - stamp: What the seed folder looks like from outside; see `SeedRepository.stamp`.
    ///   - curation: The text of the curation that made `corpus`; `nil` without any.
    /// - Throws: When the database cannot be written; nothing of the import is kept then.
    public func publish(
        _ corpus: CuratedEntities, version: String, importedAt: Int64, stamp: String? = nil,
        curation: String? = nil
    ) throws {
        precondition(
            profileKeys != nil || corpus.entities.isEmpty,
            "entities are resolved from the profiles as they are after the last change")
        let keys = try profileKeys ?? ProfileTally.read(from: connection).keys
        try complete()
        try DuplicateGrouping.settle(on: connection)
        let speakers = try EntityLinking(phrases: phrases).link(
            profiles: keys, to: corpus.entities, speakers: corpus.speakers, on: connection)
        try CurationRecords.write(
            curation, outcomes: corpus.outcomes + speakers, formerNames: corpus.formerNames,
            on: connection)
        try EntityCounting.refresh(on: connection)
        try CatalogueCount.refresh(on: connection)
        try StatisticsCount.refresh(on: connection)
        let dataset = Dataset(version: version, importedAt: importedAt)
        try ChangeHistory.add(dataset, on: connection)
        try DatasetRow.write(dataset, to: connection)
        try keep(stamp: stamp)
        isWhole = true
    }

    /// Notes why seeds whose articles stay could not be read this time, by name; all others are sound.
    ///
    /// The articles do not change, and so neither does the dataset.
    ///
    /// - Throws: When the database cannot be written.
    public func note(broken warnings: [String: String]) throws {
        try connection.run("UPDATE seed SET kept_warning = NULL WHERE kept_warning IS NOT NULL")
        for (seed, warning) in warnings {
            try connection.run(
                "UPDATE seed SET kept_warning = ? WHERE name = ?", [.text(warning), .text(seed)])
        }
        try StatisticsCount.refreshIssues(on: connection)
    }

    /// Notes why a newer curation is not in force, a sentence each; none when the one given is.
    ///
    /// - Throws: When the database cannot be written.
    public func note(curationProblems: [String]) throws {
        try CurationRecords.write(problems: curationProblems, on: connection)
    }

    /// Notes what the seed folder looks like from outside; nothing else of the dataset changes.
    ///
    /// - Throws: When the database cannot be written.
    public func keep(stamp: String?) throws {
        try connection.run("UPDATE dataset SET seed_stamp = ?", [.optional(stamp)])
    }
}
