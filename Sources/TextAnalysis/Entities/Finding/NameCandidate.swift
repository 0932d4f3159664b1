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
    /// What settled extent and type.
    var basis = Basis.context
    /// How sure the typing is, 0 to 1.
    var confidence = 0.9

    /// What can settle that words are a name, and of what.
    enum Basis: UInt8 {
        /// The words around it, weighed.
        case context
        /// A list of known names.
        case list
        /// The name's own words: "… Ministry", "Treaty of …".
        case words
        /// A noun or verb beside it: "the tanker …".
        case trigger
        /// A title or honorific before it.
        case title
        /// Its class by the tagger, against the rules.
        case tagger
    }

    /// Creates a candidate that nothing is known of yet.
    init(tokens: Range<Int>) {
        self.tokens = tokens
    }

    /// Creates a candidate whose words settle its kind.
    init(_ tokens: Range<Int>, _ kind: NameStructure.Kind, basis: Basis) {
        self.tokens = tokens
        self.basis = basis
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
        basis = .list
        // A known name can still be a namesake.
        confidence = 0.95
    }

    /// Type, form and basis in one number, never 0.
    var verdict: UInt16 {
        let number = type.flatMap { EntityType.allCases.firstIndex(of: $0) } ?? 15
        let isDemonym: UInt16 = form == .demonym ? 1 : 0
        let isSure: UInt16 = confidence > 0.7 ? 1 : 0
        return UInt16(number) << 6 | UInt16(basis.rawValue) << 3 | isDemonym << 2 | isSure << 1 | 1
    }
}
