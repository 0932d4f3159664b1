import CorpusModel

/// Cuts out the stretches of a record that match a search.
enum SnippetReader {
    /// Longest stretch, in words; FTS5 takes 64 at most.
    private static let words = 32

    /// Returns the stretches of the row that match `query`, one a column at most.
    static func snippets(
        of row: Int, matching query: String, in index: FullTextIndex,
        on connection: borrowing Connection
    ) throws -> [Snippet] {
        let columns = index.snippetColumns.indices.map {
            "snippet(\(index.name), \($0), char(2), char(3), '…', \(words))"
        }
        let rows = try connection.prepare(
            """
            SELECT \(columns.joined(separator: ", ")) FROM \(index.name)
            WHERE \(index.name) MATCH ? AND rowid = ?
            """, [.text(query), .integer(row)])
        defer { rows.reset() }
        guard try rows.step() else { return [] }
        return index.snippetColumns.enumerated().compactMap { number, field in
            let snippet = snippet(of: rows.text(Int32(number)), field: field)
            return snippet.highlights.isEmpty ? nil : snippet
        }
    }

    /// Takes the marks out of a text and notes where they stood.
    static func snippet(of marked: String, field: String) -> Snippet {
        var units: [UInt16] = []
        var highlights: [Range<Int>] = []
        var start: Int?
        for unit in marked.utf16 {
            switch unit {
            case 2:
                start = start ?? units.count
            case 3:
                if let begin = start, begin < units.count { highlights.append(begin..<units.count) }
                start = nil
            case 0x0A, 0x0D: units.append(0x20)
            default: units.append(unit)
            }
        }
        return Snippet(
            field: field, text: String(decoding: units, as: UTF16.self), highlights: highlights)
    }
}
