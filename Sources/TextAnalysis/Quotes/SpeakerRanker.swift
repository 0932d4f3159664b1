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
            let decision = Self.decision(on: segment, in: scene, after: history)
            let (best, probability) = decision.best(by: weights) ?? (0, 1)
            choices.append(
                Choice(candidate: decision.options[best], probability: probability))
            history = SpeakerFeatures.History(
                candidate: decision.options[best], segment: segment)
        }
        return choices
    }
}
