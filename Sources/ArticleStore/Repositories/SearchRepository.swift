public import CorpusModel

/// Search over articles, entities and quotes together.
public struct SearchRepository: Sendable {
    private let database: Database

    /// Creates a repository over one database.
    public init(_ database: Database) {
        self.database = database
    }

    /// Returns the best matches of each kind, at most `limit` of each.
    ///
    /// - Throws: `CorpusError.invalidSearch` when the query cannot be read.
    public func search(_ query: String, limit: Int) throws -> SearchResults {
        let query = ListQuery(search: query, limit: limit)
        return try database.read { connection in
            SearchResults(
                articles: try ArticleList.page(query, on: connection),
                entities: try EntityList.page(query, on: connection),
                quotes: try QuoteList.page(query, on: connection))
        }
    }
}
