import CorpusModel
import WebServer

/// One entity within one article.
struct ArticleEntityResponse: ResponseBody {
    static let schema = NamedSchema(
        "ArticleEntity", "One entity within one article.",
        .object([
            .init("entity", .named(EntityReferenceResponse.schema), "The entity."),
            .init("count", .integer, "Mentions in the article."),
            .init(
                "roles", .list(.named(TitleCountResponse.schema)),
                "Titles this article gives it, the most frequent first."),
            .init(
                "mentions", .list(.named(MentionPlaceResponse.schema)),
                "Where the article names it, in text order."),
        ]))

    let record: ArticleEntityRecord
    /// Id of the article.
    let article: String
    let presentation: Presentation

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("entity", EntityReferenceResponse(entity: record.entity))
            json.member("count", record.count)
            json.member("roles", record.roles.lazy.map { TitleCountResponse(role: $0) })
            json.member(
                "mentions",
                record.mentions.lazy.map {
                    MentionPlaceResponse(place: $0, article: article, presentation: presentation)
                })
        }
    }
}
