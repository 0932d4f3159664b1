import CorpusModel

/// The seeds the corpus was made from, and the way to change them.
public struct SeedRepository: Sendable {
    private let database: Database

    /// Creates a repository over one database.
    public init(_ database: Database) {
        self.database = database
    }

    /// Returns what is stored of every seed, by name.
    public func known() throws -> [String: SeedRecord] {
        throw CorpusError.datasetNotReady
    }

    /// Changes the corpus: all that `body` does becomes visible at once, or nothing of it.
    ///
    /// The database stays as it was when `body` throws, when the process is killed or the disk is full.
    /// `body` ends with `publish`.
    public func importing(_ body: (ImportSession) throws -> Void) throws {
        try database.change(body)
    }
}

/// What is stored of one seed.
public struct SeedRecord: Sendable, Equatable {
    /// Hash of the content it had when it was read.
    public var contentHash: String
    /// The analyser that read it.
    public var analyserVersion: String
    /// Whether it was skipped and gave no article.
    public var isSkipped: Bool

    /// Creates a record.
    public init(contentHash: String, analyserVersion: String, isSkipped: Bool) {
        self.contentHash = contentHash
        self.analyserVersion = analyserVersion
        self.isSkipped = isSkipped
    }
}
