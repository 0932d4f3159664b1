import ArticleStore
import CorpusModel

/// Walks a list of one dataset to its end, page after page.
struct PageWalk<Item: Sendable> {
    /// Items a page; few enough that a page is made in milliseconds.
    private static var pageSize: Int { 200 }

    private let database: Database
    private let dataset: Dataset
    private let page: @Sendable (ListQuery) throws -> Page<Item>
    private var query: ListQuery
    private var isAtEnd = false

    init(
        _ query: ListQuery, of dataset: Dataset, in database: Database,
        _ page: @escaping @Sendable (ListQuery) throws -> Page<Item>
    ) {
        self.query = query
        self.query.limit = Self.pageSize
        self.query.isCounted = false
        self.dataset = dataset
        self.database = database
        self.page = page
    }

    /// Returns the next items, or `nil` at the end.
    ///
    /// - Throws: `CorpusError.datasetChanged` when the corpus was imported anew since the walk began.
    mutating func next() throws -> [Item]? {
        guard !isAtEnd else { return nil }
        let found = try page(query)
        guard database.dataset == dataset else { throw CorpusError.datasetChanged }
        if let next = found.next { query.position = .key(next) } else { isAtEnd = true }
        return found.items.isEmpty ? nil : found.items
    }
}
