import Foundation

/// What can be decided about one quotation: who spoke it, or that nobody did, each with its features.
package struct SpeakerDecision {
    /// The candidates; option 0 is nobody and stands for `nil`.
    package var options: [Int?] = []
    /// The features of all options, one after the other.
    package var features: [UInt32] = []
    /// For each option, the end of its features.
    var ends: [Int] = []

    /// Returns the features of one option.
    package func features(of option: Int) -> ArraySlice<UInt32> {
        features[(option == 0 ? 0 : ends[option - 1])..<ends[option]]
    }

    /// Returns the probabilities that belong to scores.
    package static func softmax(_ scores: [Float]) -> [Float] {
        let highest = scores.max() ?? 0
        let powers = scores.map { exp($0 - highest) }
        let sum = powers.reduce(0, +)
        return powers.map { $0 / sum }
    }
}
