import CorpusModel

/// A stretch of tokens taken for a name, and what is known of it before it is typed and linked.
struct NameCandidate {
    /// The tokens of the name, without honorific, leading "the" and possessive.
    var tokens: Range<Int>
    /// Index in `Lexicon.entities` where the words are a known name.
    var known: Int?
    /// How the words name the entity.
    var form: Mention.Form = .name
    /// The type where the words themselves or a word beside them settle it.
    var type: EntityType?
    var subtype: EntitySubtype?
    /// The title before the name, as tokens.
    var title: Range<Int>?
    /// What an honorific before the name says.
    var gender: NameTable.Gender = .unknown
    /// Whether an honorific or title stands before it.
    var isAddressed = false
    /// How sure the typing is, 0 to 1.
    var confidence = 0.9

    /// Creates a candidate that nothing is known of yet.
    init(tokens: Range<Int>) {
        self.tokens = tokens
    }

    /// Creates a candidate whose words settle its kind.
    init(_ tokens: Range<Int>, _ kind: NameStructure.Kind) {
        self.tokens = tokens
        type = kind.type
        subtype = kind.subtype
    }

    /// Creates a candidate for a known name.
    init(_ tokens: Range<Int>, known: Int, form: Mention.Form, entity: KnownEntity) {
        self.tokens = tokens
        self.known = known
        self.form = form
        type = entity.type
        subtype = entity.subtype
        // A known name can still be a namesake.
        confidence = 0.95
    }
}
