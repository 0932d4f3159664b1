public import CorpusModel

/// One change of the corpus under way: seen by readers whole once it commits, or never.
///
/// Used by the thread that began it, and not after it has ended.
public final class ImportSession {
    let connection: Connection

    init(_ connection: consuming Connection) {
        self.connection = connection
    }

    /// Forgets seeds and the articles they became; unknown names are passed over.
    public func remove(seeds: some Sequence<String>) throws {
        throw CorpusError.datasetNotReady
    }

    /// Adds an article, in place of what the same seed gave before.
    public func add(
        _ analyzed: AnalyzedArticle, seed: String, contentHash: String, analyserVersion: String
    ) throws {
        throw CorpusError.datasetNotReady
    }

    /// Records that a seed could not be read; `warning` is one sentence.
    public func skip(
        seed: String, contentHash: String, analyserVersion: String, warning: String
    ) throws {
        throw CorpusError.datasetNotReady
    }

    /// Returns what the articles say of each different name of each type, ordered by type and name.
    public func profiles() throws -> [EntityProfile] {
        throw CorpusError.datasetNotReady
    }

    /// Links the corpus to the entities resolved from `profiles()` and makes it ready to be served.
    ///
    /// - Parameters:
    ///   - entities: The entities, whose profile indexes refer to what `profiles()` last returned.
    ///   - version: The version of the new dataset.
    ///   - importedAt: The time of the import, in seconds since 1970.
    public func publish(
        entities: [ResolvedEntity], version: String, importedAt: Int64
    ) throws {
        throw CorpusError.datasetNotReady
    }
}
