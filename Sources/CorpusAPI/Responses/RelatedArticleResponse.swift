import CorpusModel
import WebServer

/// An article that deals with the same as another, and why it is taken to.
struct RelatedArticleResponse: ResponseBody {
    static let schema = NamedSchema(
        "RelatedArticle", "An article that deals with the same as another, and why.",
        .object([
            .init("article", .named(ArticleSummaryResponse.schema), "The article."),
            .init("score", .number, "How much the two have in common; rare names count more."),
            .init(
                "shared_entities", .list(.named(EntityReferenceResponse.schema)),
                "What both name, the rarest first, at most 10."),
            .init("shared_quotes", .integer, "Quotes of the same words in both."),
            .init("duplicate", .boolean, "Whether the two are of nearly the same text."),
        ]))

    let related: RelatedArticle
    let presentation: Presentation

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member(
                "article",
                ArticleSummaryResponse(summary: related.article, presentation: presentation))
            json.member("score", related.score)
            json.member(
                "shared_entities",
                related.sharedEntities.lazy.map { EntityReferenceResponse(entity: $0) })
            json.member("shared_quotes", related.sharedQuotes)
            json.member("duplicate", related.isDuplicate)
        }
    }
}
