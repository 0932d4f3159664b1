public import CorpusModel

/// The articles of the corpus.
public struct ArticleRepository: Sendable {
    /// All articles, and what may be asked of them as a list.
    public let list: CorpusList<ArticleSummary>
    private let database: Database

    /// Creates a repository over one database.
    public init(_ database: Database) {
        self.database = database
        list = CorpusList(database, ArticleList.inquiry) { try ArticleList.page($0, on: $1) }
    }

    /// Returns the articles that match, newest first unless the query says otherwise.
    public func page(_ query: ListQuery) throws -> Page<ArticleSummary> {
        try database.read { try ArticleList.page(query, on: $0) }
    }

    /// Returns the id behind an id or slug; `nil` when no article has it.
    public func id(of idOrSlug: String) throws -> String? {
        try database.read { try RowKey.id(of: idOrSlug, in: "article", on: $0) }
    }

    /// Returns one article with everything it names and quotes; how it was read `provenance(of:)` tells.
    ///
    /// Takes the same number of look-ups however much that is.
    public func find(_ idOrSlug: String) throws -> ArticleRecord? {
        try database.read { connection in
            guard let key = try RowKey.article(idOrSlug, on: connection) else { return nil }
            let article = try ArticleRecords.article(key, on: connection)
            var texts = PassageReader(article, key: key)
            return ArticleRecord(
                article: article, entities: try EntityRecords.entities(in: key, on: connection),
                quotes: try QuoteRecords.quotes(in: key, texts: &texts, on: connection))
        }
    }

    /// Returns the articles that have the most in common with one, best first: rare names, quotes of the
    /// same words, nearly the same text.
    ///
    /// Empty when there is no such article. Of an entity the 500 newest articles are looked at.
    public func related(to idOrSlug: String, limit: Int) throws -> [RelatedArticle] {
        try database.read { connection in
            guard let key = try RowKey.article(idOrSlug, on: connection) else { return [] }
            return try RelatedArticles.find(key, limit: limit, on: connection)
        }
    }

    /// Returns the articles of a list with their bodies.
    ///
    /// An article that has left the corpus meanwhile comes back as it is.
    public func withTexts(_ summaries: [ArticleSummary]) throws -> [ArticleSummary] {
        try database.read { connection in
            try summaries.map { summary in
                guard let key = try RowKey.article(summary.id, on: connection) else {
                    return summary
                }
                var summary = summary
                summary.text = try ArticleRecords.text(of: key, on: connection)
                return summary
            }
        }
    }

    /// Returns texts that spans lie in, without reading the articles whole; places that are not there are
    /// left out.
    public func texts(at places: Set<TextPlace>) throws -> [TextPlace: String] {
        try database.read { connection in
            var texts: [TextPlace: String] = [:]
            var reader = PassageReader()
            for place in places {
                guard let key = try RowKey.article(place.article, on: connection) else { continue }
                let span = Span(part: place.part, paragraph: place.paragraph, start: 0, end: 1)
                let text = try reader.text(around: span, article: key, on: connection)
                if !text.isEmpty { texts[place] = text }
            }
            return texts
        }
    }

    /// Returns the entities an article names, the most mentioned first.
    public func entities(
        of articleID: String, _ query: ListQuery
    ) throws -> Page<ArticleEntityRecord> {
        try database.read { try ArticleEntityList.page(query, of: articleID, on: $0) }
    }

    /// Returns the quotes of an article, in text order.
    public func quotes(of articleID: String, _ query: ListQuery) throws -> Page<QuoteRecord> {
        try database.read { try QuoteList.page(query, of: articleID, on: $0) }
    }

    /// Returns how an article was read from its seed.
    public func provenance(of idOrSlug: String) throws -> ArticleProvenance? {
        try database.read { connection in
            guard let key = try RowKey.article(idOrSlug, on: connection) else { return nil }
            let seed = try connection.text(
                "SELECT seed FROM article WHERE key = ?", [.integer(key)])
            return ArticleProvenance(
                article: try ArticleRecords.reference(key, on: connection), seed: seed ?? "",
                provenance: try ArticleRecords.provenance(of: key, on: connection),
                removedLineCount: try connection.integer(
                    "SELECT count(*) FROM removed_line WHERE article = ?", [.integer(key)]) ?? 0)
        }
    }
}
