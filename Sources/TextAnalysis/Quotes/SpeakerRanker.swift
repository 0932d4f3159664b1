/// Decides for every quotation which candidate spoke it, or that nobody did.
struct SpeakerRanker {
    /// What was decided about one quotation.
    struct Choice {
        /// The candidate, `nil` when nobody said it.
        var candidate: Int?
        /// The probability the model gives the choice.
        var probability: Double
    }

    let weights: LinearWeights

    /// Returns the options of a quotation and their features.
    static func decision(
        on segment: Int, in scene: QuoteScene, after history: SpeakerFeatures.History?
    ) -> Decision {
        let features = SpeakerFeatures(scene: scene, segment: segment, history: history)
        var hasher = FeatureHasher()
        var decision = Decision()
        func close(_ option: Int?) {
            decision.options.append(option)
            decision.ends.append(hasher.features.count)
        }
        features.describeNobody(into: &hasher)
        close(nil)
        let (before, after) = features.candidates()
        for (isBefore, side) in [(true, before), (false, after)] {
            var people = 0
            for (rank, candidate) in side.enumerated() {
                features.describe(
                    candidate, isBefore: isBefore, rank: rank, people: people, into: &hasher)
                close(candidate)
                switch scene.candidates[candidate].kind {
                case .person, .capitals, .he, .she, .role: people += 1
                default: break
                }
            }
        }
        decision.features = hasher.features
        return decision
    }

    /// Returns a choice for each quotation of the article, in order.
    func choose(in scene: QuoteScene) -> [Choice] {
        var choices: [Choice] = []
        var history: SpeakerFeatures.History?
        for segment in scene.segments.indices {
            let choice = settled(segment, in: scene) ?? ranked(segment, in: scene, after: history)
            choices.append(choice)
            history = SpeakerFeatures.History(candidate: choice.candidate, segment: segment)
        }
        return choices
    }

    private func ranked(
        _ segment: Int, in scene: QuoteScene, after history: SpeakerFeatures.History?
    ) -> Choice {
        let decision = Self.decision(on: segment, in: scene, after: history)
        let (best, probability) = decision.best(by: weights) ?? (0, 1)
        return Choice(candidate: decision.options[best], probability: probability)
    }

    /// Returns the subject of a quotation that is its verb, which is rarer than training texts show.
    private func settled(_ segment: Int, in scene: QuoteScene) -> Choice? {
        let quotation = scene.segments[segment]
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
