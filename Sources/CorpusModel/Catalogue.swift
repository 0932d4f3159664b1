/// A publication or an author, by what the corpus has of it.
public struct CatalogueEntry: Sendable, Equatable {
    /// What a filter takes.
    public var slug: String
    /// The name, in the spelling that comes first in the alphabet.
    public var name: String
    /// Articles.
    public var articleCount: Int
    /// Quotes in those articles.
    public var quoteCount: Int
    /// Publication time of the first article, RFC 3339; `nil` when no date is known.
    public var firstPublished: String?
    /// Publication time of the last article, RFC 3339; `nil` when no date is known.
    public var lastPublished: String?

    /// Creates an entry.
    public init(
        slug: String, name: String, articleCount: Int, quoteCount: Int, firstPublished: String?,
        lastPublished: String?
    ) {
        self.slug = slug
        self.name = name
        self.articleCount = articleCount
        self.quoteCount = quoteCount
        self.firstPublished = firstPublished
        self.lastPublished = lastPublished
    }
}

/// A type of entity and how much the corpus has of it.
public struct TypeEntry: Sendable, Equatable {
    /// The type.
    public var type: EntityType
    /// Entities of the type.
    public var entityCount: Int
    /// Mentions of those entities.
    public var mentionCount: Int
    /// Finer kinds with their numbers of entities, the most frequent first.
    public var subtypes: [NameCount]

    /// Creates an entry.
    public init(type: EntityType, entityCount: Int, mentionCount: Int, subtypes: [NameCount]) {
        self.type = type
        self.entityCount = entityCount
        self.mentionCount = mentionCount
        self.subtypes = subtypes
    }
}

/// Whom a list of quotes lets speak.
public struct Sourcing: Sendable, Equatable {
    /// An entity and how many quotes or articles it has.
    public struct Share: Sendable, Equatable {
        /// The entity.
        public var entity: EntityReference
        /// Quotes of a speaker, or articles that name somebody never quoted.
        public var count: Int

        /// Creates a share.
        public init(entity: EntityReference, count: Int) {
            self.entity = entity
            self.count = count
        }
    }

    /// Quotes.
    public var quotes: Int
    /// Quotes by speaker kind, the most frequent first.
    public var bySpeakerKind: [NameCount]
    /// Entities that speak.
    public var speakers: Int
    /// Those who speak most, at most 20.
    public var topSpeakers: [Share]
    /// Persons the corpus names in the most articles and never quotes, at most 20.
    public var neverQuoted: [Share]

    /// Creates the sourcing of a list.
    public init(
        quotes: Int, bySpeakerKind: [NameCount], speakers: Int, topSpeakers: [Share],
        neverQuoted: [Share]
    ) {
        self.quotes = quotes
        self.bySpeakerKind = bySpeakerKind
        self.speakers = speakers
        self.topSpeakers = topSpeakers
        self.neverQuoted = neverQuoted
    }

    /// Quotes of anonymous speakers as a share of all, 0 to 1; `nil` without quotes.
    public var anonymousRate: Double? {
        guard quotes > 0 else { return nil }
        let anonymous = bySpeakerKind.first { $0.name == Speaker.Kind.anonymous.rawValue }
        return Double(anonymous?.count ?? 0) / Double(quotes)
    }

    /// Quotes of the one who speaks most as a share of all, 0 to 1; `nil` without quotes.
    public var topSpeakerShare: Double? {
        quotes > 0 ? Double(topSpeakers.first?.count ?? 0) / Double(quotes) : nil
    }
}
