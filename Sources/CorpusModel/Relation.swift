/// What the corpus says of two entities together.
public struct Relation: Sendable, Equatable {
    /// The first entity.
    public var first: EntityReference
    /// The second entity.
    public var second: EntityReference
    /// Articles that name both.
    public var articleCount: Int
    /// How much more often they meet than by chance: the log-likelihood ratio (Dunning 1993), 0 or more.
    public var score: Double
    /// The newest articles that name both, at most 10.
    public var articles: [ArticleSummary]
    /// How many quotes of the first name the second.
    public var quoteCountOfFirst: Int
    /// The newest of them, at most 10.
    public var quotesOfFirst: [QuoteRecord]
    /// How many quotes of the second name the first.
    public var quoteCountOfSecond: Int
    /// The newest of them, at most 10.
    public var quotesOfSecond: [QuoteRecord]
    /// Paragraphs that name both, from the newest articles, at most 10.
    public var evidence: [SharedPassage]
    /// Articles that name both, by month of publication.
    public var timeline: Timeline

    /// Creates a relation.
    public init(
        first: EntityReference, second: EntityReference, articleCount: Int, score: Double,
        articles: [ArticleSummary], quoteCountOfFirst: Int, quotesOfFirst: [QuoteRecord],
        quoteCountOfSecond: Int, quotesOfSecond: [QuoteRecord], evidence: [SharedPassage],
        timeline: Timeline
    ) {
        self.first = first
        self.second = second
        self.articleCount = articleCount
        self.score = score
        self.articles = articles
        self.quoteCountOfFirst = quoteCountOfFirst
        self.quotesOfFirst = quotesOfFirst
        self.quoteCountOfSecond = quoteCountOfSecond
        self.quotesOfSecond = quotesOfSecond
        self.evidence = evidence
        self.timeline = timeline
    }
}
