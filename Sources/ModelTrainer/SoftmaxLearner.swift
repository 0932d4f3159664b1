import CorpusModel
import TextAnalysis

/// Learns the weights of a linear model that chooses among options: softmax over the options of each decision,
/// by stochastic gradients with a step of its own for every weight (AdaGrad; Duchi et al., 2011).
///
/// The same exercises give the same weights: their order is shuffled by a fixed sequence.
struct SoftmaxLearner {
    /// Rounds over all exercises.
    var rounds = 20
    /// The longest first step of a weight; greater ones let rare features learn the articles by heart.
    var step: Float = 0.03
    /// Pull of every touched weight towards zero.
    var decay: Float = 1e-4
    /// By how much the right option must score above the others to count as learned.
    var margin: Float = 0
    /// Options that are as good as settled teach nothing.
    private static let leastGradient: Float = 0.001

    private var learned: LearnedWeights

    /// Creates a learner of 2 to the `bits` weights, all zero.
    init(bits: Int) {
        learned = LearnedWeights(count: 1 << bits)
    }

    /// The mean of the weights over the later half of the rounds, in 8 bits.
    var weights: LinearWeights { weights(temperature: 1) }

    /// Returns the weights divided by a temperature, which makes their probabilities more or less sure.
    func weights(temperature: Float) -> LinearWeights {
        LinearWeights(rounding: learned.mean.map { $0 / temperature })
    }

    /// Goes over the exercises; `walk` takes one and a closure that learns from a decision and its right option
    /// and returns the option that the weights would choose by now.
    mutating func learn<Exercise>(
        from exercises: [Exercise], walk: (Exercise, (Decision, Int?) -> Int) -> Void
    ) {
        var order = Array(exercises.indices)
        var random = SplitMix(seed: 1)
        for round in 0..<rounds {
            order.shuffle(using: &random)
            for index in order {
                walk(exercises[index]) { decision, right in self.decide(decision, right) }
            }
            learned.endRound(round, of: rounds)
        }
    }

    private mutating func decide(_ decision: Decision, _ right: Int?) -> Int {
        var scores = decision.options.indices.map { option in
            decision.features(of: option).reduce(Float(0)) { $0 + learned.values[Int($1)] }
        }
        let best = scores.indices.max { scores[$0] < scores[$1] } ?? 0
        if let right {
            scores[right] -= margin
            let probabilities = Decision.softmax(scores)
            for (option, probability) in probabilities.enumerated() {
                let gradient = probability - (option == right ? 1 : 0)
                guard abs(gradient) > Self.leastGradient else { continue }
                for feature in decision.features(of: option) {
                    learned.move(Int(feature), gradient, step: step, decay: decay)
                }
            }
        }
        return best
    }
}
