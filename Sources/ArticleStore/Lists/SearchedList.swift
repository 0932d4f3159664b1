import CorpusModel

/// A list that a search text may narrow and order.
struct SearchedList {
    /// The list without the search.
    let definition: ListDefinition
    let index: FullTextIndex
    /// The SQL expression of how well a row matches, the smallest first.
    let relevance: String
    /// Name of the statistic that counts the whole list.
    let countMeasure: String

    /// Returns the list that `query` asks for and, with a search, the FTS5 query its stretches are cut by.
    ///
    /// - Throws: `CorpusError.invalidSearch` when the search cannot be read, `CorpusError.unknownField`
    ///   for a field the list does not have.
    func list(
        _ query: ListQuery, on connection: borrowing Connection
    ) throws -> (list: KeysetList, fullText: String?) {
        guard let search = query.search else {
            var list = try definition.list(query, on: connection)
            if list.conditions.terms.isEmpty {
                list.count = (
                    "SELECT value FROM statistic WHERE measure = ? AND name = ''",
                    [.text(countMeasure)]
                )
            }
            return (list, nil)
        }
        var searched = definition
        searched.source = """
            \(index.name) CROSS JOIN \(definition.source) \
            ON \(index.table).key = \(index.name).rowid
            """
        searched.sorts[Self.relevanceField] = .init(sql: relevance)
        searched.defaultSort = [SortTerm(Self.relevanceField, isDescending: false)]
        searched.tieBreakers = []
        var list = try searched.list(query, on: connection)
        let fullText = try index.query(for: search)
        if let fullText {
            list.conditions.add("\(index.name) MATCH ?", [.text(fullText)])
        } else {
            list.conditions.add("0")
        }
        return (list, fullText)
    }

    /// Name of the order by how well a row matches; ascending is the best first.
    private static let relevanceField = "relevance"
}
