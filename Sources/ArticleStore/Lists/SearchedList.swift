import CorpusModel

/// A list that a search text may narrow and order.
struct SearchedList {
    /// The list without the search.
    let definition: ListDefinition
    let index: FullTextIndex
    /// The SQL expression of how well a row matches, the smallest first.
    let relevance: String
    /// Whether the relevance follows from the index alone, without a look at the table.
    var isRankedByIndex = true
    /// Name of the statistic that counts the whole list.
    let countMeasure: String
    /// The minimum whose values the statistics count one by one.
    var minimumMeasure: (minimum: String, measure: String)?

    /// Returns the list that `query` asks for and, with a search, the FTS5 query its stretches are cut by.
    ///
    /// - Throws: `CorpusError.invalidSearch` when the search cannot be read, `CorpusError.unknownField`
    ///   for a field the list does not have.
    func list(
        _ query: ListQuery, on connection: borrowing Connection
    ) throws -> (list: KeysetList, fullText: String?) {
        guard let search = query.search else {
            var list = try definition.list(query, on: connection)
            list.count = knownCount(for: query)
            list.selection = try selection(for: query, on: connection)
            return (list, nil)
        }
        var searched = definition
        searched.source = """
            \(index.name) CROSS JOIN \(definition.source) \
            ON \(index.table).key = \(index.name).rowid
            """
        searched.sorts[Self.relevanceField] = .init(sql: relevance)
        searched.defaultSort = [SortTerm(Self.relevanceField, isDescending: false)]
        // Matches that are equally good have nothing but their ids to tell them apart.
        let isRanked = query.sort.isEmpty || query.sort.contains { $0.field == Self.relevanceField }
        if isRanked { searched.tieBreakers = [] }
        var list = try searched.list(query, on: connection)
        let fullText = try index.query(for: search, in: query.searchParts)
        if let fullText {
            list.conditions.add("\(index.name) MATCH ?", [.text(fullText)])
            if query.searchScope == .sentence, index.hasSentences {
                let articles = try SentenceSearch.articles(
                    in: list, matching: fullText, on: connection)
                list.conditions.add(
                    "article.key IN (SELECT value FROM json_each(?))",
                    [.text("[\(articles.map(String.init).joined(separator: ","))]")])
            } else {
                list.selection = try selection(
                    for: query, matching: fullText, on: connection)
            }
        } else {
            list.conditions.add("0")
        }
        return (list, fullText)
    }

    /// Returns the columns of the list; `nil` when it is too short for columns.
    func table(on connection: borrowing Connection) throws -> ColumnTable? {
        try connection.columns?.table(of: self, on: connection)
    }

    /// Finds the rows in columns; `nil` when there are none, or a condition is in none of them.
    private func selection(
        for query: ListQuery, matching fullText: String? = nil,
        on connection: borrowing Connection
    ) throws -> KeysetList.Selection? {
        guard let table = try table(on: connection) else { return nil }
        guard let fullText else {
            return try RowSelection(query, of: definition, in: table, on: connection).map {
                .init(rows: $0, sort: query.sort.isEmpty ? definition.defaultSort : query.sort)
            }
        }
        var matches: [Int]
        if let ranking = table.ranking(of: fullText) {
            matches = ranking.map(\.key)
        } else {
            let found = try connection.prepare(
                "SELECT rowid FROM \(index.name) WHERE \(index.name) MATCH ?", [.text(fullText)])
            matches = []
            while try found.step() { matches.append(found.integer(0)) }
        }
        let rows = try RowSelection(
            query, of: definition, in: table, matches: matches, on: connection)
        // A search is in order of relevance unless it says otherwise.
        let best = SortTerm(Self.relevanceField, isDescending: false)
        let isRanked = isRankedByIndex && [[], [best]].contains(query.sort)
        return rows.map {
            .init(
                rows: $0, sort: query.sort,
                ranking: isRanked
                    ? SearchRanking(index: index.name, relevance: relevance, fullText: fullText)
                    : nil)
        }
    }

    /// Returns the query for a count that the last import has left ready; `nil` when it has not.
    private func knownCount(for query: ListQuery) -> KeysetList.Count? {
        guard query.from == nil, query.before == nil, !query.collapsesDuplicates else { return nil }
        let filters = query.filters.filter { !$0.value.isEmpty }
        if !query.minimums.isEmpty {
            guard let minimumMeasure, filters.isEmpty, query.minimums.count == 1,
                let least = query.minimums[minimumMeasure.minimum]
            else { return nil }
            return (
                """
                SELECT ifnull(sum(value), 0) FROM statistic
                WHERE measure = ? AND CAST(name AS REAL) >= ?
                """, [.text(minimumMeasure.measure), .real(least)]
            )
        }
        guard let (name, filter) = filters.first else {
            return (
                "SELECT value FROM statistic WHERE measure = ? AND name = ''",
                [.text(countMeasure)]
            )
        }
        guard filters.count == 1, filter.noneOf.isEmpty, filter.allOf.count == 1,
            let measure = definition.filters[name]?.countMeasure
        else { return nil }
        let words = Set(filter.allOf[0]).sorted()
        let list = Array(repeating: "?", count: words.count).joined(separator: ", ")
        return (
            "SELECT sum(value) FROM statistic WHERE measure = ? AND name IN (\(list))",
            [.text(measure)] + words.map(SQLiteValue.text)
        )
    }

    /// Name of the order by how well a row matches; ascending is the best first.
    private static let relevanceField = "relevance"
}
