import CorpusModel
import WebServer

/// What a list says of one article.
struct ArticleSummaryResponse: ResponseBody {
    static let schema = NamedSchema(
        "ArticleSummary", "What a list says of one article.",
        .object(
            ArticleFields.properties + [
                .init(
                    "top_entities", .list(.named(EntityReferenceResponse.schema)),
                    "The entities it names most, at most 5."),
                .init(
                    "snippets", .list(.named(SnippetResponse.schema)),
                    "Stretches that match the search, at most 3; empty without one."),
                .init(
                    "text", .nullable(.string),
                    "The body, an empty line between paragraphs; null unless included."),
                .init("links", .named(ArticleLinksResponse.schema), "Where more of it is."),
            ]))

    let summary: ArticleSummary
    let presentation: Presentation

    func write(to json: inout JSONWriter) {
        json.object { json in
            ArticleFields(summary).write(to: &json)
            json.member(
                "top_entities",
                summary.topEntities.lazy.map { EntityReferenceResponse(entity: $0) })
            json.member(
                "snippets",
                summary.snippets.lazy.map {
                    SnippetResponse(snippet: $0, presentation: presentation)
                })
            json.member("text", summary.text)
            json.member("links", ArticleLinksResponse(id: summary.id, presentation: presentation))
        }
    }
}
