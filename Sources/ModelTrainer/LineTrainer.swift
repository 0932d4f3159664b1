import CorpusModel
import Foundation
import TextAnalysis

/// Trains the model that tells the article's lines from the page around them.
///
/// It learns from all pages at once: the likelihood of the marked lines under the chain, less a penalty for large
/// weights, climbed by Rprop (Riedmiller and Braun, 1993), which asks for the sign of each slope alone.
struct LineTrainer {
    /// Parts of the pages that test one another.
    private static let folds = 10
    /// Steps; the cross-validated figure no longer changes after about fifty.
    private static let rounds = 80
    /// Pull of every weight towards zero.
    private static let decay = 4.0
    /// Every so many articles of `quotes-train` is a page too, all of it body under its headline.
    private static let articleStep = 8

    private var weights = [Double](repeating: 0, count: 1 << FeatureHasher.bits)

    /// Learns from all pages; with `validating` it also has five parts test one another.
    static func train(from data: URL, validating: Bool) throws -> TrainedModel {
        let pages = try AnnotatedPage.all(in: data)
        let articles = try cleanArticles(in: data)
        var report: String?
        if validating {
            var score = BodyScore()
            for fold in 0..<folds {
                let training = pages.indices.filter { $0 % folds != fold }.map { pages[$0] }
                let weights = learn(from: training + articles)
                for index in pages.indices where index % folds == fold {
                    let page = pages[index]
                    let found = page.exercise.article(weights: weights).paragraphs
                    score.add(
                        BodyShingles(found.map(\.text).joined(separator: "\n")), gold: page.body)
                }
            }
            report = score.text + ", cross-validated over \(pages.count) pages"
        }
        return TrainedModel(weights: learn(from: pages + articles), report: report)
    }

    private static func cleanArticles(in data: URL) throws -> [AnnotatedPage] {
        let articles = try AnnotatedArticle.all(in: data).filter { !$0.isForValidation }
        return articles.indices.filter { $0 % articleStep == 0 }.map { index in
            let seed = articles[index].seed
            let lines = String(decoding: seed.text, as: UTF8.self).split(
                whereSeparator: \.isNewline)
            return AnnotatedPage(seed, body: lines.dropFirst().joined(separator: "\n"))
        }
    }

    private static func learn(from pages: [AnnotatedPage]) -> LinearWeights {
        var trainer = LineTrainer()
        trainer.climb(pages)
        return LinearWeights(rounding: trainer.weights.map { Float($0) })
    }

    private mutating func climb(_ pages: [AnnotatedPage]) {
        var steps = [Double](repeating: 0.05, count: weights.count)
        var last = [Double](repeating: 0, count: weights.count)
        let used = Self.features(of: pages)
        // Long pages count more than short ones, but not by their length: most of their lines are alike.
        let shares = pages.map { 1 / Double(max(1, $0.labels.count)).squareRoot() }
        let all = shares.reduce(0, +) / Double(pages.count)
        for _ in 0..<Self.rounds {
            var slopes = [Double](repeating: 0, count: weights.count)
            for (page, share) in zip(pages, shares) {
                addSlopes(of: page, times: share / all, to: &slopes)
            }
            for feature in used {
                let slope = slopes[feature] - Self.decay * weights[feature]
                if slope * last[feature] > 0 {
                    steps[feature] = min(steps[feature] * 1.2, 1)
                } else if slope * last[feature] < 0 {
                    steps[feature] = max(steps[feature] * 0.5, 1e-6)
                }
                weights[feature] += slope > 0 ? steps[feature] : slope < 0 ? -steps[feature] : 0
                last[feature] = slope
            }
        }
    }

    private static func features(of pages: [AnnotatedPage]) -> [Int] {
        var used: Set<UInt32> = [LineModel.changes.entry, LineModel.changes.exit]
        for page in pages { for line in page.exercise.features { used.formUnion(line) } }
        return used.map(Int.init).sorted()
    }

    /// Adds what moves the weights towards the marked lines of a page and away from what they say by now.
    private func addSlopes(of page: AnnotatedPage, times share: Double, to slopes: inout [Double]) {
        let lines = page.exercise.features
        let (entry, exit) = LineModel.changes
        let chain = LineChain(
            scores: lines.map { $0.reduce(0) { $0 + weights[Int($1)] } },
            entry: weights[Int(entry)], exit: weights[Int(exit)])
        var entries = 0.0
        var exits = 0.0
        var isBody = false
        for (index, line) in lines.enumerated() {
            let label = page.labels[index]
            if label, !isBody { entries += 1 }
            if !label, isBody { exits += 1 }
            isBody = label
            let slope = share * ((label ? 1 : 0) - chain.body[index])
            for feature in line { slopes[Int(feature)] += slope }
        }
        slopes[Int(entry)] += share * (entries - chain.entries)
        slopes[Int(exit)] += share * (exits - chain.exits)
    }
}
