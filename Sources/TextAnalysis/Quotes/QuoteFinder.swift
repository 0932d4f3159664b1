import CorpusModel

/// The quotes stage: finds what is quoted, who said it, and whom the pronouns mean.
enum QuoteFinder {
    /// What the stage found.
    struct Findings {
        /// The quotes, in text order.
        var quotes: [Quote] = []
        /// Pronouns and role nouns that were resolved to an entity.
        var references: [NameTable.Mention] = []
        /// Offices that speak and whose holders the article does not name; as entities they are numbered
        /// behind those named.
        var offices: [Office] = []
    }

    /// Returns the quotes of an article.
    static func find(in document: Document, names: NameTable, spans: SpanMap) -> Findings {
        let scene = QuoteScene(document: document, names: names)
        let choices = SpeakerRanker(weights: .speakers).choose(in: scene)
        let statements = Statement.join(choices, in: scene)
        let reported = ReportedSpeechFinder(scene: scene).find().map { Statement($0) }
        guard !statements.isEmpty || !reported.isEmpty else { return Findings() }
        let all = (statements + reported).sorted {
            $0.start(in: scene) < $1.start(in: scene)
        }
        let resolver = ReferenceResolver(scene: scene, statements: all, weights: .antecedents)
        let writer = QuoteWriter(scene: scene, spans: spans, references: resolver.references)
        return Findings(
            quotes: all.map { writer.quote($0) }, references: resolver.mentions,
            offices: resolver.offices)
    }
}
