public import CorpusModel

/// The front door of text analysis: a seed goes in, everything the corpus knows of it comes out.
public struct ArticleAnalyzer: Sendable {
    /// Names the rules and weights in force; an article analysed under another version is analysed anew.
    public static let version = "4"

    /// Creates an analyser.
    public init() {}

    /// Reads the trained models and compares their checksums, so that a broken installation is told before work begins.
    ///
    /// Takes a few milliseconds.
    ///
    /// - Throws: the first model that is missing or damaged.
    public static func checkModels() throws(ModelError) {
        for file in LinearWeights.File.allCases
        where (try? LinearWeights(file: Resource.bytes(file.name))) == nil {
            throw .damaged(file.name)
        }
    }

    /// Returns the article that a seed holds, its entities and its quotes.
    ///
    /// A pure function of the seed. Any valid UTF-8 is taken; time grows with the text's length.
    public func analyze(_ seed: Seed) -> AnalyzedArticle {
        let source = SourceText(seed.text)
        let parsed = ArticleParser.parse(seed, source: source)
        let document = Document(source: source, blocks: parsed.blocks)
        let names = NameFinder.find(in: document)
        let spans = SpanMap(document)
        let findings = QuoteFinder.find(in: document, names: names, spans: spans)
        let mentions = (names.mentions + findings.references)
            .sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
            .map { mention in
                Mention(
                    entity: mention.entity, span: spans.span(ofTokens: mention.tokens),
                    surface: document.text(mention.tokens), form: mention.form)
            }
        var content = parsed.content
        content.mentionedDates = MentionedDateFinder.find(
            in: document, spans: spans, published: content.published)
        return AnalyzedArticle(
            content: content,
            entities: OfficeWriter(year: content.published.year)
                .entities(of: names, and: findings.offices),
            mentions: mentions, quotes: findings.quotes)
    }
}
