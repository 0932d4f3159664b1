import Foundation
import TextAnalysis

/// Trains the model that says who spoke a quotation, from `quotes-train`.
enum SpeakerTrainer {
    /// Learns from all articles, or with `validating` from four fifths and tests on the fifth.
    static func train(from data: URL, validating: Bool) throws -> TrainedModel {
        let articles = try AnnotatedArticle.all(in: data)
        let training = articles.filter { !validating || !$0.isForValidation }
        let weights = learn(from: training)
        guard validating else { return TrainedModel(weights: weights) }
        var report = ValidationReport()
        for article in articles where article.isForValidation {
            SpeakerExercise(seed: article.seed, answers: article.answers)
                .walk { report.add($0, right: $1, nobody: 0, weights: weights) }
        }
        return TrainedModel(weights: weights, report: report.text)
    }

    /// Returns the weights that these articles teach.
    static func learn(from articles: [AnnotatedArticle]) -> LinearWeights {
        var learner = SoftmaxLearner(bits: FeatureHasher.bits)
        learner.learn(
            from: articles.map { SpeakerExercise(seed: $0.seed, answers: $0.answers) }
        ) { $0.walk($1) }
        return learner.weights
    }
}
