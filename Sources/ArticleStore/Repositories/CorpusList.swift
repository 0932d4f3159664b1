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
    /// - Parameters:
    ///   - names: Names out of `fields.facets`.
    ///   - query: Which items; its page and order mean nothing.
    ///   - limit: Most values told of a field; chosen values come on top.
    /// - Throws: `CorpusError.unknownField` for any other name.
    public func facets(
        _ names: [String], of query: ListQuery, limit: Int = 10
    ) throws -> [Facet] {
        try database.read { try inquiry.facets(names, of: query, limit: limit, on: $0) }
    }

    /// Counts the items that match by those values of a field whose label has a word that begins so.
    ///
    /// The 2,000 most frequent values are looked through; spelling is folded as in names.
    ///
    /// - Throws: `CorpusError.unknownField` for a name that is not among `fields.facets`.
    public func facet(
        _ name: String, of query: ListQuery, beginning: String, limit: Int
    ) throws -> Facet {
        try database.read {
            try inquiry.facets([name], of: query, beginning: beginning, limit: limit, on: $0)[0]
        }
    }

    /// Counts what each condition of a query leaves, for a reader who has found nothing.
    public func explain(_ query: ListQuery) throws -> ListExplanation {
        try database.read { try inquiry.explain(query, on: $0) }
    }

    /// Returns all items that match, to be read in batches from the query's position on.
    ///
    /// The query's limit means nothing.
    ///
    /// - Parameter dataset: The dataset that all must be of; the present one unless given.
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

    init(_ definition: ListDefinition) {
        filters = definition.filters.keys.sorted()
        minimums = definition.minimums.keys.sorted()
        sorts = definition.sorts.keys.sorted()
        facets = definition.facets.keys.sorted()
    }
}
