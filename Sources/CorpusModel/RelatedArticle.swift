/// An article that deals with the same as another, and why it is taken to.
public struct RelatedArticle: Sendable, Equatable {
    /// The article.
    public var article: ArticleSummary
    /// How much the two have in common, above 0; shared names count the more the rarer they are.
    public var score: Double
    /// The entities both name, the rarest first, at most 10.
    public var sharedEntities: [EntityReference]
    /// Quotes of the same words that both hold.
    public var sharedQuotes: Int
    /// Whether the two are of nearly the same text.
    public var isDuplicate: Bool

    /// Creates a related article.
    public init(
        article: ArticleSummary, score: Double, sharedEntities: [EntityReference],
        sharedQuotes: Int, isDuplicate: Bool
    ) {
        self.article = article
        self.score = score
        self.sharedEntities = sharedEntities
        self.sharedQuotes = sharedQuotes
        self.isDuplicate = isDuplicate
    }
}
