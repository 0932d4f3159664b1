package import CorpusModel

/// One article with known speakers, from which the antecedent model learns whom "he" and "she" mean, or on which it is tested.
package struct AntecedentExercise {
    private let scene: QuoteScene
    /// The candidates that speak, as far as the speaker model finds them.
    private let speakers: Set<Int>
    /// For each pronoun that is known to speak, the names of whom it means.
    private let meanings: [Int: [String]]
    private let article: AnsweredScene

    /// Reads an article the way the analyser does, its speakers found by these weights.
    package init(seed: Seed, answers: [QuotationAnswer], speakers weights: LinearWeights) {
        let article = AnsweredScene(seed: seed, answers: answers)
        let scene = article.scene
        var meanings: [Int: [String]] = [:]
        for segment in scene.segments.indices {
            let decision = SpeakerRanker.decision(on: segment, in: scene, after: nil)
            if let right = article.rightOption(of: decision, segment: segment),
                let source = decision.options[right], let answer = article.answers[segment]
            {
                meanings[source] = answer.meaning
            }
        }
        self.article = article
        self.scene = scene
        self.meanings = meanings
        speakers = Set(SpeakerRanker(weights: weights).choose(in: scene).compactMap(\.candidate))
    }

    /// Walks through the pronouns that speak, in order, as the analyser does.
    ///
    /// `decide` is given the options and the right one, `nil` where it is unknown or none of the options; it returns the
    /// option that counts as chosen for what follows.
    package func walk(_ decide: (Decision, Int?) -> Int) {
        let resolver = PronounResolver(scene: scene, speakers: speakers)
        var links: [SpeakerCandidate.Kind: PronounResolver.Link] = [:]
        for pronoun in meanings.keys.sorted() {
            let kind = scene.candidates[pronoun].kind
            guard kind == .he || kind == .she else { continue }
            let decision = resolver.decision(on: pronoun, after: links[kind])
            guard !decision.options.isEmpty else { continue }
            let right = (meanings[pronoun] ?? []).lazy.compactMap { name in
                decision.options.firstIndex {
                    $0.map { article.names($0, like: name) } ?? false
                }
            }.first
            if let chosen = decision.options[decide(decision, right)] {
                links[kind] = PronounResolver.Link(pronoun: pronoun, antecedent: chosen)
            }
        }
    }
}
