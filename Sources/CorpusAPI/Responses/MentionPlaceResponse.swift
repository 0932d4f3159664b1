import CorpusModel
import WebServer

/// Where and how a text names an entity.
struct MentionPlaceResponse: ResponseBody {
    static let schema = NamedSchema(
        "MentionPlace", "Where and how an article names an entity.",
        .object([
            .init("span", .named(SpanResponse.schema), "Where the words stand."),
            .init("surface", .string, "The words."),
            .init("form", .choice(Mention.Form.names), "How the words name the entity."),
        ]))

    let place: MentionPlace
    /// Id of the article.
    let article: String
    let presentation: Presentation

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member(
                "span",
                SpanResponse(span: place.span, article: article, presentation: presentation))
            json.member("surface", place.surface)
            json.member("form", place.form.rawValue)
        }
    }
}
