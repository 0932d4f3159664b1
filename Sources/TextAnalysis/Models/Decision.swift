#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What can be decided about one quotation or pronoun: each option with its features.
package struct Decision {
    /// The candidates; `nil` stands for nobody.
    package var options: [Int?] = []
    /// The features of all options, one after the other.
    package var features: [UInt32] = []
    /// The template of each feature, where the decision is to be explained.
    var templates: [UInt8] = []
    /// For each option, the end of its features.
    var ends: [Int] = []

    /// Returns the features of one option.
    package func features(of option: Int) -> ArraySlice<UInt32> {
        features[range(of: option)]
    }

    /// Returns where the features of one option stand.
    func range(of option: Int) -> Range<Int> {
        (option == 0 ? 0 : ends[option - 1])..<ends[option]
    }

    /// Returns the option with the highest score and its probability; `nil` when there are no options.
    package func best(by weights: LinearWeights) -> (option: Int, probability: Double)? {
        let probabilities = probabilities(by: weights)
        return probabilities.indices
            .max { probabilities[$0] < probabilities[$1] }
            .map { ($0, Double(probabilities[$0])) }
    }

    /// Returns the probability of each option.
    package func probabilities(by weights: LinearWeights) -> [Float] {
        Self.softmax(options.indices.map { weights.score(features(of: $0)) })
    }

    /// Returns the probabilities that belong to scores.
    package static func softmax(_ scores: [Float]) -> [Float] {
        let highest = scores.max() ?? 0
        let powers = scores.map { exp($0 - highest) }
        let sum = powers.reduce(0, +)
        return powers.map { $0 / sum }
    }
}
