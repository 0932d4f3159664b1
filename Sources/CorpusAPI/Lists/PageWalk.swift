import CorpusModel

/// Walks a list to its end, page after page.
struct PageWalk<Item: Sendable> {
    /// Items a page; few enough that a page is made in milliseconds.
    private static var pageSize: Int { 200 }

    private let page: @Sendable (ListQuery) throws -> Page<Item>
    private var query: ListQuery
    private var isAtEnd = false

    init(
        _ query: ListQuery, _ page: @escaping @Sendable (ListQuery) throws -> Page<Item>
    ) {
        self.query = query
        self.query.limit = Self.pageSize
        self.query.isCounted = false
        self.page = page
    }

    /// Returns the next items, or `nil` at the end.
    mutating func next() throws -> [Item]? {
        guard !isAtEnd else { return nil }
        let found = try page(query)
        if let next = found.next { query.position = .key(next) } else { isAtEnd = true }
        return found.items.isEmpty ? nil : found.items
    }
}
