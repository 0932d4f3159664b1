import Foundation
import TextAnalysis

/// Trains the tagger of names, from `names-wikigold`, marked by hand, and `names-silver`, marked by a program.
enum NameTrainer {
    /// How many parts of the Wikipedia articles test one another.
    private static let folds = 5
    /// What a stretch counts whose names a program marked: it is often wrong.
    private static let silverWeight: Float = 0.1

    /// Learns from all articles; with `validating` without the silver articles kept apart, and tests on them and,
    /// with as many models as there are folds, on the Wikipedia articles.
    static func train(from data: URL, validating: Bool) throws -> TrainedModel {
        let wiki = try NamedArticle.all(
            gold: data.appending(path: "names-wikigold/gold"),
            texts: data.appending(path: "names-wikigold/text"))
        let silver = try NamedArticle.all(
            gold: data.appending(path: "names-silver/gold"),
            texts: data.appending(path: "quotes-train/text"))
        let training = silver.filter { !validating || !DataSplit.isForValidation($0.name) }
        let examples = training.flatMap { Self.examples(of: $0, weight: silverWeight) }
        let weights = learn(from: wiki.flatMap { Self.examples(of: $0, weight: 1) } + examples)
        guard validating else { return TrainedModel(weights: weights) }

        var folded = NameReport()
        for fold in 0..<folds {
            let others = wiki.filter { DataSplit.hash($0.name) % UInt64(folds) != fold }
            let tagger = NameTagger(
                learn(from: others.flatMap { Self.examples(of: $0, weight: 1) } + examples))
            for article in wiki where DataSplit.hash(article.name) % UInt64(folds) == fold {
                folded.add(article.exercise, tagger: tagger)
            }
        }
        var apart = NameReport()
        for article in silver where DataSplit.isForValidation(article.name) {
            apart.add(article.exercise, tagger: NameTagger(weights))
        }
        return TrainedModel(
            weights: weights,
            report: "Wikipedia articles, cross-validated:\n\(folded.text)\n"
                + "News articles marked by a program, kept apart:\n\(apart.text)")
    }

    private static func examples(
        of article: NamedArticle, weight: Float
    ) -> [NameLearner.Example] {
        article.exercise.stretches(trustingRules: weight < 1).map {
            NameLearner.Example(steps: $0, weight: weight)
        }
    }

    private static func learn(from examples: [NameLearner.Example]) -> LinearWeights {
        var learner = NameLearner()
        learner.learn(from: examples)
        return learner.weights
    }
}
