public import CorpusModel

/// How articles and quotes are spread over time.
public struct TimelineRepository: Sendable {
    private let database: Database

    /// Creates a repository over one database.
    public init(_ database: Database) {
        self.database = database
    }

    /// Names of the fields that a timeline of articles can be split by.
    public static var articleSplits: [String] { single(ArticleList.inquiry.definition) }

    /// Names of the fields that a timeline of quotes can be split by.
    public static var quoteSplits: [String] { single(QuoteList.inquiry.definition) }

    /// A field of which one row holds several values cannot be grouped by.
    private static func single(_ definition: ListDefinition) -> [String] {
        definition.facets.filter { !$0.value.isList }.keys.sorted()
    }

    /// Spreads out the articles that match, by publication or by the dates they mention.
    ///
    /// - Throws: `CorpusError.unknownField` for a split that is not among `articleSplits`.
    public func articles(
        _ query: ListQuery, interval: TimelineInterval, dates: TimelineDates = .publication,
        splitBy field: String? = nil
    ) throws -> Timeline {
        var count = TimelineCount(
            interval: interval, dates: dates,
            dating: dates == .publication ? .articles : .mentions)
        count.split = try Self.split(field, ArticleList.inquiry.definition, Self.articleSplits)
        return try database.read { [count] in
            try count.timeline(of: ArticleList.list(query, on: $0).list, on: $0)
        }
    }

    /// Spreads out the quotes that match, by the publication of their articles.
    ///
    /// - Throws: `CorpusError.unknownField` for a split that is not among `quoteSplits`.
    public func quotes(
        _ query: ListQuery, interval: TimelineInterval, splitBy field: String? = nil
    ) throws -> Timeline {
        var count = TimelineCount(interval: interval, dates: .publication, dating: .quotes)
        count.split = try Self.split(field, QuoteList.inquiry.definition, Self.quoteSplits)
        return try database.read { [count] in
            try count.timeline(of: QuoteList.list(query, on: $0).list, on: $0)
        }
    }

    private static func split(
        _ name: String?, _ definition: ListDefinition, _ allowed: [String]
    ) throws -> (name: String, field: FacetField)? {
        guard let name else { return nil }
        guard allowed.contains(name), let field = definition.facets[name] else {
            throw CorpusError.unknownField(name: name, allowed: allowed)
        }
        return (name, field)
    }
}
