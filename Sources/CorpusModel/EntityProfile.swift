/// Everything the corpus says of one name of one type, over all articles.
///
/// Profiles are what entities are resolved from: there are as many as there are different names, not as
/// many as there are mentions, so the work stays small as the corpus grows.
public struct EntityProfile: Sendable, Hashable {
    /// The fullest name the articles give, as `ArticleEntity.name`.
    public var name: String
    /// What kind of thing the articles take it for.
    public var type: EntityType
    /// The finer kind most articles take it for.
    public var subtype: EntitySubtype?
    /// The country most articles give it.
    public var country: String?
    /// All aliases with counts over all articles.
    public var aliases: [NameCount]
    /// All roles with counts over all articles.
    public var roles: [NameCount]
    /// Articles that give this name.
    public var articleCount: Int
    /// Mentions in those articles.
    public var mentionCount: Int
    /// The mean confidence of the articles, 0 to 1.
    public var confidence: Double
    /// What most articles say it stands for; `nil` for most names.
    public var standsFor: StandIn?
    /// The offices the articles give it, as `Office.text`, with counts over all articles.
    public var offices: [NameCount]
    /// Whether it is no name but an office whose holder those articles do not name.
    ///
    /// It joins the entity that holds the office; while nobody clearly does, no entity claims it.
    public var isOffice: Bool
    /// The entity that an editor takes these articles' mentions for; `nil` for what the analysis decides.
    public var part: String?

    /// Creates a profile.
    public init(
        name: String, type: EntityType, subtype: EntitySubtype?, country: String?,
        aliases: [NameCount], roles: [NameCount], articleCount: Int, mentionCount: Int,
        confidence: Double, standsFor: StandIn? = nil, offices: [NameCount] = [],
        isOffice: Bool = false, part: String? = nil
    ) {
        self.name = name
        self.type = type
        self.subtype = subtype
        self.country = country
        self.aliases = aliases
        self.roles = roles
        self.articleCount = articleCount
        self.mentionCount = mentionCount
        self.confidence = confidence
        self.standsFor = standsFor
        self.offices = offices
        self.isOffice = isOffice
        self.part = part
    }
}

/// One entity over the whole corpus and the profiles that are it.
public struct ResolvedEntity: Sendable, Hashable {
    /// `ent_` and 12 letters or digits.
    public var id: String
    /// Readable name, unlike that of every other entity resolved with it.
    public var slug: String
    /// The name it is best known by.
    public var name: String
    /// What kind of thing it is.
    public var type: EntityType
    /// A finer kind, where known.
    public var subtype: EntitySubtype?
    /// ISO 3166-1 alpha-2 code, for places.
    public var country: String?
    /// How sure the analysis is of name and type, 0 to 1.
    public var confidence: Double
    /// Indexes of its profiles in the array that was resolved, ascending.
    public var profiles: [Int]
    /// Id of the entity it often stands for, where the corpus has that one too.
    public var standsFor: String?
    /// What speaks for the profiles being one, in words, such as `same name in another transliteration`;
    /// empty for an entity of one profile.
    public var evidence: [String]

    /// Creates a resolved entity.
    public init(
        id: String, slug: String, name: String, type: EntityType, subtype: EntitySubtype?,
        country: String?, confidence: Double, profiles: [Int], standsFor: String? = nil,
        evidence: [String] = []
    ) {
        self.id = id
        self.slug = slug
        self.name = name
        self.type = type
        self.subtype = subtype
        self.country = country
        self.confidence = confidence
        self.profiles = profiles
        self.standsFor = standsFor
        self.evidence = evidence
    }
}
