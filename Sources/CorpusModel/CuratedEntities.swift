/// The entities of the corpus as they are served: what the analysis resolved, corrected by the curation.
public struct CuratedEntities: Sendable, Equatable {
    /// A quote that an editor gives another speaker.
    public struct SpeakerFix: Sendable, Equatable {
        /// Line of the rule.
        public var line: Int
        /// The quote.
        public var quote: QuotePointer
        /// Id of the entity that said it; `nil` for nobody known.
        public var speaker: String?

        /// Creates the correction.
        public init(line: Int, quote: QuotePointer, speaker: String?) {
            self.line = line
            self.quote = quote
            self.speaker = speaker
        }
    }

    /// The entities, ordered by id.
    public var entities: [ResolvedEntity]
    /// Ids and slugs that entities had before, with the ids of those that answer to them now.
    public var formerNames: [String: String] = [:]
    /// Quotes whose speakers are to be corrected.
    public var speakers: [SpeakerFix] = []
    /// What became of every rule but those of `speakers`.
    public var outcomes: [CurationOutcome] = []

    /// Creates what no curation has changed.
    public init(entities: [ResolvedEntity]) {
        self.entities = entities
    }
}
