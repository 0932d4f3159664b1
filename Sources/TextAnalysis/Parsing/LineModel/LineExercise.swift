package import CorpusModel

/// One page to train the line model with or to test it on.
package struct LineExercise: Sendable {
    /// The page.
    package let seed: Seed
    /// For each line of the page, its features.
    package let features: [[UInt32]]
    /// For each line of the page, its text.
    package let lines: [String]

    /// Reads a page up to the point where the model is asked.
    package init(_ seed: Seed) {
        self.seed = seed
        let source = SourceText(seed.text)
        let page = ArticleParser.rules(on: source)
        let scene = LineScene(page)
        var hasher = FeatureHasher()
        features = page.lines.indices.map { index in
            hasher.reset()
            scene.describe(index, in: &hasher)
            return hasher.features
        }
        lines = page.lines.indices.map { page.text($0) }
    }

    /// Returns the paragraphs and the headline that the whole parser finds with these weights.
    package func article(weights: LinearWeights) -> ArticleContent {
        ArticleParser.parse(seed, source: SourceText(seed.text), weights: weights).content
    }
}
