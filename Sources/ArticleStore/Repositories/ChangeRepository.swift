public import CorpusModel

/// What has changed between two states of the corpus.
public struct ChangeRepository: Sendable {
    private let database: Database

    /// Creates a repository over one database.
    public init(_ database: Database) {
        self.database = database
    }

    /// Returns the articles that came, went or say something else since a dataset, by id: they were read
    /// anew, or what they name or quote is another entity, or one of another name.
    ///
    /// The last 100 imports are remembered; a database built from scratch remembers none before it. What
    /// came and went in between is not told.
    ///
    /// - Throws: `CorpusError.unknownDataset` for a version that is not remembered,
    ///   `CorpusError.datasetNotReady` before the first import.
    public func changes(
        since version: String, limit: Int, position: PagePosition = .start
    ) throws -> ChangeSet {
        try database.read { connection in
            guard let current = try DatasetRow.read(from: connection) else {
                throw CorpusError.datasetNotReady
            }
            let row = try connection.prepare(
                """
                SELECT number, imported_at FROM dataset_history WHERE version = ?
                ORDER BY number DESC LIMIT 1
                """, [.text(version)])
            guard try row.step() else { throw CorpusError.unknownDataset(version: version) }
            let (number, importedAt) = (row.integer(0), Int64(row.integer(1)))
            row.reset()
            var list = KeysetList(
                source: Self.changes(since: number), keys: ["existed", "exists_now"],
                order: SortOrder(terms: [], id: "change.article"), limit: max(1, limit),
                position: position)
            list.conditions.add("existed OR exists_now")
            let page = try list.page(on: connection) { keys, id in
                ChangeSet.Entry(
                    article: id,
                    change: keys[0] == 0 ? .added : keys[1] == 0 ? .removed : .changed)
            }
            return ChangeSet(
                from: Dataset(version: version, importedAt: importedAt), to: current,
                entries: page)
        }
    }

    /// The articles that changed after an import, and whether they were there before and are there now.
    private static func changes(since number: Int) -> String {
        """
        (SELECT article,
            (SELECT change FROM article_change AS first
             WHERE first.article = touched.article AND first.number > \(number)
             ORDER BY first.number LIMIT 1) <> 'added' AS existed,
            (SELECT change FROM article_change AS last
             WHERE last.article = touched.article
             ORDER BY last.number DESC LIMIT 1) <> 'removed' AS exists_now
        FROM (SELECT DISTINCT article FROM article_change WHERE number > \(number)) AS touched
        ) AS change
        """
    }
}
