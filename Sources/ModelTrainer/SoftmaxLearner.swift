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
    /// What a weight's squared gradients begin with, so that the first steps are no leaps.
    private static let firstSquare: Float = 0.1
    /// Options that are as good as settled teach nothing.
    private static let leastGradient: Float = 0.001

    private var values: [Float]
    private var squares: [Float]
    /// The sum of the weights after each of the later rounds, whose mean is kept.
    private var sum: [Float]

    /// Creates a learner of 2 to the `bits` weights, all zero.
    init(bits: Int) {
        values = [Float](repeating: 0, count: 1 << bits)
        squares = [Float](repeating: Self.firstSquare, count: 1 << bits)
        sum = values
    }

    /// The mean of the weights over the later half of the rounds, in 8 bits.
    var weights: LinearWeights { weights(temperature: 1) }

    /// Returns the weights divided by a temperature, which makes their probabilities more or less sure.
    func weights(temperature: Float) -> LinearWeights {
        LinearWeights(rounding: sum.map { $0 / temperature })
    }

    /// Goes over the exercises; `walk` takes one and a closure that learns from a decision and its right option
    /// and returns the option that the weights would choose by now.
    mutating func learn<Exercise>(
        from exercises: [Exercise], walk: (Exercise, (Decision, Int?) -> Int) -> Void
    ) {
        var order = Array(exercises.indices)
        var random = SplitMix(state: 1)
        for round in 0..<rounds {
            order.shuffle(using: &random)
            for index in order {
                walk(exercises[index]) { decision, right in self.decide(decision, right) }
            }
            guard round >= rounds / 2 else { continue }
            for index in sum.indices { sum[index] += values[index] / Float(rounds - rounds / 2) }
        }
    }

    private mutating func decide(_ decision: Decision, _ right: Int?) -> Int {
        var scores = decision.options.indices.map { option in
            decision.features(of: option).reduce(Float(0)) { $0 + values[Int($1)] }
        }
        let best = scores.indices.max { scores[$0] < scores[$1] } ?? 0
        if let right {
            scores[right] -= margin
            let probabilities = Decision.softmax(scores)
            for (option, probability) in probabilities.enumerated() {
                let gradient = probability - (option == right ? 1 : 0)
                guard abs(gradient) > Self.leastGradient else { continue }
                for feature in decision.features(of: option) { move(Int(feature), gradient) }
            }
        }
        return best
    }

    private mutating func move(_ feature: Int, _ gradient: Float) {
        let slope = gradient + decay * values[feature]
        squares[feature] += slope * slope
        values[feature] -= step * slope / squares[feature].squareRoot()
    }
}

/// A small fixed generator (SplitMix64; Steele et al., 2014), since the system's differs in every run.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var value = state
        value = (value ^ (value >> 30)) &* 0xbf58_476d_1ce4_e5b9
        value = (value ^ (value >> 27)) &* 0x94d0_49bb_1331_11eb
        return value ^ (value >> 31)
    }
}
