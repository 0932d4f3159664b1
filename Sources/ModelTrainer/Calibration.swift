import Foundation
import TextAnalysis

/// Finds the temperature at which a model's probabilities are honest on exercises it did not learn from (Guo et al., 2017).
struct Calibration {
    /// For each decision the scores of its options and the right one.
    private var decisions: [(scores: [Float], right: Int)] = []

    /// Notes a decision with a known answer and returns what the weights choose.
    mutating func add(_ decision: Decision, right: Int?, weights: LinearWeights) -> Int {
        let scores = decision.options.indices.map { weights.score(decision.features(of: $0)) }
        if let right { decisions.append((scores, right)) }
        return scores.indices.max { scores[$0] < scores[$1] } ?? 0
    }

    /// The temperature with the least loss; 1 when nothing was noted.
    var temperature: Float {
        let steps = stride(from: Float(0.5), through: 3, by: 0.05)
        return steps.min { loss(at: $0) < loss(at: $1) } ?? 1
    }

    private func loss(at temperature: Float) -> Double {
        decisions.reduce(0) { sum, decision in
            let probabilities = Decision.softmax(decision.scores.map { $0 / temperature })
            return sum - log(max(Double(probabilities[decision.right]), 1e-9))
        }
    }
}
