/// What somebody who has begun to type may be looking for.
public struct Suggestion: Sendable, Equatable {
    /// What kind of thing is suggested.
    public enum Kind: String, Sendable, CaseIterable {
        case entity
        case article
        case source
    }

    /// What kind of thing it is.
    public var kind: Kind
    /// Id of the entity or article; for a source its slug.
    public var id: String
    /// The slug.
    public var slug: String
    /// The name or headline, as a reader is shown it.
    public var label: String
    /// The name that was matched where it is not the label: an alias.
    public var matchedName: String?
    /// What kind of entity it is; `nil` for the other kinds.
    public var type: EntityType?
    /// Articles that name the entity or are of the source; 1 for an article.
    public var count: Int
    /// Whether the match takes the typed text to hold a slip.
    public var isCorrected: Bool

    /// Creates a suggestion.
    public init(
        kind: Kind, id: String, slug: String, label: String, matchedName: String?,
        type: EntityType?, count: Int, isCorrected: Bool
    ) {
        self.kind = kind
        self.id = id
        self.slug = slug
        self.label = label
        self.matchedName = matchedName
        self.type = type
        self.count = count
        self.isCorrected = isCorrected
    }
}
