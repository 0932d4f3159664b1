public import CorpusModel

/// Where an article came from and how it was read.
public struct ArticleProvenance: Sendable, Equatable {
    /// The article.
    public var article: ArticleReference
    /// Name of its seed.
    public var seed: String
    /// What was cut and where each field was found.
    public var provenance: Provenance

    /// Creates a record.
    public init(article: ArticleReference, seed: String, provenance: Provenance) {
        self.article = article
        self.seed = seed
        self.provenance = provenance
    }
}
