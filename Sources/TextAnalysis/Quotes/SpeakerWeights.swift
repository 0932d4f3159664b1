import Foundation

extension LinearWeights {
    /// The weights of the speaker model, read from the module's resources on first use.
    static let speakers: LinearWeights = {
        guard
            let url = Bundle.module.url(
                forResource: "quote-speakers", withExtension: "weights", subdirectory: "Resources"),
            let data = try? Data(contentsOf: url),
            let weights = try? LinearWeights(file: Array(data)),
            weights.bits == FeatureHasher.bits
        else {
            preconditionFailure(
                "The resource quote-speakers.weights is missing or damaged: install the bundle again."
            )
        }
        return weights
    }()
}
