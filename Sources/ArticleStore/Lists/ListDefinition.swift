import CorpusModel

/// What may be asked of one list: its filters, minimums and orders by the names clients use.
struct ListDefinition: Sendable {
    /// A field that a list can be ordered by.
    struct SortField: Sendable {
        /// The SQL expression.
        let sql: String
        /// Whether the expression can be null.
        var isNullable = false
        /// Whether the field's index begins with the smallest value; most begin with the largest.
        var isIndexedAscending = false
    }

    /// The FROM clause.
    var source: String
    /// The integer columns that a row's record is found by.
    var keys: [String]
    /// The SQL expression of the id, which closes every order.
    var id: String
    var filters: [String: FilterField] = [:]
    /// Expressions that must be at least the number given.
    var minimums: [String: String] = [:]
    /// The expression that must be at least the start of the period asked for.
    var from: String
    /// The expression that must be less than the end of the period asked for.
    var before: String
    /// The condition that a row stands for all that are nearly the same; `nil` where rows have no such.
    var leading: String?
    var sorts: [String: SortField]
    /// The order when the query gives none.
    var defaultSort: [SortTerm]
    /// Fields that the list can be spread out by.
    var facets: [String: FacetField] = [:]
    /// Where the columns that a large list is counted in are read from, by the names of filters, minimums and
    /// facets.
    var columns: [String: ColumnSource] = [:]
    /// Fields, ascending, that come between the order asked for and the id.
    var tieBreakers: [String] = []

    /// Most rows a page: the largest a client may ask for is 100, an export reads more at a time.
    private static let maximumLimit = 1_000

    /// Returns the values that a filter asks for, as rows have them.
    func selected(_ name: String, in query: ListQuery, on connection: borrowing Connection)
        throws -> Set<SQLiteValue>
    {
        guard let field = filters[name], let filter = query.filters[name] else { return [] }
        return Set(try filter.allOf.joined().compactMap { try field.value(of: $0, on: connection) })
    }

    /// Returns the list that `query` asks for, search aside.
    ///
    /// - Throws: `CorpusError.unknownField` for a filter, minimum or order the list does not have.
    func list(
        _ query: ListQuery, on connection: borrowing Connection
    ) throws -> KeysetList {
        var conditions = Conditions()
        if let from = query.from { conditions.add("\(self.from) >= ?", [.text(from)]) }
        if let before = query.before { conditions.add("\(self.before) < ?", [.text(before)]) }
        if query.collapsesDuplicates, let leading { conditions.add(leading) }
        // In a fixed order, so that equal queries give equal SQL and find their statement compiled.
        for (name, minimum) in query.minimums.sorted(by: { $0.key < $1.key }) {
            guard let expression = minimums[name] else {
                throw CorpusError.unknownField(name: name, allowed: minimums.keys.sorted())
            }
            conditions.add("\(expression) >= ?", [.real(minimum)])
        }
        for (name, filter) in query.filters.sorted(by: { $0.key < $1.key }) {
            guard let field = filters[name] else {
                throw CorpusError.unknownField(name: name, allowed: filters.keys.sorted())
            }
            try field.apply(filter, to: &conditions, on: connection)
        }
        return KeysetList(
            source: source, keys: keys, conditions: conditions,
            order: try order(query.sort.isEmpty ? defaultSort : query.sort),
            limit: min(max(query.limit, 1), Self.maximumLimit), position: query.position,
            isCounted: query.isCounted)
    }

    private func order(_ sort: [SortTerm]) throws -> SortOrder {
        var terms = try sort.map { term in
            guard let field = sorts[term.field] else {
                throw CorpusError.unknownField(name: term.field, allowed: sorts.keys.sorted())
            }
            return SortOrder.Term(
                sql: field.sql, isDescending: term.isDescending, isNullable: field.isNullable)
        }
        terms += tieBreakers.map {
            SortOrder.Term(sql: $0, isDescending: false, isNullable: false)
        }
        return SortOrder(terms: terms, id: id)
    }
}
