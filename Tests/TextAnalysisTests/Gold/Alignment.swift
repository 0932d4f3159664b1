import CorpusModel

/// What the analysis made of a gold article, in letters of its page.
struct Alignment {
    struct Name {
        let mention: Mention
        let range: Range<Int>
        let entity: ArticleEntity
    }

    struct Piece {
        let quote: Quote
        let range: Range<Int>
    }

    let gold: GoldArticle
    let article: AnalyzedArticle
    /// For each paragraph of the analysis, the letter at each UTF-16 offset; empty when it is not in the page.
    private let letters: [[Int]]

    init(_ gold: GoldArticle, _ article: AnalyzedArticle) {
        self.gold = gold
        self.article = article
        var letters: [[Int]] = []
        var cursor = 0
        for paragraph in article.content.paragraphs {
            let range = gold.page.range(of: paragraph.text, from: cursor)
            cursor = range?.upperBound ?? cursor
            letters.append(
                range.map { GoldPage.letterNumbers(of: paragraph.text, base: $0.lowerBound) } ?? [])
        }
        self.letters = letters
    }

    /// Where a span stands in the page; `nil` outside the gold's body, which is counted as body alone.
    func range(of span: Span?) -> Range<Int>? {
        guard let span, span.part == .body, letters.indices.contains(span.paragraph) else {
            return nil
        }
        let numbers = letters[span.paragraph]
        guard span.start < span.end, span.end < numbers.count else { return nil }
        let range = numbers[span.start]..<numbers[span.end]
        return gold.ranges.contains { $0.overlaps(range) } ? range : nil
    }

    /// Mentions in the body, in text order.
    var mentions: [Name] {
        article.mentions.compactMap { mention in
            range(of: mention.span).map {
                Name(mention: mention, range: $0, entity: article.entities[mention.entity])
            }
        }
    }

    /// The parts of quotes in marks, in text order.
    var pieces: [Piece] {
        article.quotes.filter { $0.kind != .indirect }.flatMap { quote in
            quote.parts.compactMap(range(of:)).map {
                Piece(quote: quote, range: gold.page.trimmed($0))
            }
        }
    }
}
