/// One place in a text where an entity is named or meant.
public struct Mention: Sendable, Hashable {
    /// How the words name the entity.
    public enum Form: String, Sendable, CaseIterable {
        /// The full name.
        case name
        /// A shorter or other name: surname, acronym, initials.
        case alias
        /// A nationality standing for its country: "Russian", "Iranians".
        case demonym
        /// A role noun: "the president", "the former official".
        case nominal
        /// "he", "they", "who".
        case pronoun
    }

    /// Index of the entity in `AnalyzedArticle.entities`.
    public var entity: Int
    /// Where the words stand.
    public var span: Span
    /// The words.
    public var surface: String
    /// How the words name the entity.
    public var form: Form

    /// Creates a mention.
    public init(entity: Int, span: Span, surface: String, form: Form) {
        self.entity = entity
        self.span = span
        self.surface = surface
        self.form = form
    }
}
