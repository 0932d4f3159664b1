import Foundation
import TextAnalysis

/// Trains the model that says whom a pronoun means, from the pronouns that speak in `quotes-train`.
enum AntecedentTrainer {
    /// Learns from all articles, or with `validating` from four fifths and tests on the fifth.
    static func train(from data: URL, validating: Bool) throws -> TrainedModel {
        let articles = try AnnotatedArticle.all(in: data)
        let training = articles.filter { !validating || !$0.isForValidation }
        // Speakers are learned first, since the model sees only those that are found.
        let speakers = SpeakerTrainer.learn(from: training)
        func exercise(_ article: AnnotatedArticle) -> AntecedentExercise {
            AntecedentExercise(seed: article.seed, answers: article.answers, speakers: speakers)
        }
        var learner = SoftmaxLearner(bits: FeatureHasher.bits)
        // There are but some hundred answers, one in ten of them wrong: more would learn these by heart.
        learner.rounds = 10
        learner.step = 0.02
        learner.learn(from: training.map(exercise)) { $0.walk($1) }
        let weights = learner.weights
        guard validating else { return TrainedModel(weights: weights) }
        var report = ValidationReport()
        for article in articles where article.isForValidation {
            exercise(article).walk { report.add($0, right: $1, nobody: nil, weights: weights) }
        }
        return TrainedModel(weights: weights, report: report.text)
    }
}
