/// The model that tells the article's lines from the page around them: a chain of lines with trained weights.
package enum LineModel {
    /// The features whose weights say what a change to body, and back, costs.
    package static let changes: (entry: UInt32, exit: UInt32) = {
        var hasher = FeatureHasher()
        hasher.add(90)
        hasher.add(91)
        return (hasher.features[0], hasher.features[1])
    }()

    /// Returns, for each line of a page, the probability that it is body.
    static func body(of page: Page, weights: LinearWeights) -> [Double] {
        let scene = LineScene(page)
        var hasher = FeatureHasher()
        let scores = page.lines.indices.map { index in
            hasher.reset()
            scene.describe(index, in: &hasher)
            return Double(weights.score(hasher.features))
        }
        return LineChain(
            scores: scores, entry: Double(weights.score([changes.entry])),
            exit: Double(weights.score([changes.exit]))
        ).body
    }
}
