/// How well the rows that a search finds match it.
///
/// Worked out for a page alone, because it takes longer than to find and to count them, and kept for the next:
/// a list read to its end asks for hundreds.
struct SearchRanking {
    /// The full-text index.
    let index: String
    /// The SQL expression of how well a row matches, the smallest first.
    let relevance: String
    /// The FTS5 query.
    let fullText: String

    /// Puts selected rows in order, the best first.
    func order(of selection: RowSelection, on connection: borrowing Connection) throws -> RankedKeys
    {
        let table = selection.table
        let known = table.ranking(of: fullText)
        let all = try known ?? read(on: connection)
        if known == nil { table.keep(all, of: fullText) }
        let selected = all.filter { ranked in
            table.keys.row(of: ranked.key).map(selection.rows.contains) ?? false
        }
        return RankedKeys(inOrder: selected, of: selection.definition.source)
    }

    private func read(on connection: borrowing Connection) throws -> [RankedKeys.Ranked] {
        let rows = try connection.prepare(
            "SELECT rowid, \(relevance) FROM \(index) WHERE \(index) MATCH ?", [.text(fullText)])
        defer { rows.reset() }
        var ranked: [RankedKeys.Ranked] = []
        while try rows.step() { ranked.append((rows.integer(0), rows.real(1))) }
        ranked.sort { $0.value < $1.value }
        return ranked
    }
}
