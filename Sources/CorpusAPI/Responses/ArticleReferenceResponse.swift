import CorpusModel
import WebServer

/// An article by name, as other bodies point to it.
struct ArticleReferenceResponse: ResponseBody {
    static let schema = NamedSchema(
        "ArticleReference", "An article by name.",
        .object([
            .init("id", .string, "Id of the article."),
            .init("slug", .string, "Readable name, accepted wherever the id is."),
            .init("headline", .string, "The headline."),
            .init("source", .nullable(.string), "The publication."),
            .init("url", .nullable(.string), "Where the article was published."),
            .init("published_at", .nullable(.timestamp), "Earliest time of publication."),
            .init(
                "date_precision", .choice(PublicationDate.Precision.names),
                "How much of published_at is known."),
        ]))

    let article: ArticleReference

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", article.id)
            json.member("slug", article.slug)
            json.member("headline", article.headline)
            json.member("source", article.source)
            json.member("url", article.url)
            json.member("published_at", article.published.timestamp)
            json.member("date_precision", article.published.precision.rawValue)
        }
    }
}
