import CorpusModel

/// The row that says which state of the corpus the database holds.
enum DatasetRow {
    /// Reads the row; `nil` before the first import.
    static func read(from connection: borrowing Connection) throws -> Dataset? {
        let row = try connection.prepare("SELECT version, imported_at FROM dataset WHERE key = 1")
        defer { row.reset() }
        guard try row.step() else { return nil }
        return Dataset(version: row.text(0), importedAt: Int64(row.integer(1)))
    }

    /// Writes the row.
    static func write(_ dataset: Dataset, to connection: borrowing Connection) throws {
        try connection.run(
            "INSERT OR REPLACE INTO dataset (key, version, imported_at) VALUES (1, ?, ?)",
            [.text(dataset.version), .integer(Int(dataset.importedAt))])
    }
}
