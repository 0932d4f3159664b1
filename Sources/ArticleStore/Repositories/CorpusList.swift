public import CorpusModel

/// All articles, entities or quotes as one list: page by page, whole, spread out, or explained.
public struct CorpusList<Item: Sendable>: Sendable {
    /// Reads the slice that a query asks for.
    typealias Read = @Sendable (ListQuery, borrowing Connection) throws -> Page<Item>

    /// What queries may ask for by name.
    public let fields: ListFields
    private let database: Database
    private let inquiry: ListInquiry
    private let read: Read

    init(_ database: Database, _ inquiry: ListInquiry, _ read: @escaping Read) {
        self.database = database
        self.inquiry = inquiry
        self.read = read
        fields = ListFields(inquiry.definition)
    }

    /// Returns the slice that a query asks for.
    ///
    /// - Throws: `CorpusError.unknownField`, `CorpusError.invalidSearch`, `CorpusError.queryTimedOut`.
    public func page(_ query: ListQuery) throws -> Page<Item> {
        try database.read { try read(query, $0) }
    }

    /// Counts the items that match by the values of fields, a field's own filter left aside, so that a
    /// reader sees what else could be chosen.
    ///
    /// `names` are out of `fields.facets`; the page and order of `query` mean nothing; `limit` is the most
    /// values told of a field, to which chosen ones come on top.
    ///
    /// - Throws: `CorpusError.unknownField` for any other name.
    public func facets(
        _ names: [String], of query: ListQuery, limit: Int = 10
    ) throws -> [Facet] {
        try database.read { try inquiry.facets(names, of: query, places: 0..<limit, on: $0) }
    }

    /// Counts the items that match by the values of one field at some places of the order of frequency.
    ///
    /// With a beginning those values alone count whose label has a word that begins so, out of the 2,000 most
    /// frequent ones; spelling is folded as in names.
    ///
    /// - Throws: `CorpusError.unknownField` for a name that is not among `fields.facets`.
    public func facet(
        _ name: String, of query: ListQuery, beginning: String? = nil, places: Range<Int>
    ) throws -> Facet {
        var facet = try database.read {
            try inquiry.facets([name], of: query, beginning: beginning, places: places, on: $0)[0]
        }
        // Chosen values that stand further on are told at their own places.
        facet.values = Array(facet.values.prefix(places.count))
        return facet
    }

    /// Returns one of the items that match, the same one whenever seed and corpus are; `nil` of none.
    public func random(seed: UInt64, among query: ListQuery = ListQuery()) throws -> Item? {
        try database.read { connection in
            var query = query
            query.limit = 1
            query.position = .start
            let total = try read(query, connection).total
            guard total > 0 else { return nil }
            // Neighbouring seeds are to choose far apart.
            query.position = .number(1 + Int(SplitMix.mix(seed) % UInt64(total)))
            return try read(query, connection).items.first
        }
    }

    /// Counts what each condition of a query leaves, for a reader who has found nothing.
    public func explain(_ query: ListQuery) throws -> ListExplanation {
        try database.read { try inquiry.explain(query, on: $0) }
    }

    /// Returns all items that match, to be read in batches from the query's position on.
    ///
    /// The query's limit means nothing. All items are of `dataset`, the present one unless given.
    ///
    /// - Throws: `CorpusError.datasetNotReady` before the first import.
    public func stream(
        _ query: ListQuery, of dataset: Dataset? = nil
    ) throws -> ListStream<Item> {
        try database.stream(query, of: dataset, read)
    }
}

/// What may be asked of a list by name, each in order of the alphabet.
public struct ListFields: Sendable, Equatable {
    /// Names of filters.
    public let filters: [String]
    /// Names of minimums.
    public let minimums: [String]
    /// Names of fields to sort by.
    public let sorts: [String]
    /// Names of fields to spread the list out by.
    public let facets: [String]

    init(filters: [String], minimums: [String], sorts: [String], facets: [String]) {
        self.filters = filters
        self.minimums = minimums
        self.sorts = sorts
        self.facets = facets
    }

    init(_ definition: ListDefinition) {
        filters = definition.filters.keys.sorted()
        minimums = definition.minimums.keys.sorted()
        sorts = definition.sorts.keys.sorted()
        facets = definition.facets.keys.sorted()
    }
}
