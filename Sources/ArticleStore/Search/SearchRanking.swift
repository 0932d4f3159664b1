/// How well the rows that a search finds match it.
///
/// Worked out for a page alone: it takes longer than to find and to count them.
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
        let rows = try connection.prepare(
            "SELECT rowid, \(relevance) FROM \(index) WHERE \(index) MATCH ?", [.text(fullText)])
        var ranked: [RankedKeys.Ranked] = []
        while try rows.step() {
            guard let row = selection.table.keys.row(of: rows.integer(0)),
                selection.rows.contains(row)
            else { continue }
            ranked.append((rows.integer(0), rows.real(1)))
        }
        return RankedKeys(ranked, of: selection.definition.source)
    }
}
