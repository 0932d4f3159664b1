import CorpusModel

/// What may be asked of a list beside its pages: how it is spread out, and what empties it.
struct ListInquiry: Sendable {
    /// Makes the list that a query asks for.
    typealias MakeList = @Sendable (ListQuery, borrowing Connection) throws -> KeysetList

    /// What the list allows.
    let definition: ListDefinition
    let list: MakeList

    /// Counts the items by fields, each field's own filter left aside, so that what else could be chosen is
    /// seen beside what is.
    ///
    /// - Throws: `CorpusError.unknownField` for a field the list cannot be spread out by.
    func facets(
        _ fields: [String], of query: ListQuery, beginning: String? = nil, places: Range<Int>,
        on connection: borrowing Connection
    ) throws -> [Facet] {
        // Most fields have no filter of their own in the query, and are counted over one list.
        var plain: KeysetList?
        return try fields.map { name in
            guard let field = definition.facets[name] else {
                throw CorpusError.unknownField(
                    name: name, allowed: definition.facets.keys.sorted())
            }
            var others = query
            others.filters[name] = nil
            let isFiltered = query.filters[name] != nil
            let counted =
                try isFiltered ? list(others, connection) : plain ?? list(query, connection)
            if !isFiltered { plain = counted }
            let isCounted = counted.selection == nil && Condition.all(in: others).isEmpty
            let count = FacetCount(
                name: name, field: field, places: places, beginning: beginning,
                selected: try definition.selected(name, in: query, on: connection))
            return try count.facet(of: isCounted ? nil : counted, on: connection)
        }
    }

    /// Counts what each condition of a query leaves.
    func explain(
        _ query: ListQuery, on connection: borrowing Connection
    ) throws -> ListExplanation {
        let conditions = Condition.all(in: query)
        var query = query
        query.sort = []
        func count(_ query: ListQuery) throws -> Int {
            try list(query, connection).count(on: connection)
        }
        let explained = try conditions.map { condition in
            var alone = query
            for other in conditions where other != condition { other.remove(from: &alone) }
            var without = query
            condition.remove(from: &without)
            return ListExplanation.Condition(
                parameter: condition.parameter, alone: try count(alone),
                withoutIt: try count(without))
        }
        return ListExplanation(
            total: try count(query),
            conditions: explained.sorted {
                ($1.withoutIt, $0.parameter) < ($0.withoutIt, $1.parameter)
            })
    }

    /// One condition of a query.
    private enum Condition: Equatable {
        case search
        case from
        case before
        case leading
        case minimum(String)
        case filter(String)

        /// Returns the conditions that a query has.
        static func all(in query: ListQuery) -> [Condition] {
            var conditions: [Condition] = []
            if query.search != nil { conditions.append(.search) }
            if query.from != nil { conditions.append(.from) }
            if query.before != nil { conditions.append(.before) }
            if query.collapsesDuplicates { conditions.append(.leading) }
            conditions += query.minimums.keys.sorted().map(Condition.minimum)
            let filters = query.filters.filter { !$0.value.isEmpty }
            return conditions + filters.keys.sorted().map(Condition.filter)
        }

        /// Name of the parameter that asks for it.
        var parameter: String {
            switch self {
            case .search: "q"
            case .from: "from"
            case .before: "to"
            case .leading: "collapse"
            case .minimum(let name), .filter(let name): name
            }
        }

        func remove(from query: inout ListQuery) {
            switch self {
            case .search: query.search = nil
            case .from: query.from = nil
            case .before: query.before = nil
            case .leading: query.collapsesDuplicates = false
            case .minimum(let name): query.minimums[name] = nil
            case .filter(let name): query.filters[name] = nil
            }
        }
    }
}
