/// A condition on one field: all of `allOf` and none of `noneOf`.
public struct Filter: Sendable, Hashable {
    /// Groups that must each match; a group matches when one of its values does.
    public var allOf: [[String]]
    /// Values that must not match.
    public var noneOf: [String]

    /// Creates a condition; without arguments it is always met.
    public init(allOf: [[String]] = [], noneOf: [String] = []) {
        self.allOf = allOf
        self.noneOf = noneOf
    }

    /// Whether the condition is always met.
    public var isEmpty: Bool { allOf.isEmpty && noneOf.isEmpty }
}

/// Which slice of which list is asked for: the part every list has in common.
public struct ListQuery: Sendable, Hashable {
    /// Full-text query in the search grammar; `nil` for all.
    public var search: String?
    /// Parts of an article that the search looks in, as `SearchPart` names them; empty for all.
    ///
    /// Lists of other things are searched whole.
    public var searchParts: Set<SearchPart>
    /// How near to one another the words of the search must stand.
    public var searchScope: SearchScope
    /// Earliest publication time, RFC 3339 in UTC, inclusive.
    public var from: String?
    /// Latest publication time, RFC 3339 in UTC, exclusive.
    public var before: String?
    /// Whether articles of nearly the same text are shown as the first of them alone.
    ///
    /// Lists of other things leave it aside.
    public var collapsesDuplicates: Bool
    /// Conditions by parameter name, such as `entity` or `speaker`; a value may be an id or a slug.
    public var filters: [String: Filter]
    /// Smallest number by parameter name, such as `min_mentions` or `min_confidence`.
    public var minimums: [String: Double]
    /// The order; the id is always the last term.
    ///
    /// Empty for the list's own order.
    public var sort: [SortTerm]
    /// Items a page, 1 to 100.
    public var limit: Int
    /// Whether the page says how many items match in all; without, the total is 0.
    ///
    /// Counting a search takes longer than its first page.
    public var isCounted = true
    /// Which page.
    public var position: PagePosition

    /// Creates a query for the first page of everything.
    public init(
        search: String? = nil, searchParts: Set<SearchPart> = [],
        searchScope: SearchScope = .record, from: String? = nil, before: String? = nil,
        collapsesDuplicates: Bool = false, filters: [String: Filter] = [:],
        minimums: [String: Double] = [:], sort: [SortTerm] = [], limit: Int = 20,
        position: PagePosition = .start
    ) {
        self.search = search
        self.searchParts = searchParts
        self.searchScope = searchScope
        self.from = from
        self.before = before
        self.collapsesDuplicates = collapsesDuplicates
        self.filters = filters
        self.minimums = minimums
        self.sort = sort
        self.limit = limit
        self.position = position
    }
}
