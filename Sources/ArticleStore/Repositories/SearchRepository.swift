public import CorpusModel

/// Search over articles, entities and quotes together.
public struct SearchRepository: Sendable {
    private let database: Database

    /// Creates a repository over one database.
    public init(_ database: Database) {
        self.database = database
    }

    /// Returns the best matches of each kind, at most as many as the query's limit of each.
    ///
    /// Of the query's conditions the search alone means something; parts and scope are those of articles.
    ///
    /// - Throws: `CorpusError.invalidSearch` when the search cannot be read.
    public func search(_ query: ListQuery) throws -> SearchResults {
        try database.read { connection in
            SearchResults(
                articles: try ArticleList.page(query, on: connection),
                entities: try EntityList.page(query, on: connection),
                quotes: try QuoteList.page(query, on: connection))
        }
    }

    /// Returns the best matches of each kind, at most `limit` of each.
    ///
    /// - Throws: `CorpusError.invalidSearch` when the query cannot be read.
    public func search(_ query: String, limit: Int) throws -> SearchResults {
        try search(ListQuery(search: query, limit: limit))
    }

    /// Returns what was probably meant by a search; `nil` when the corpus has all its words, or none near.
    ///
    /// Words of four letters and more are mended, by one slip, by two from nine letters on; the first letter
    /// is taken for right. Operators, fields and what is not a word stay as they are.
    public func correction(of search: String) throws -> SearchCorrection? {
        try database.read { try SpellingCorrection.correction(of: search, on: $0) }
    }

    /// Returns what somebody who has begun to type may be looking for: entities, then publications and
    /// headlines, at most `limit` in all.
    ///
    /// Names are found by the beginning of each of their words, whatever their diacritics, case and
    /// transliteration, and where little is found also with one slip in the text.
    public func suggest(_ text: String, limit: Int) throws -> [Suggestion] {
        try database.read { try SuggestionSearch.suggestions(for: text, limit: limit, on: $0) }
    }
}
