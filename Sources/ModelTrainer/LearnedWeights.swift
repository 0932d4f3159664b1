/// Weights while they are learned by stochastic gradients with a step of its own for each (AdaGrad; Duchi et al.,
/// 2011), and their mean over the later half of the rounds, which is steadier than the last ones.
struct LearnedWeights {
    /// What a weight's squared gradients begin with, so that the first steps are no leaps.
    private static let firstSquare: Float = 0.1

    /// The weights by now.
    private(set) var values: [Float]
    private var squares: [Float]
    /// The mean of the weights after each of the later rounds.
    private(set) var mean: [Float]

    /// Creates so many weights, all zero.
    init(count: Int) {
        values = [Float](repeating: 0, count: count)
        squares = [Float](repeating: Self.firstSquare, count: count)
        mean = values
    }

    /// Moves a weight against its gradient by `step` at most, and a little towards zero.
    mutating func move(_ index: Int, _ gradient: Float, step: Float, decay: Float) {
        let slope = gradient + decay * values[index]
        squares[index] += slope * slope
        values[index] -= step * slope / squares[index].squareRoot()
    }

    /// Takes the weights into the mean at the end of a round, counted from 0, when it is a later one.
    mutating func endRound(_ round: Int, of rounds: Int) {
        guard round >= rounds / 2 else { return }
        for index in mean.indices { mean[index] += values[index] / Float(rounds - rounds / 2) }
    }
}
