import CorpusModel
import WebServer

/// One entity within one article.
struct ArticleEntityResponse: ResponseBody {
    /// Most mentions told of one entity.
    ///
    /// No news article names one thing more often; a seed of megabytes may do so a million times.
    static let maximumMentions = 100

    static let schema = NamedSchema(
        "ArticleEntity", "One entity within one article.",
        .object([
            .init("entity", .named(EntityReferenceResponse.schema), "The entity."),
            .init("count", .integer, "Mentions in the article; exact."),
            .init(
                "roles", .list(.named(TitleCountResponse.schema)),
                "Titles this article gives it, the most frequent first."),
            .init(
                "evidence", .list(.string), "What speaks for name and type, strongest first."),
            .init(
                "mentions", .list(.named(MentionPlaceResponse.schema)),
                "Where the article names it, in text order: the first \(maximumMentions), even where "
                    + "count is higher. The entity's list of mentions has all."),
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
            json.member("evidence", record.evidence)
            json.member(
                "mentions",
                record.mentions.prefix(Self.maximumMentions).lazy.map {
                    MentionPlaceResponse(place: $0, article: article, presentation: presentation)
                })
        }
    }
}
