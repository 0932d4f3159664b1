/// What a list says of one article.
public struct ArticleSummary: Sendable, Equatable {
    /// The article's id.
    public var id: String
    /// The article's slug.
    public var slug: String
    /// The headline.
    public var headline: String
    /// The summary line under the headline.
    public var standfirst: String?
    /// Names of the authors.
    public var authors: [String]
    /// The publication.
    public var source: String?
    /// Where the article was published.
    public var url: String?
    /// When the article was published.
    public var published: PublicationDate
    /// BCP 47 tag.
    public var language: String?
    /// The filing place.
    public var dateline: String?
    /// Whether the seed holds the article to its end.
    public var access: Access
    /// Words in the body paragraphs.
    public var wordCount: Int
    /// Quotes in the article.
    public var quoteCount: Int
    /// Entities the article names.
    public var entityCount: Int
    /// The near-duplicate group, if any.
    public var duplicateGroup: String?
    /// The entities the article names most, at most 5.
    public var topEntities: [EntityReference]
    /// Stretches that match the search, at most 3; empty without a search.
    public var snippets: [Snippet]
    /// The body, an empty line between paragraphs; `nil` unless it was asked for.
    public var text: String?

    /// Creates a summary without the body.
    public init(
        id: String, slug: String, headline: String, standfirst: String?, authors: [String],
        source: String?, url: String?, published: PublicationDate, language: String?,
        dateline: String?, access: Access, wordCount: Int, quoteCount: Int, entityCount: Int,
        duplicateGroup: String?, topEntities: [EntityReference], snippets: [Snippet]
    ) {
        self.id = id
        self.slug = slug
        self.headline = headline
        self.standfirst = standfirst
        self.authors = authors
        self.source = source
        self.url = url
        self.published = published
        self.language = language
        self.dateline = dateline
        self.access = access
        self.wordCount = wordCount
        self.quoteCount = quoteCount
        self.entityCount = entityCount
        self.duplicateGroup = duplicateGroup
        self.topEntities = topEntities
        self.snippets = snippets
    }
}

/// An article by name, as other records point to it.
public struct ArticleReference: Sendable, Equatable {
    /// The article's id.
    public var id: String
    /// The article's slug.
    public var slug: String
    /// The headline.
    public var headline: String
    /// The publication.
    public var source: String?
    /// Where the article was published.
    public var url: String?
    /// When the article was published.
    public var published: PublicationDate

    /// Creates a reference.
    public init(
        id: String, slug: String, headline: String, source: String?, url: String?,
        published: PublicationDate
    ) {
        self.id = id
        self.slug = slug
        self.headline = headline
        self.source = source
        self.url = url
        self.published = published
    }
}

/// A stretch of text around words that match a search.
public struct Snippet: Sendable, Equatable {
    /// Which field of the record the stretch is cut from: `headline`, `standfirst`, `body` or `text`.
    public var field: String
    /// The stretch, plain.
    public var text: String
    /// The matching words, as ranges of UTF-16 units of `text`, ascending.
    public var highlights: [Range<Int>]

    /// Creates a snippet.
    public init(field: String, text: String, highlights: [Range<Int>]) {
        self.field = field
        self.text = text
        self.highlights = highlights
    }
}

/// One article with everything it names and quotes.
public struct ArticleRecord: Sendable, Equatable {
    /// The article.
    public var article: Article
    /// The entities it names, the most mentioned first.
    public var entities: [ArticleEntityRecord]
    /// Its quotes, in text order.
    public var quotes: [QuoteRecord]

    /// Creates a record.
    public init(article: Article, entities: [ArticleEntityRecord], quotes: [QuoteRecord]) {
        self.article = article
        self.entities = entities
        self.quotes = quotes
    }
}

/// One entity within one article.
public struct ArticleEntityRecord: Sendable, Equatable {
    /// The entity.
    public var entity: EntityReference
    /// Mentions in the article.
    public var count: Int
    /// The roles this article gives it, with counts.
    public var roles: [NameCount]
    /// What speaks for name and type, in words, the strongest first.
    public var evidence: [String]
    /// Where the article names it, in text order.
    public var mentions: [MentionPlace]

    /// Creates a record.
    public init(
        entity: EntityReference, count: Int, roles: [NameCount], evidence: [String] = [],
        mentions: [MentionPlace]
    ) {
        self.entity = entity
        self.count = count
        self.roles = roles
        self.evidence = evidence
        self.mentions = mentions
    }
}

/// Where and how a text names an entity.
public struct MentionPlace: Sendable, Equatable {
    /// Where the words stand.
    public var span: Span
    /// The words.
    public var surface: String
    /// How the words name the entity.
    public var form: Mention.Form

    /// Creates a place.
    public init(span: Span, surface: String, form: Mention.Form) {
        self.span = span
        self.surface = surface
        self.form = form
    }
}
