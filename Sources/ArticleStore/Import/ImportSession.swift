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

    /// Links the corpus to the entities resolved from `profiles()` and makes it ready to be served.
    ///
    /// A profile that no entity claims is dropped: its mentions are not served. Call it last.
    ///
    /// - Parameters:
    ///   - entities: The entities, whose profile indexes refer to what `profiles()` last returned.
    ///   - version: The version of the new dataset.
    ///   - importedAt: The time of the import, in seconds since 1970.
    ///   - stamp: What the seed folder looks like from outside; see `SeedRepository.stamp`.
    /// - Throws: When the database cannot be written; nothing of the import is kept then.
    public func publish(
        entities: [ResolvedEntity], version: String, importedAt: Int64, stamp: String? = nil
    ) throws {
        precondition(
            profileKeys != nil || entities.isEmpty,
            "entities are resolved from the profiles as they are after the last change")
        let keys = try profileKeys ?? ProfileTally.read(from: connection).keys
        try ArticleNaming.settle(on: connection)
        try QuoteNaming.settle(on: connection)
        try words.flush(isLast: true, on: connection)
        try IndexBuilding.resume(suspendedIndexes ?? [], on: connection)
        suspendedIndexes = []
        try DuplicateGrouping.settle(on: connection)
        try EntityLinking(phrases: phrases).link(profiles: keys, to: entities, on: connection)
        try EntityCounting.refresh(on: connection)
        try CatalogueCount.refresh(on: connection)
        try StatisticsCount.refresh(on: connection)
        let dataset = Dataset(version: version, importedAt: importedAt)
        try ChangeHistory.add(dataset, on: connection)
        try DatasetRow.write(dataset, to: connection)
        try keep(stamp: stamp)
        isWhole = true
    }

    /// Notes what the seed folder looks like from outside; nothing else of the dataset changes.
    ///
    /// - Throws: When the database cannot be written.
    public func keep(stamp: String?) throws {
        try connection.run("UPDATE dataset SET seed_stamp = ?", [.optional(stamp)])
    }
}
