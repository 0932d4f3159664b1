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
        // No client waits for this, and there may be many seeds.
        try database.read(timeoutMilliseconds: 0) { connection in
            let rows = try connection.prepare(
                "SELECT name, content_hash, analyser_version, skip_warning IS NOT NULL FROM seed")
            var records: [String: SeedRecord] = [:]
            while try rows.step() {
                records[rows.text(0)] = SeedRecord(
                    contentHash: rows.text(1), analyserVersion: rows.text(2),
                    isSkipped: rows.integer(3) == 1)
            }
            return records
        }
    }

    /// Returns what the seed folder looked like from outside when the dataset was made; `nil` when that was
    /// not noted, or when seeds or the curation could not be read, of which a reader is told at every start.
    public func stamp() throws -> String? {
        try database.read { connection in
            let skipped = try connection.integer(
                """
                SELECT 1 FROM seed WHERE skip_warning IS NOT NULL
                UNION ALL SELECT 1 FROM seed WHERE kept_warning IS NOT NULL
                UNION ALL SELECT 1 FROM curation_warning WHERE rule IS NULL LIMIT 1
                """)
            guard skipped == nil else { return nil }
            return try connection.text("SELECT seed_stamp FROM dataset WHERE key = 1")
        }
    }

    /// Returns the text of the curation in force; `nil` without any.
    public func curation() throws -> String? {
        try database.read { try CurationRecords.text(on: $0) }
    }

    /// Returns why seeds whose articles stay could not be read, by the seeds' names.
    public func broken() throws -> [String: String] {
        try database.read { connection in
            let rows = try connection.prepare(
                "SELECT name, kept_warning FROM seed WHERE kept_warning IS NOT NULL")
            var warnings: [String: String] = [:]
            while try rows.step() { warnings[rows.text(0)] = rows.text(1) }
            return warnings
        }
    }

    /// Returns why a newer curation is not in force, a sentence each.
    public func curationProblems() throws -> [String] {
        try database.read { try CurationRecords.problems(on: $0) }
    }

    /// Returns how many seeds the dataset was made from.
    public func count() throws -> Int {
        try database.read { try $0.integer("SELECT count(*) FROM seed") ?? 0 }
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
