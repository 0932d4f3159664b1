/// One query parameter, as it is documented and as it is read.
struct Parameter: Sendable {
    /// What values a parameter takes and what they mean for a list.
    enum Kind: Sendable {
        /// A search in the grammar of the search index.
        case search
        /// The parts of an article that the search looks in.
        case searchParts
        /// How near to one another the words of the search stand.
        case searchScope
        /// The beginning of a word of a name.
        case beginning
        /// The earliest publication time.
        case earliest
        /// The latest publication time, its whole unit included.
        case latest
        /// The order of a list.
        case sort(fields: [String], standard: String)
        /// Items a page.
        case limit(standard: Int, maximum: Int)
        case page
        case cursor
        case offsetUnit
        case format([Representation])
        /// Which of a body's members are told; all without it.
        case fields([String])
        /// What else is told.
        case include([String])
        /// The fields that a list is spread out by.
        case facet([String])
        /// Whether it is told which condition leaves how much of a list.
        case explain
        /// Whether articles of nearly the same text are shown as one.
        case collapse
        /// A condition: comma means or, repeating means and, a leading `-` means not.
        case filter(FilterValues)
        /// A condition that is met or not.
        case flag
        /// The smallest whole number.
        case atLeast
        /// The smallest share, 0 to 1.
        case atLeastShare
        /// One word out of several.
        case choice([String], standard: String?)
        /// A whole number.
        case number(ClosedRange<Int>, standard: Int?)
        /// Any text, such as an id or slug.
        case text
    }

    /// What the values of a filter are.
    enum FilterValues: Sendable {
        /// A word that something in the corpus has in the field of the parameter.
        case word
        /// A name, or its slug, that articles have in the field of the parameter.
        case name
        /// Four digits.
        case year
        case choice([String])
        /// ISO 3166-1 alpha-2, capital letters or small.
        case country
        /// Id or slug of an entity.
        case entity
        /// Id or slug of an article.
        case article
        /// Id or slug of a quote.
        case quote
    }

    let name: String
    let kind: Kind
    /// One sentence.
    let meaning: String
    var isRequired = false

    init(_ name: String, _ kind: Kind, _ meaning: String, isRequired: Bool = false) {
        self.name = name
        self.kind = kind
        self.meaning = meaning
        self.isRequired = isRequired
    }

    /// Whether the parameter says which slice or form of a list is meant rather than which list.
    var isPaging: Bool {
        switch kind {
        case .limit, .page, .cursor, .offsetUnit, .format, .fields, .include, .facet, .explain: true
        default: false
        }
    }

    /// Whether the parameter decides which items a list has, apart from the search.
    var isFilter: Bool {
        switch kind {
        case .earliest, .latest, .filter, .flag, .atLeast, .atLeastShare, .collapse, .searchParts,
            .searchScope:
            true
        default: false
        }
    }

    /// Whether giving it more than once means something.
    var mayRepeat: Bool {
        if case .filter = kind { true } else { false }
    }
}
