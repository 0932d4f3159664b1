/// Something an article says that somebody said.
public struct Quote: Sendable, Equatable {
    /// How much of the words are the speaker's own.
    public enum Kind: String, Sendable, CaseIterable {
        /// Whole sentences in quotation marks.
        case direct
        /// Part of a sentence in quotation marks.
        case mixed
        /// Reported speech without marks.
        case indirect
    }

    /// The words, without the outer marks; parts are joined by a space.
    public var text: String
    /// How much of the words are the speaker's own.
    public var kind: Kind
    /// Where the words stand, without the outer marks, in text order; more than one when a cue splits the
    /// quote or it runs over paragraphs.
    public var parts: [Span]
    /// Who said it.
    public var speaker: Speaker
    /// The words that report it; `nil` when none do.
    public var cue: Cue?
    /// Index in `AnalyzedArticle.entities` of the one spoken to.
    public var addressee: Int?
    /// Indexes in `AnalyzedArticle.entities` of the entities named inside, ascending, each once.
    public var about: [Int]
    /// How sure the analysis is of the speaker, 0 to 1.
    public var confidence: Double
    /// How the speaker was found, in words, such as `name beside the cue`.
    public var method: String
    /// Why the speaker is who it is; `nil` when the analysis kept no record.
    public var explanation: SpeakerExplanation?

    /// Creates a quote.
    public init(
        text: String, kind: Kind, parts: [Span], speaker: Speaker, cue: Cue?, addressee: Int?,
        about: [Int], confidence: Double, method: String,
        explanation: SpeakerExplanation? = nil
    ) {
        self.text = text
        self.kind = kind
        self.parts = parts
        self.speaker = speaker
        self.cue = cue
        self.addressee = addressee
        self.about = about
        self.confidence = confidence
        self.method = method
        self.explanation = explanation
    }
}

/// Who said a quote, as far as the text tells.
public struct Speaker: Sendable, Equatable {
    /// What kind of speaker.
    public enum Kind: String, Sendable, CaseIterable {
        /// A person with a name.
        case named
        /// Known by office alone: "the foreign minister".
        case role
        /// Kept from the reader: "a senior official", "people familiar".
        case anonymous
        /// Several people: "lawmakers", "critics".
        case collective
        /// An organization or a country.
        case institution
        /// A text: "the statement", "the report".
        case document
        case unknown
    }

    /// What kind of speaker.
    public var kind: Kind
    /// Index in `AnalyzedArticle.entities`; `nil` when the speaker is no resolved entity.
    public var entity: Int?
    /// The resolved name, else the best descriptive phrase ("a former US official"); `nil` when unknown.
    public var name: String?
    /// The title beside the mention, such as "Defense Secretary".
    public var title: String?
    /// The words that name the speaker beside the cue, pronoun or not; `nil` when none do.
    public var surface: String?
    /// Where `surface` stands.
    public var span: Span?

    /// Creates a speaker.
    public init(
        kind: Kind, entity: Int?, name: String?, title: String?, surface: String?, span: Span?
    ) {
        self.kind = kind
        self.entity = entity
        self.name = name
        self.title = title
        self.surface = surface
        self.span = span
    }

    /// Nobody the text tells of.
    public static let unknown = Speaker(
        kind: .unknown, entity: nil, name: nil, title: nil, surface: nil, span: nil)
}

/// The words that report a quote.
public struct Cue: Sendable, Equatable {
    /// What kind of speech act the cue names.
    public enum Class: String, Sendable, CaseIterable {
        case says
        case asks
        case answers
        case claims
        case warns
        case threatens
        case denies
        case confirms
        case demands
        case promises
        case condemns
        case praises
        case predicts
        case questions
        case suggests
        case writes
    }

    /// The words as printed, such as `went on to say`.
    public var text: String
    /// The verb's dictionary form, such as `say`.
    public var lemma: String
    /// What kind of speech act it is.
    public var kind: Class
    /// Where the words stand.
    public var span: Span

    /// Creates a cue.
    public init(text: String, lemma: String, kind: Class, span: Span) {
        self.text = text
        self.lemma = lemma
        self.kind = kind
        self.span = span
    }
}
