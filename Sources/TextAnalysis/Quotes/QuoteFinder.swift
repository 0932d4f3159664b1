import CorpusModel

/// The quotes stage: finds what is quoted, who said it, and whom the pronouns mean.
enum QuoteFinder {
    /// What the stage found.
    struct Findings {
        /// The quotes, in text order.
        var quotes: [Quote] = []
        /// Pronouns and role nouns that were resolved to an entity.
        var references: [NameTable.Mention] = []
    }

    /// Returns the quotes of an article.
    static func find(in document: Document, names: NameTable, spans: SpanMap) -> Findings {
        Findings()
    }
}
