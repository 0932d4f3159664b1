package import CorpusModel

/// One article with known speakers, from which the speaker model learns or on which it is tested.
package struct SpeakerExercise {
    private let article: AnsweredScene

    /// Reads an article the way the analyser does.
    package init(seed: Seed, answers: [QuotationAnswer]) {
        article = AnsweredScene(seed: seed, answers: answers)
    }

    /// Walks through the quotations in order, as the analyser does.
    ///
    /// `decide` is given the options and the right one, `nil` where it is unknown or none of the options; it returns the
    /// option that counts as chosen for what follows.
    package func walk(_ decide: (Decision, Int?) -> Int) {
        var history = SpeechHistory()
        for segment in article.scene.segments.indices {
            let decision = SpeakerRanker.decision(on: segment, in: article.scene, after: history)
            let right = article.rightOption(of: decision, segment: segment)
            history.note(
                decision.options[decide(decision, right)], segment: segment, in: article.scene)
        }
    }
}
