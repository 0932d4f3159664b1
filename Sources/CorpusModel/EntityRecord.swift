/// An entity by name, as other records point to it.
public struct EntityReference: Sendable, Equatable {
    /// The entity's id.
    public var id: String
    /// The entity's slug.
    public var slug: String
    /// The name it is best known by.
    public var name: String
    /// What kind of thing it is.
    public var type: EntityType
    /// A finer kind, where known.
    public var subtype: EntitySubtype?

    /// Creates a reference.
    public init(
        id: String, slug: String, name: String, type: EntityType, subtype: EntitySubtype?
    ) {
        self.id = id
        self.slug = slug
        self.name = name
        self.type = type
        self.subtype = subtype
    }
}

/// One mention of an entity, with the text around it.
public struct MentionRecord: Sendable, Equatable {
    /// The article.
    public var article: ArticleReference
    /// Where and how the text names the entity.
    public var place: MentionPlace
    /// The text just before the mention, at most 80 characters.
    public var prefix: String
    /// The text just after the mention, at most 80 characters.
    public var suffix: String

    /// Creates a record.
    public init(article: ArticleReference, place: MentionPlace, prefix: String, suffix: String) {
        self.article = article
        self.place = place
        self.prefix = prefix
        self.suffix = suffix
    }
}
