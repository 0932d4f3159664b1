import CorpusModel
import WebServer

/// One article or quote by chance.
struct RandomResponse: ResponseBody {
    /// What chance may choose.
    enum Kind: String, CaseIterable {
        case article
        case quote
    }

    static let schema = NamedSchema(
        "Random", "One article or quote by chance.",
        .object([
            .init("kind", .choice(Kind.names), "Which of the two it is."),
            .init("seed", .integer, "With this seed the same corpus gives the same."),
            .init(
                "article", .nullable(.named(ArticleSummaryResponse.schema)),
                "The article; null for a quote, or where nothing matches."),
            .init(
                "quote", .nullable(.named(QuoteResponse.schema)),
                "The quote; null for an article, or where nothing matches."),
        ]))

    let kind: Kind
    let seed: Int
    var article: ArticleSummary?
    var quote: QuoteRecord?
    var presentation: Presentation

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("kind", kind.rawValue)
            json.member("seed", seed)
            json.member(
                "article",
                article.map { ArticleSummaryResponse(summary: $0, presentation: presentation) })
            json.member(
                "quote", quote.map { QuoteResponse(record: $0, presentation: presentation) })
        }
    }
}
