import CorpusModel
import WebServer

/// What the corpus says of two entities together.
struct RelationResponse: ResponseBody {
    static let schema = NamedSchema(
        "Relation", "What the corpus says of two entities together.",
        .object([
            .init("a", .named(EntityReferenceResponse.schema), "The first entity."),
            .init("b", .named(EntityReferenceResponse.schema), "The second entity."),
            .init("article_count", .integer, "Articles that name both."),
            .init(
                "score", .number,
                "How much more often they meet than by chance: the log-likelihood ratio."),
            .init(
                "articles", .list(.named(ArticleSummaryResponse.schema)),
                "The newest articles that name both, at most 10."),
            .init(
                "quotes_of_a_about_b", quotes, "What the first is quoted as saying of the second."),
            .init(
                "quotes_of_b_about_a", quotes, "What the second is quoted as saying of the first."),
            .init(
                "evidence", .list(.named(SharedPassageResponse.schema)),
                "Paragraphs that name both, from the newest articles, at most 10."),
            .init(
                "timeline", .named(TimelineResponse.schema),
                "Articles that name both, by month of publication."),
        ]))

    private static let quotes = Schema.object([
        .init("data", .list(.named(QuoteResponse.schema)), "The newest, at most 10."),
        .init("total", .integer, "How many there are."),
        .init("link", .address, "The list of all."),
    ])

    let relation: Relation
    let presentation: Presentation

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("a", EntityReferenceResponse(entity: relation.first))
            json.member("b", EntityReferenceResponse(entity: relation.second))
            json.member("article_count", relation.articleCount)
            json.member("score", relation.score)
            json.member(
                "articles",
                relation.articles.lazy.map {
                    ArticleSummaryResponse(summary: $0, presentation: presentation)
                })
            write(
                "quotes_of_a_about_b", relation.quotesOfFirst, relation.quoteCountOfFirst,
                by: relation.first, about: relation.second, to: &json)
            write(
                "quotes_of_b_about_a", relation.quotesOfSecond, relation.quoteCountOfSecond,
                by: relation.second, about: relation.first, to: &json)
            json.member(
                "evidence",
                relation.evidence.lazy.map {
                    SharedPassageResponse(passage: $0, presentation: presentation)
                })
            json.member("timeline", TimelineResponse(timeline: relation.timeline))
        }
    }

    private func write(
        _ name: StaticString, _ quotes: [QuoteRecord], _ total: Int, by speaker: EntityReference,
        about topic: EntityReference, to json: inout JSONWriter
    ) {
        json.key(name)
        json.object { json in
            json.member(
                "data",
                quotes.lazy.map { QuoteResponse(record: $0, presentation: presentation) })
            json.member("total", total)
            let query = URIQuery.text([("speaker", speaker.slug), ("about", topic.slug)])
            json.member("link", "\(presentation.base)/v1/quotes?\(query)")
        }
    }
}
