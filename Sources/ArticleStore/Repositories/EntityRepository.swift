public import CorpusModel

/// The entities of the corpus.
public struct EntityRepository: Sendable {
    private let database: Database

    /// Creates a repository over one database.
    public init(_ database: Database) {
        self.database = database
    }

    /// Returns the entities that match, the most mentioned first unless the query says otherwise.
    public func page(_ query: ListQuery) throws -> Page<Entity> {
        throw CorpusError.datasetNotReady
    }

    /// Returns one entity; `nil` when there is none with this id or slug.
    public func find(_ idOrSlug: String) throws -> Entity? {
        throw CorpusError.datasetNotReady
    }

    /// Returns the name of an entity; `nil` when there is none with this id or slug.
    public func reference(_ idOrSlug: String) throws -> EntityReference? {
        throw CorpusError.datasetNotReady
    }

    /// Returns the articles that name an entity; orders and filters are those of all articles.
    public func articles(of entityID: String, _ query: ListQuery) throws -> Page<ArticleSummary> {
        throw CorpusError.datasetNotReady
    }

    /// Returns what an entity is quoted as saying; orders and filters are those of all quotes.
    public func quotes(by entityID: String, _ query: ListQuery) throws -> Page<QuoteRecord> {
        throw CorpusError.datasetNotReady
    }

    /// Returns the quotes that name an entity; orders and filters are those of all quotes.
    public func quotes(about entityID: String, _ query: ListQuery) throws -> Page<QuoteRecord> {
        throw CorpusError.datasetNotReady
    }

    /// Returns where an entity is named, the newest article first, then in text order.
    public func mentions(of entityID: String, _ query: ListQuery) throws -> Page<MentionRecord> {
        throw CorpusError.datasetNotReady
    }
}
