import CorpusModel

/// The parsing stage: from lines to headline, byline, captions, body and page furniture.
enum ArticleParser {
    /// Returns the article that a seed holds.
    static func parse(_ seed: Seed, source: SourceText) -> ParsedArticle {
        var content = ArticleContent(headline: "")
        var blocks: [Block] = []
        for line in source.lines where !line.range.isEmpty {
            let text = source.string(line.range)
            if content.headline.isEmpty {
                content.headline = text
                blocks.append(Block(part: .headline, paragraph: 0, range: line.range))
            } else {
                blocks.append(
                    Block(part: .body, paragraph: content.paragraphs.count, range: line.range))
                content.paragraphs.append(
                    Paragraph(
                        text: text,
                        source: SourceSpan(
                            start: line.range.lowerBound, end: line.range.upperBound)))
            }
        }
        return ParsedArticle(content: content, blocks: blocks)
    }
}
