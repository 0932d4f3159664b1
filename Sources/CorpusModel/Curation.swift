/// What editors say against the analysis: corrections that every import applies anew.
///
/// Each rule knows the line of the file it begins on, so that whoever wrote it finds it again.
public struct Curation: Sendable, Equatable {
    /// Several entities that are one.
    public struct Merge: Sendable, Equatable {
        /// Line the rule begins on, from 1.
        public var line: Int
        /// The entity that stays, with its id and name.
        public var into: EntityPointer
        /// The entities that become it.
        public var from: [EntityPointer]

        /// Creates the rule.
        public init(line: Int, into: EntityPointer, from: [EntityPointer]) {
            self.line = line
            self.into = into
            self.from = from
        }
    }

    /// One entity that is several.
    public struct Split: Sendable, Equatable {
        /// One of those that are taken out of it.
        public struct Part: Sendable, Equatable {
            /// What the part is called: an entity of this name and type if there is one, else a new one.
            public var name: String
            /// Articles it is named in, by id, slug or seed; empty for any.
            public var articles: [String]
            /// Titles beside the name in the article; empty for any.
            public var roles: [String]
            /// The fullest names the article gives; empty for any.
            public var names: [String]
            /// Entities that the article names too; empty for any.
            public var namedWith: [EntityPointer]

            /// Creates a part, which takes what meets every list that is not empty.
            public init(
                name: String, articles: [String] = [], roles: [String] = [], names: [String] = [],
                namedWith: [EntityPointer] = []
            ) {
                self.name = name
                self.articles = articles
                self.roles = roles
                self.names = names
                self.namedWith = namedWith
            }
        }

        /// Line the rule begins on, from 1.
        public var line: Int
        /// The entity that is several; it keeps what no part takes.
        public var entity: EntityPointer
        /// What is taken out of it; of several parts that fit, the first takes it.
        public var parts: [Part]

        /// Creates the rule.
        public init(line: Int, entity: EntityPointer, parts: [Part]) {
            self.line = line
            self.entity = entity
            self.parts = parts
        }
    }

    /// An entity by another name.
    public struct Rename: Sendable, Equatable {
        /// Line the rule begins on, from 1.
        public var line: Int
        /// The entity.
        public var entity: EntityPointer
        /// What it is called.
        public var name: String

        /// Creates the rule.
        public init(line: Int, entity: EntityPointer, name: String) {
            self.line = line
            self.entity = entity
            self.name = name
        }
    }

    /// An entity of another kind.
    public struct Retype: Sendable, Equatable {
        /// Line the rule begins on, from 1.
        public var line: Int
        /// The entity.
        public var entity: EntityPointer
        /// What kind of thing it is.
        public var type: EntityType
        /// The finer kind; `nil` for none.
        public var subtype: EntitySubtype?

        /// Creates the rule.
        public init(line: Int, entity: EntityPointer, type: EntityType, subtype: EntitySubtype?) {
            self.line = line
            self.entity = entity
            self.type = type
            self.subtype = subtype
        }
    }

    /// What is no entity at all.
    public struct Drop: Sendable, Equatable {
        /// Line the rule begins on, from 1.
        public var line: Int
        /// The entity, whose mentions go with it.
        public var entity: EntityPointer

        /// Creates the rule.
        public init(line: Int, entity: EntityPointer) {
            self.line = line
            self.entity = entity
        }
    }

    /// A quote with another speaker.
    public struct SpeakerFix: Sendable, Equatable {
        /// Line the rule begins on, from 1.
        public var line: Int
        /// The quote.
        public var quote: QuotePointer
        /// Who said it; `nil` when nobody knows.
        public var speaker: EntityPointer?

        /// Creates the rule.
        public init(line: Int, quote: QuotePointer, speaker: EntityPointer?) {
            self.line = line
            self.quote = quote
            self.speaker = speaker
        }
    }

    /// Entities that are one.
    public var merges: [Merge] = []
    /// Entities that are several.
    public var splits: [Split] = []
    /// Entities by another name.
    public var renames: [Rename] = []
    /// Entities of another kind.
    public var retypes: [Retype] = []
    /// What is no entity.
    public var drops: [Drop] = []
    /// Quotes with another speaker.
    public var speakers: [SpeakerFix] = []

    /// Creates a curation without rules.
    public init() {}

    /// How many rules there are.
    public var count: Int {
        merges.count + splits.count + renames.count + retypes.count + drops.count + speakers.count
    }

    /// Whether there is no rule at all.
    public var isEmpty: Bool { count == 0 }
}
