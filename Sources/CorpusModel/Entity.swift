/// A person, organization, place or thing that the corpus names, one over all articles.
public struct Entity: Sendable, Equatable {
    /// `ent_` and 12 letters or digits: a hash of type and folded name, the same after every rebuild.
    public var id: String
    /// Readable name of the entity within the corpus, such as `vladimir-putin`.
    public var slug: String
    /// The name it is best known by in this corpus.
    public var name: String
    /// What kind of thing it is.
    public var type: EntityType
    /// A finer kind, where known.
    public var subtype: EntitySubtype?
    /// ISO 3166-1 alpha-2 code of the country a place is or lies in.
    public var country: String?
    /// The forms it is named by, with counts, the most frequent first.
    public var aliases: [NameCount]
    /// Titles and roles found beside the name, with counts, the most frequent first.
    public var roles: [NameCount]
    /// Articles that name it.
    public var articleCount: Int
    /// Mentions of all forms.
    public var mentionCount: Int
    /// Quotes it is the speaker of.
    public var quoteCount: Int
    /// Publication time of the first article that names it, RFC 3339; `nil` when no date is known.
    public var firstSeen: String?
    /// Publication time of the last article that names it, RFC 3339; `nil` when no date is known.
    public var lastSeen: String?
    /// How sure the analysis is of name and type, 0 to 1.
    public var confidence: Double
    /// The one it often stands for in the news, such as the country of a capital.
    public var standsFor: EntityReference?
    /// What speaks for its names being one entity, in words; empty for an entity of one name.
    public var evidence: [String]

    /// Creates an entity.
    public init(
        id: String, slug: String, name: String, type: EntityType, subtype: EntitySubtype?,
        country: String?, aliases: [NameCount], roles: [NameCount], articleCount: Int,
        mentionCount: Int, quoteCount: Int, firstSeen: String?, lastSeen: String?,
        confidence: Double, standsFor: EntityReference? = nil, evidence: [String] = []
    ) {
        self.id = id
        self.slug = slug
        self.name = name
        self.type = type
        self.subtype = subtype
        self.country = country
        self.aliases = aliases
        self.roles = roles
        self.articleCount = articleCount
        self.mentionCount = mentionCount
        self.quoteCount = quoteCount
        self.firstSeen = firstSeen
        self.lastSeen = lastSeen
        self.confidence = confidence
        self.standsFor = standsFor
        self.evidence = evidence
    }
}

/// A name or title and how often it was found.
public struct NameCount: Sendable, Hashable {
    /// The words as printed.
    public var name: String
    /// How often, 1 or more.
    public var count: Int

    /// Creates a counted name.
    public init(_ name: String, _ count: Int) {
        self.name = name
        self.count = count
    }
}
