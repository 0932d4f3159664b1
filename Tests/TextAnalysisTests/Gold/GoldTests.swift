import CorpusModel
import Foundation
import Testing
import TextAnalysis

/// The analysis of articles written for these tests, against what a careful reader finds in them.
///
/// `GOLD_REPORT=1 swift test --filter GoldTests` prints all figures and what was missed.
@Suite struct GoldTests {
    /// The least the analysis must reach over all articles, in percent; raise them when it gets better.
    static let floors: [(figure: Figure, percent: Double)] = [
        (.quotesFound, 95),
        (.quotesAttributed, 92),
        (.directAttributed, 92),
        (.mixedAttributed, 93),
        (.speakersNamed, 85),
        (.pronounSpeakers, 78),
        (.roleSpeakers, 28),
        (.marksLeftAlone, 66),
        (.quoteTypes, 96),
        (.speakerKinds, 87),
        (.cues, 95),
        (.addressees, 25),
        (.names, 86),
        (.nameBoundaries, 91),
        (.subtypes, 89),
        (.links, 97),
        (.demonyms, 90),
        (.pronouns, 30),
        (.roles, 14),
        (.body, 94),
        (.headlines, 56),
        (.authors, 68),
        (.published, 81),
        (.datelines, 66),
        (.sources, 26),
        (.access, 87),
        (.dates, 88),
    ]

    private static let articles = Result { try GoldArticle.all(.asWritten) }
    private static let cards = Result {
        try Dictionary(
            uniqueKeysWithValues: Writing.allCases.map { ($0, try GoldArticle.all($0).map(card)) })
    }

    private static func card(of gold: GoldArticle) -> ScoreCard {
        let alignment = Alignment(gold, analysis(of: gold))
        var card = ScoreCard()
        FieldScore.count(alignment, on: &card)
        NameScore.count(alignment, on: &card)
        QuoteScore.count(alignment, on: &card)
        return card
    }

    private static func analysis(of gold: GoldArticle) -> AnalyzedArticle {
        ArticleAnalyzer().analyze(Seed(name: gold.name, text: Array(gold.text.utf8)))
    }

    /// Each article's card, in the order of articles.
    private static func cards(_ writing: Writing) throws -> [ScoreCard] {
        try cards.get()[writing, default: []]
    }

    private static func total(_ writing: Writing) throws -> ScoreCard {
        try cards(writing).reduce(into: ScoreCard()) { $0.add($1) }
    }

    @Test func `every figure has a floor`() {
        #expect(Self.floors.map(\.figure) == Figure.allCases)
    }

    @Test func `every kind of article is there`() throws {
        let articles = try Self.articles.get()
        #expect(articles.count >= 14)
        #expect(Set(articles.map(\.record.style)).count == articles.count)
        #expect(articles.allSatisfy { !$0.paragraphs.isEmpty && !$0.names.isEmpty })
    }

    @Test(arguments: floors)
    func `reaches its floor`(figure: Figure, percent: Double) throws {
        let reached = try Self.total(.asWritten)[figure]
        let misses = try zip(Self.articles.get(), Self.cards(.asWritten)).flatMap { gold, card in
            card.misses.filter { $0.figure == figure }.map { "\(gold.name): \($0.text)" }
        }
        #expect(
            reached >= percent,
            """
            \(figure.rawValue): \(Self.rounded(reached)), not \(percent)
            \(misses.joined(separator: "\n"))
            """)
    }

    @Test(arguments: Writing.allCases)
    func `the way a page is written changes no figure`(_ writing: Writing) throws {
        let asWritten = try Self.total(.asWritten)
        let total = try Self.total(writing)
        for figure in Figure.allCases { #expect(total[figure] == asWritten[figure]) }
    }

    @Test func `every span slices to its words`() throws {
        for gold in try Self.articles.get() {
            let article = Self.analysis(of: gold)
            let text = { (span: Span) in Self.words(of: span, in: article.content) }
            for mention in article.mentions { #expect(text(mention.span) == mention.surface) }
            for quote in article.quotes {
                #expect(quote.parts.compactMap(text).joined(separator: " ") == quote.text)
                if let span = quote.speaker.span { #expect(text(span) == quote.speaker.surface) }
                if let cue = quote.cue { #expect(text(cue.span) == cue.text) }
                for candidate in quote.explanation?.candidates ?? [] {
                    #expect(text(candidate.span) == candidate.surface)
                }
                for link in quote.explanation?.chain ?? [] {
                    #expect(text(link.span) == link.surface)
                }
            }
            for date in article.content.mentionedDates { #expect(text(date.span) == date.surface) }
            for paragraph in article.content.paragraphs {
                #expect(paragraph.source.map { Self.words(of: $0, in: gold) } == paragraph.text)
            }
        }
    }

    @Test(.enabled(if: ProcessInfo.processInfo.environment["GOLD_REPORT"] != nil))
    func `prints every figure and what was missed`() throws {
        let total = try Self.total(.asWritten)
        for figure in Figure.allCases {
            let wanted = Int(total.tallies[figure]?.wanted ?? 0)
            print("\(Self.rounded(total[figure]))  \(figure.rawValue), of \(wanted)")
        }
        for (gold, card) in zip(try Self.articles.get(), try Self.cards(.asWritten)) {
            let figures = [Figure.quotesAttributed, .names, .body, .dates]
                .map { "\($0.rawValue) \(Self.rounded(card[$0]))" }
            print("\n\(gold.name) (\(gold.record.style)): \(figures.joined(separator: ", "))")
            for miss in card.misses { print("  \(miss.figure.rawValue): \(miss.text)") }
        }
    }

    private static func rounded(_ percent: Double) -> String { String(format: "%.1f", percent) }

    private static func words(of span: Span, in content: ArticleContent) -> String? {
        let text: String? =
            switch span.part {
            case .headline: content.headline
            case .standfirst: content.standfirst
            case .body: content.paragraphs[span.paragraph].text
            case .caption: content.captions[span.paragraph].text
            }
        return text.flatMap { text in
            let units = Array(text.utf16)
            guard span.start < span.end, span.end <= units.count else { return nil }
            return String(decoding: units[span.start..<span.end], as: UTF16.self)
        }
    }

    private static func words(of span: SourceSpan, in gold: GoldArticle) -> String {
        String(decoding: Array(gold.text.utf8)[span.start..<span.end], as: UTF8.self)
    }
}
