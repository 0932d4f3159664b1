package import CorpusModel

/// One article with known speakers, from which the speaker model learns or on which it is tested.
package struct SpeakerExercise {
    /// What is known of one quotation; places are bytes of the text.
    package struct Answer: Sendable {
        /// The quotation with its marks.
        package var quotation: Range<Int>
        /// The words that name the speaker; `nil` when nobody said it.
        package var source: Range<Int>?
        /// The name within `source`, where there is one.
        package var name: Range<Int>?

        /// Creates an answer.
        package init(quotation: Range<Int>, source: Range<Int>?, name: Range<Int>?) {
            self.quotation = quotation
            self.source = source
            self.name = name
        }
    }

    /// How many features the model tells apart, as a power of two.
    package static let featureBits = FeatureHasher.bits

    private let scene: QuoteScene
    /// For each quotation of the scene, its answer.
    private let answers: [Answer?]

    /// Reads an article the way the analyser does.
    package init(seed: Seed, answers: [Answer]) {
        let source = SourceText(seed.text)
        let parsed = ArticleParser.parse(seed, source: source)
        let document = Document(source: source, blocks: parsed.blocks)
        let scene = QuoteScene(document: document, names: NameFinder.find(in: document))
        self.scene = scene
        self.answers = scene.segments.map { segment in
            let bytes = document.bytes(of: segment.outer)
            return answers.first { $0.quotation.overlaps(bytes) }
        }
    }

    /// Walks through the quotations in order, as the analyser does.
    ///
    /// `decide` is given the options and the right one, `nil` where it is unknown or none of the options; it returns the
    /// option that counts as chosen for what follows.
    package func walk(_ decide: (SpeakerDecision, Int?) -> Int) {
        var history: SpeakerFeatures.History?
        for segment in scene.segments.indices {
            let decision = SpeakerRanker.decision(on: segment, in: scene, after: history)
            let chosen = decide(decision, rightOption(of: decision, segment: segment))
            history = SpeakerFeatures.History(
                candidate: decision.options[chosen], segment: segment)
        }
    }

    private func rightOption(of decision: SpeakerDecision, segment: Int) -> Int? {
        guard let answer = answers[segment] else { return nil }
        guard let source = answer.source else { return 0 }
        var best: Int?
        for (option, number) in decision.options.enumerated() {
            guard let number else { continue }
            let candidate = scene.candidates[number]
            let bytes = scene.document.bytes(of: candidate.tokens)
            let head = scene.document.tokens[candidate.head].range
            guard bytes.overlaps(source), head.overlaps(source) else { continue }
            if let name = answer.name {
                if candidate.kind.isName, bytes.overlaps(name) { return option }
            } else if owns(candidate) {
                continue
            }
            // Of several nouns the first one names the speaker: "a friend of the family".
            if let number = best.flatMap({ decision.options[$0] }),
                scene.candidates[number].head <= candidate.head
            {
                continue
            }
            best = option
        }
        return best
    }

    /// Whether the candidate is only the possessor of the noun that follows.
    private func owns(_ candidate: SpeakerCandidate) -> Bool {
        let next = candidate.tokens.upperBound
        return next < scene.document.tokens.count
            && scene.document.tokens[next].kind == .possessive
    }
}
