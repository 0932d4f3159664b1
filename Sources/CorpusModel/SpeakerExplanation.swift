/// Why a quote has the speaker it has: who else could have said it, and how the words beside the cue lead to a name.
public struct SpeakerExplanation: Sendable, Equatable {
    /// Somebody who could have said the quote.
    public struct Candidate: Sendable, Equatable {
        /// The words that name the candidate.
        public var surface: String
        /// Where the words stand.
        public var span: Span
        /// Index in `AnalyzedArticle.entities`; `nil` when the candidate is no resolved entity.
        public var entity: Int?
        /// How likely the model takes the candidate to be the speaker, 0 to 1; those left out share the rest
        /// with "nobody".
        public var probability: Double
        /// What speaks for the candidate, in words, the strongest first, such as `subject of the cue`.
        public var evidence: [String]

        /// Creates a candidate.
        public init(
            surface: String, span: Span, entity: Int?, probability: Double, evidence: [String]
        ) {
            self.surface = surface
            self.span = span
            self.entity = entity
            self.probability = probability
            self.evidence = evidence
        }
    }

    /// One mention on the way from the words beside the cue to the speaker's name.
    public struct Link: Sendable, Equatable {
        /// The words of the mention.
        public var surface: String
        /// Where the words stand.
        public var span: Span
        /// Why it means the same as the mention before it, in words, such as `nearest man named before`.
        public var rule: String

        /// Creates a link.
        public init(surface: String, span: Span, rule: String) {
            self.surface = surface
            self.span = span
            self.rule = rule
        }
    }

    /// The likeliest candidates, the best first, at most five.
    public var candidates: [Candidate]
    /// From the speaker's mention beside the cue to the mention that gives the name; empty when the mention
    /// names the speaker itself.
    public var chain: [Link]

    /// Creates an explanation.
    public init(candidates: [Candidate], chain: [Link]) {
        self.candidates = candidates
        self.chain = chain
    }
}

/// Why a quote has the speaker it has, with the entities of the corpus in place of those of one article.
public struct SpeakerExplanationRecord: Sendable, Equatable {
    /// Somebody who could have said the quote.
    public struct Candidate: Sendable, Equatable {
        /// The words that name the candidate.
        public var surface: String
        /// Where the words stand.
        public var span: Span
        /// The candidate, where it is a known entity.
        public var entity: EntityReference?
        /// How likely the model takes the candidate to be the speaker, 0 to 1 in thousandths.
        public var probability: Double
        /// What speaks for the candidate, in words, the strongest first.
        public var evidence: [String]

        /// Creates a candidate.
        public init(
            surface: String, span: Span, entity: EntityReference?, probability: Double,
            evidence: [String]
        ) {
            self.surface = surface
            self.span = span
            self.entity = entity
            self.probability = probability
            self.evidence = evidence
        }
    }

    /// The likeliest candidates, the best first.
    public var candidates: [Candidate]
    /// From the speaker's mention beside the cue to the mention that gives the name.
    public var chain: [SpeakerExplanation.Link]

    /// Creates a record.
    public init(candidates: [Candidate], chain: [SpeakerExplanation.Link]) {
        self.candidates = candidates
        self.chain = chain
    }
}
