import CorpusModel
import TextAnalysis

/// Learns the weights of the tagger: a linear-chain conditional random field (Lafferty et al., 2001), by stochastic
/// gradients with a step of its own for every weight (AdaGrad; Duchi et al., 2011).
///
/// The same articles give the same weights: their order is shuffled by a fixed sequence.
struct NameLearner {
    /// A stretch and how much it counts.
    struct Example {
        var steps: [NameExercise.Step]
        var weight: Float
    }

    /// Rounds over all stretches; the figure no longer rises after about ten.
    private static let rounds = 10
    /// The longest first step of a weight; with greater ones the confidence promises too much.
    private static let step: Float = 0.05
    /// Pull of every touched weight towards zero.
    private static let decay: Float = 1e-4
    /// Weights are cut here, so that a few large ones do not coarsen the steps of all others.
    private static let largest: Float = 2
    /// Gradients below this teach nothing.
    private static let leastGradient: Float = 0.001
    private static let width = NameTagger.rowWidth
    private static let labels = NameLabel.count
    private static let count = width << TaggerRows.bits

    private var learned = LearnedWeights(count: count)

    /// The mean of the weights over the later half of the rounds, in 8 bits.
    var weights: LinearWeights {
        LinearWeights(rounding: learned.mean.map { min(max($0, -Self.largest), Self.largest) })
    }

    mutating func learn(from examples: [Example]) {
        var order = Array(examples.indices)
        var random = SplitMix(seed: 1)
        for round in 0..<Self.rounds {
            order.shuffle(using: &random)
            for index in order { learn(examples[index]) }
            learned.endRound(round, of: Self.rounds)
        }
    }

    private mutating func learn(_ example: Example) {
        let labels = Self.labels
        var scores = [Float](repeating: 0, count: example.steps.count * labels)
        for (token, step) in example.steps.enumerated() {
            for row in step.rows {
                let start = Int(row) * Self.width
                for label in 0..<labels {
                    scores[token * labels + label] += learned.values[start + label]
                }
            }
        }
        let lattice = NameLattice(
            scores: scores,
            transitions: NameLattice.transitions { learned.values[$0 * Self.width + $1] })
        let marginals = lattice.marginals(withPairs: true)
        for (token, step) in example.steps.enumerated() {
            let right = Int(step.label.rawValue)
            for label in 0..<labels {
                let probability = marginals.labels[token * labels + label]
                let gradient = (probability - (label == right ? 1 : 0)) * example.weight
                guard abs(gradient) > Self.leastGradient else { continue }
                for row in step.rows { move(Int(row) * Self.width + label, gradient) }
            }
            let before = token == 0 ? labels : Int(example.steps[token - 1].label.rawValue)
            learnTransitions(
                to: right, after: before, marginals.pairs(at: token), weight: example.weight)
        }
    }

    private mutating func learnTransitions(
        to right: Int, after before: Int, _ pairs: ArraySlice<Float>, weight: Float
    ) {
        for (pair, probability) in pairs.enumerated() {
            let (previous, label) = pair.quotientAndRemainder(dividingBy: Self.labels)
            let isRight = previous == before && label == right
            let gradient = (probability - (isRight ? 1 : 0)) * weight
            guard abs(gradient) > Self.leastGradient else { continue }
            move(previous * Self.width + label, gradient)
        }
    }

    private mutating func move(_ index: Int, _ gradient: Float) {
        learned.move(index, gradient, step: Self.step, decay: Self.decay)
    }
}
