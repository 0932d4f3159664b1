package import CorpusModel

/// One article with known speakers, from which the antecedent model learns whom "he" and "she" mean, or on which it is tested.
package struct AntecedentExercise {
    private let article: AnsweredScene
    /// Whom role nouns mean, as the analyser finds them.
    private let holders: [Int: Int]
    /// For each candidate that speaks, as far as the speaker model finds it, its quotations.
    private let quotations: [Int: [Int]]
    /// For each pronoun that is known to speak, the names of whom it means.
    private let meanings: [Int: [String]]

    /// Reads an article the way the analyser does, its speakers found by these weights.
    package init(seed: Seed, answers: [QuotationAnswer], speakers weights: LinearWeights) {
        article = AnsweredScene(seed: seed, answers: answers)
        let scene = article.scene
        holders = RoleResolver(scene: scene).namedHolders()
        var meanings: [Int: [String]] = [:]
        var quotations: [Int: [Int]] = [:]
        let choices = SpeakerRanker(weights: weights).choose(in: scene)
        for segment in scene.segments.indices {
            if let speaker = choices[segment].candidate {
                quotations[speaker, default: []].append(segment)
            }
            let decision = SpeakerRanker.decision(on: segment, in: scene, after: SpeechHistory())
            if let right = article.rightOption(of: decision, segment: segment),
                let source = decision.options[right], let answer = article.answers[segment]
            {
                meanings[source] = answer.meaning
            }
        }
        self.meanings = meanings
        self.quotations = quotations
    }

    /// Walks through the pronouns in order, as the analyser does.
    ///
    /// `decide` is given the options and the right one, `nil` where it is unknown or none of the options; it returns the
    /// option that counts as chosen for what follows.
    package func walk(_ decide: (Decision, Int?) -> Int) {
        var resolver = PronounResolver(
            scene: article.scene, holders: holders, quotations: quotations)
        resolver.walk { pronoun, decision in
            let right = (meanings[pronoun] ?? []).lazy.compactMap { name in
                decision.options.firstIndex {
                    $0.map { article.names($0, like: name) } ?? false
                }
            }.first
            return decide(decision, right)
        }
    }
}
