/// An entity that is named in the same articles as another.
public struct Cooccurrence: Sendable, Equatable {
    /// The other entity.
    public var entity: EntityReference
    /// Articles that name both.
    public var articles: Int
    /// How much more often they meet than by chance: the log-likelihood ratio (Dunning 1993), 0 or more.
    public var score: Double
    /// Paragraphs that name both, from the newest articles, at most 3.
    public var evidence: [SharedPassage]

    /// Creates a co-occurrence.
    public init(
        entity: EntityReference, articles: Int, score: Double, evidence: [SharedPassage]
    ) {
        self.entity = entity
        self.articles = articles
        self.score = score
        self.evidence = evidence
    }
}

/// A paragraph that names two entities.
public struct SharedPassage: Sendable, Equatable {
    /// The article.
    public var article: ArticleReference
    /// Number of the paragraph in the body, from 0.
    public var paragraph: Int
    /// The paragraph's text.
    public var text: String
    /// The first mention of each, in the order the entities were asked for.
    public var mentions: [MentionPlace]

    /// Creates a passage.
    public init(
        article: ArticleReference, paragraph: Int, text: String, mentions: [MentionPlace]
    ) {
        self.article = article
        self.paragraph = paragraph
        self.text = text
        self.mentions = mentions
    }
}
