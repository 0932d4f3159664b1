public import CorpusModel

/// Where an article came from and how it was read.
public struct ArticleProvenance: Sendable, Equatable {
    /// The article.
    public var article: ArticleReference
    /// Name of its seed.
    public var seed: String
    /// What was cut and where each field was found; of the lines cut the first 1,000.
    public var provenance: Provenance
    /// How many lines were cut in all.
    public var removedLineCount: Int

    /// Creates a record.
    public init(
        article: ArticleReference, seed: String, provenance: Provenance, removedLineCount: Int
    ) {
        self.article = article
        self.seed = seed
        self.provenance = provenance
        self.removedLineCount = removedLineCount
    }
}
