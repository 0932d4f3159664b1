import CorpusModel

/// Cuts out the stretches of a record that match a search.
enum SnippetReader {
    /// Most stretches of one record.
    private static let count = 3

    /// Returns the stretches of the row that match `query`: at most one a column, and what is left of three
    /// from the last.
    static func snippets(
        of row: Int, matching query: String, in index: FullTextIndex,
        on connection: borrowing Connection
    ) throws -> [Snippet] {
        let columns = index.snippetColumns.map { column in
            "highlight(\(index.name), \(index.columnNumbers[column] ?? 0), char(2), char(3))"
        }
        let rows = try connection.prepare(
            """
            SELECT \(columns.joined(separator: ", ")) FROM \(index.name)
            WHERE \(index.name) MATCH ? AND rowid = ?
            """, [.text(query), .integer(row)])
        defer { rows.reset() }
        guard try rows.step() else { return [] }
        var snippets: [Snippet] = []
        for (number, field) in index.snippetColumns.enumerated() {
            let marked = MarkedText(rows.bytes(Int32(number)))
            let isLast = number == index.snippetColumns.count - 1
            snippets += marked.stretches(isLast ? count - snippets.count : 1).map {
                marked.snippet($0, field: field)
            }
        }
        return snippets
    }
}
