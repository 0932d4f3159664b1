/// Decides for every quotation which candidate spoke it, or that nobody did.
struct SpeakerRanker {
    /// What was decided about one quotation.
    struct Choice {
        /// The candidate, `nil` when nobody said it.
        var candidate: Int?
        /// The probability the model gives the choice.
        var probability: Double
        /// The likeliest candidates, the best first.
        var alternatives: [Alternative] = []
    }

    /// A candidate that may have spoken, and what says so.
    struct Alternative {
        var candidate: Int
        var probability: Double
        var evidence: [SpeakerEvidence]
    }

    let weights: LinearWeights
    /// How many candidates an explanation names.
    private static let mostAlternatives = 5

    /// Returns the options of a quotation and their features.
    static func decision(
        on segment: Int, in scene: QuoteScene, after history: SpeechHistory,
        keepsTemplates: Bool = false
    ) -> Decision {
        let features = SpeakerFeatures(scene: scene, segment: segment, history: history)
        var hasher = FeatureHasher(keepsTemplates: keepsTemplates)
        var decision = Decision()
        func close(_ option: Int?) {
            decision.options.append(option)
            decision.ends.append(hasher.features.count)
        }
        features.describeNobody(into: &hasher)
        close(nil)
        let (before, after) = features.candidates()
        for (isBefore, side) in [(true, before), (false, after)] {
            var rank = SpeakerFeatures.Rank()
            for candidate in side {
                features.describe(candidate, isBefore: isBefore, rank: &rank, into: &hasher)
                close(candidate)
            }
        }
        decision.features = hasher.features
        decision.templates = hasher.templates
        return decision
    }

    /// Returns a choice for each quotation of the article, in order.
    func choose(in scene: QuoteScene) -> [Choice] {
        var choices: [Choice] = []
        var history = SpeechHistory()
        for segment in scene.segments.indices {
            let choice = settled(segment, in: scene) ?? ranked(segment, in: scene, after: history)
            choices.append(choice)
            history.note(choice.candidate, segment: segment, in: scene)
        }
        return choices
    }

    private func ranked(
        _ segment: Int, in scene: QuoteScene, after history: SpeechHistory
    ) -> Choice {
        let decision = Self.decision(
            on: segment, in: scene, after: history, keepsTemplates: true)
        let probabilities = decision.probabilities(by: weights)
        let order = probabilities.indices.sorted { probabilities[$0] > probabilities[$1] }
        guard var best = order.first else { return Choice(candidate: nil, probability: 1) }
        if best == Self.nobody, order.count > 1, isSpeech(scene.segments[segment], in: scene) {
            best = order[1]
        }
        let alternatives = order.lazy.filter { $0 != Self.nobody }.prefix(Self.mostAlternatives)
        return Choice(
            candidate: decision.options[best], probability: Double(probabilities[best]),
            alternatives: alternatives.compactMap { option in
                decision.options[option].map {
                    Alternative(
                        candidate: $0, probability: Double(probabilities[option]),
                        evidence: SpeakerEvidence.strongest(
                            for: option, of: decision, weights: weights))
                }
            })
    }

    /// The option of every decision that stands for nobody.
    private static let nobody = 0

    /// Whether a quotation is too long for a term or a title, so that somebody must have said it.
    private func isSpeech(_ segment: QuotedSegment, in scene: QuoteScene) -> Bool {
        segment.inner.count >= Self.speechTokens
            && scene.document.blockTokens[segment.block].lowerBound == segment.outer.lowerBound
    }

    /// Of the training texts' quotations that open a paragraph and are as long as this, one in fifty is nobody's.
    private static let speechTokens = 20

    /// Decides what is clear and rarer than training texts show: titles of works, and a quotation that is its subject's verb.
    private func settled(_ segment: Int, in scene: QuoteScene) -> Choice? {
        let quotation = scene.segments[segment]
        if WorkTitle.isTitle(quotation, in: scene) || TermInMarks.isTerm(quotation, in: scene) {
            return Choice(candidate: nil, probability: 1)
        }
        let before = quotation.outer.lowerBound - 1
        guard before >= scene.document.blockTokens[quotation.block].lowerBound else { return nil }
        let tokens = scene.document.tokens
        // "Mr. X “reaffirmed” the line": the quoted word is the verb of the name before it.
        let after = quotation.outer.upperBound
        guard quotation.inner.count == 1, let verb = quotation.inner.first,
            scene.document.source.bytes[tokens[verb].range].suffix(2).elementsEqual("ed".utf8),
            after < tokens.count, tokens[after].block == tokens[before].block,
            !scene.roles[after].isDisjoint(with: [.determiner, .preposition, .pronoun])
        else { return nil }
        let subject = scene.firstCandidate(atOrAfter: quotation.outer.lowerBound) - 1
        guard subject >= 0, scene.candidates[subject].head == before,
            scene.candidates[subject].kind.isName
        else { return nil }
        return Choice(candidate: subject, probability: Self.quotedVerb)
    }

    /// A quoted verb may be the writer's irony instead.
    private static let quotedVerb = 0.6
}
