public import CorpusModel

/// The entities of the corpus.
public struct EntityRepository: Sendable {
    /// All entities, and what may be asked of them as a list.
    public let list: CorpusList<Entity>
    private let database: Database

    /// Creates a repository over one database.
    public init(_ database: Database) {
        self.database = database
        list = CorpusList(database, EntityList.inquiry) { try EntityList.page($0, on: $1) }
    }

    /// Returns the entities that match, the most mentioned first unless the query says otherwise.
    public func page(_ query: ListQuery) throws -> Page<Entity> {
        try database.read { try EntityList.page(query, on: $0) }
    }

    /// Returns the id behind an id or slug; `nil` when no entity has it.
    public func id(of idOrSlug: String) throws -> String? {
        try database.read { try RowKey.entityID(of: idOrSlug, on: $0) }
    }

    /// Returns one entity; `nil` when there is none with this id or slug.
    public func find(_ idOrSlug: String) throws -> Entity? {
        try database.read { connection in
            try RowKey.entity(idOrSlug, on: connection).map {
                try EntityRecords.entity($0, on: connection)
            }
        }
    }

    /// Returns the articles that name an entity; orders and filters are those of all articles.
    public func articles(of entityID: String, _ query: ListQuery) throws -> Page<ArticleSummary> {
        try database.read { try ArticleList.page(query.filtered(by: "entity", entityID), on: $0) }
    }

    /// Returns what an entity is quoted as saying; orders and filters are those of all quotes.
    public func quotes(by entityID: String, _ query: ListQuery) throws -> Page<QuoteRecord> {
        try database.read { try QuoteList.page(query.filtered(by: "speaker", entityID), on: $0) }
    }

    /// Returns the quotes that name an entity; orders and filters are those of all quotes.
    public func quotes(about entityID: String, _ query: ListQuery) throws -> Page<QuoteRecord> {
        try database.read { try QuoteList.page(query.filtered(by: "about", entityID), on: $0) }
    }

    /// Returns where an entity is named, the newest article first, then in text order.
    public func mentions(of entityID: String, _ query: ListQuery) throws -> Page<MentionRecord> {
        try database.read { try MentionList.page(query, of: entityID, on: $0) }
    }
}

extension ListQuery {
    /// Returns the query with one more condition on a field.
    fileprivate func filtered(by field: String, _ value: String) -> ListQuery {
        var query = self
        query.filters[field, default: Filter()].allOf.append([value])
        return query
    }
}
