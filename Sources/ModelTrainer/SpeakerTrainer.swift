import CorpusModel
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

    /// Rounds over all articles; the figure on articles kept apart no longer rises after ten.
    private static let rounds = 10
    /// Brings a fifth of a point of right answers on articles kept apart; 2 brings no more.
    private static let margin: Float = 1

    /// Returns the weights that these articles teach, as sure of themselves as they are right on others.
    static func learn(from articles: [AnnotatedArticle]) -> LinearWeights {
        func exercises(where isTaken: (Int) -> Bool) -> [SpeakerExercise] {
            articles.filter { isTaken(DataSplit.fold($0.seed.name)) }
                .map { SpeakerExercise(seed: $0.seed, answers: $0.answers) }
        }
        func learner(of exercises: [SpeakerExercise]) -> SoftmaxLearner {
            var learner = SoftmaxLearner(bits: FeatureHasher.bits)
            learner.rounds = rounds
            learner.margin = margin
            learner.learn(from: exercises) { $0.walk($1) }
            return learner
        }
        let apart = exercises { $0 == 0 }
        let rest = exercises { $0 != 0 }
        let trial = learner(of: rest).weights
        var calibration = Calibration()
        for exercise in apart {
            exercise.walk { calibration.add($0, right: $1, weights: trial) }
        }
        return learner(of: rest + apart).weights(temperature: calibration.temperature)
    }
}
