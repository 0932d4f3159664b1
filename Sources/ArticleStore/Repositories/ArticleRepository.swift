public import CorpusModel

/// The articles of the corpus.
public struct ArticleRepository: Sendable {
    private let database: Database

    /// Creates a repository over one database.
    public init(_ database: Database) {
        self.database = database
    }

    /// Returns the articles that match, newest first unless the query says otherwise.
    public func page(_ query: ListQuery) throws -> Page<ArticleSummary> {
        throw CorpusError.datasetNotReady
    }

    /// Returns one article with everything it names and quotes.
    public func find(_ idOrSlug: String) throws -> ArticleRecord? {
        throw CorpusError.datasetNotReady
    }

    /// Returns the name of an article; `nil` when there is none with this id or slug.
    public func reference(_ idOrSlug: String) throws -> ArticleReference? {
        throw CorpusError.datasetNotReady
    }

    /// Returns the entities an article names, the most mentioned first.
    public func entities(
        of articleID: String, _ query: ListQuery
    ) throws -> Page<ArticleEntityRecord> {
        throw CorpusError.datasetNotReady
    }

    /// Returns the quotes of an article, in text order.
    public func quotes(of articleID: String, _ query: ListQuery) throws -> Page<QuoteRecord> {
        throw CorpusError.datasetNotReady
    }

    /// Returns how an article was read from its seed.
    public func provenance(of idOrSlug: String) throws -> ArticleProvenance? {
        throw CorpusError.datasetNotReady
    }
}
