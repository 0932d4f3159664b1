/// What the analysis made of one seed; its entities are known inside this article alone.
public struct AnalyzedArticle: Sendable, Equatable {
    /// The article's fields and text.
    public var content: ArticleContent
    /// The entities it names, in order of first mention.
    public var entities: [ArticleEntity]
    /// All mentions, in text order.
    public var mentions: [Mention]
    /// Quotes, in text order.
    public var quotes: [Quote]

    /// Creates an analysed article.
    public init(
        content: ArticleContent, entities: [ArticleEntity], mentions: [Mention], quotes: [Quote]
    ) {
        self.content = content
        self.entities = entities
        self.mentions = mentions
        self.quotes = quotes
    }
}

/// One entity as one article names it, before it is joined with its namesakes in other articles.
public struct ArticleEntity: Sendable, Hashable {
    /// The fullest name the article gives, without honorific, leading "the" or possessive.
    public var name: String
    /// What kind of thing it is.
    public var type: EntityType
    /// A finer kind, where known.
    public var subtype: EntitySubtype?
    /// ISO 3166-1 alpha-2 code of the country a place is or lies in, where known.
    public var country: String?
    /// The forms it is named by (pronouns, role nouns and demonyms left out), the most frequent first.
    public var aliases: [NameCount]
    /// Titles and roles found beside the name, the most frequent first.
    public var roles: [NameCount]
    /// How sure the analysis is of name and type, 0 to 1.
    public var confidence: Double
    /// What the name often stands for in the news: the country of "Moscow" and "the Kremlin"; `nil` for most.
    public var standsFor: StandIn?
    /// What speaks for name and type, in words, the strongest first, such as `trigger "the tanker"`.
    public var evidence: [String]
    /// The offices a person is said to hold, as `Office.text`, the most frequent first.
    public var offices: [NameCount]
    /// Whether this is no name but an office whose holder the article does not name; `name` is then an
    /// `Office.text`.
    ///
    /// It stands behind all named entities and is shown only once the corpus says who holds the office.
    public var isOffice: Bool

    /// Creates an entity of one article.
    public init(
        name: String, type: EntityType, subtype: EntitySubtype? = nil, country: String? = nil,
        aliases: [NameCount] = [], roles: [NameCount] = [], confidence: Double = 1,
        standsFor: StandIn? = nil, evidence: [String] = [], offices: [NameCount] = [],
        isOffice: Bool = false
    ) {
        self.name = name
        self.type = type
        self.subtype = subtype
        self.country = country
        self.aliases = aliases
        self.roles = roles
        self.confidence = confidence
        self.standsFor = standsFor
        self.evidence = evidence
        self.offices = offices
        self.isOffice = isOffice
    }
}

/// The one that a metonym speaks for, by name, whether or not the article names it.
public struct StandIn: Sendable, Hashable {
    /// The name as entities carry it, such as `Russia`.
    public var name: String
    /// What kind of thing it is.
    public var type: EntityType

    /// Creates the reference.
    public init(name: String, type: EntityType) {
        self.name = name
        self.type = type
    }
}
