public import CorpusModel

/// What ties entities together.
public struct RelationRepository: Sendable {
    private let database: Database

    /// Items of each kind told of a relation.
    private static let itemsTold = 10

    /// Creates a repository over one database.
    public init(_ database: Database) {
        self.database = database
    }

    /// Names of the orders, filters and minimums of `cooccurrences`.
    public static let cooccurrenceFields = ListFields(
        filters: CooccurrenceList.filters, minimums: CooccurrenceList.minimums,
        sorts: CooccurrenceList.sorts, facets: [])

    /// Returns who is named in the same articles as an entity, the closest first unless the query says
    /// otherwise; of the query's period the articles count.
    ///
    /// Entities met in one article alone are left out unless the minimum `min_articles` is 1. Empty when
    /// there is no such entity.
    public func cooccurrences(
        of entityID: String, _ query: ListQuery
    ) throws -> Page<Cooccurrence> {
        try database.read { connection in
            guard let entity = try RowKey.entity(entityID, on: connection) else {
                return Page(items: [], total: 0, next: nil, previous: nil)
            }
            return try CooccurrenceList(query, of: entity).page(on: connection)
        }
    }

    /// Returns what the corpus says of two entities together; `nil` when one of them is unknown.
    public func relation(_ first: String, _ second: String) throws -> Relation? {
        try database.read { connection in
            guard let one = try RowKey.entity(first, on: connection),
                let other = try RowKey.entity(second, on: connection)
            else { return nil }
            return try Self.relation(one, other, on: connection)
        }
    }

    private static func relation(
        _ one: Int, _ other: Int, on connection: borrowing Connection
    ) throws -> Relation {
        let first = try EntityRecords.entity(one, on: connection)
        let second = try EntityRecords.entity(other, on: connection)
        let both = ListQuery(
            filters: ["entity": Filter(allOf: [[first.id], [second.id]])], limit: itemsTold)
        func quotes(of speaker: String, about topic: String) throws -> Page<QuoteRecord> {
            let query = ListQuery(
                filters: [
                    "speaker": Filter(allOf: [[speaker]]), "about": Filter(allOf: [[topic]]),
                ],
                limit: itemsTold)
            return try QuoteList.page(query, on: connection)
        }
        let (shared, _) = try ArticleList.list(both, on: connection)
        let articles = try ArticleList.page(of: shared, fullText: nil, on: connection)
        let ofFirst = try quotes(of: first.id, about: second.id)
        let ofSecond = try quotes(of: second.id, about: first.id)
        var texts = PassageReader()
        let count = TimelineCount(interval: .month, dates: .publication, dating: .articles)
        return Relation(
            first: try EntityRecords.reference(one, on: connection),
            second: try EntityRecords.reference(other, on: connection),
            articleCount: articles.total,
            score: Association.score(
                both: articles.total, first: first.articleCount, second: second.articleCount,
                all: try StatisticsRecords.articleCount(on: connection)),
            articles: articles.items, quoteCountOfFirst: ofFirst.total,
            quotesOfFirst: ofFirst.items, quoteCountOfSecond: ofSecond.total,
            quotesOfSecond: ofSecond.items,
            evidence: try SharedPassages.find(
                one, other, limit: itemsTold, texts: &texts, on: connection),
            timeline: try count.timeline(
                of: shared, on: connection))
    }

    /// Returns part of the graph of all entities; `nil` when there is no entity with the centre's id or
    /// slug.
    public func graph(_ query: GraphQuery) throws -> Graph? {
        try database.read { try GraphBuilder(query: query).graph(on: $0) }
    }
}
