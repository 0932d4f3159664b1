import CorpusModel

/// The parsing stage: from lines to headline, byline, captions, body and page furniture.
enum ArticleParser {
    /// Returns the article that a seed holds.
    ///
    /// Every non-blank line of the seed ends up in exactly one place: headline, standfirst, caption, author note,
    /// body paragraph, or among the removed lines with the rule that cut it.
    static func parse(
        _ seed: Seed, source: SourceText, weights: LinearWeights = .lines
    ) -> ParsedArticle {
        var page = rules(on: source)
        BodyFinder.run(on: &page, weights: weights)
        HeadlineFinder.run(on: &page, metadata: seed.metadata.headline)
        FieldFinder.run(on: &page)
        TailFinder.run(on: &page)
        BodyFinder.cutRepetitions(in: &page)
        StandfirstFinder.run(on: &page)
        BodyFinder.keepLongest(in: &page)
        BodyFinder.cutSurroundings(of: &page)
        DatelineFinder.run(on: &page)
        SourceFinder.run(on: &page)
        PaywallFinder.run(on: &page)
        MetadataReader.apply(seed.metadata, to: &page)
        return ArticleAssembly.assemble(page)
    }

    /// Returns the page as the rules that need no context leave it, which is what the line model sees.
    static func rules(on source: SourceText) -> Page {
        var page = Page(source)
        FurnitureCutter.run(on: &page)
        CaptionFinder.run(on: &page)
        ArchiveLabels.run(on: &page)
        return page
    }
}
