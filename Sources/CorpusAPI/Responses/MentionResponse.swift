import CorpusModel
import WebServer

/// One mention of an entity, with the text around it.
struct MentionResponse: ResponseBody {
    static let schema = NamedSchema(
        "Mention", "One mention of an entity, with the text around it.",
        .object([
            .init("article", .named(ArticleReferenceResponse.schema), "The article."),
            .init("span", .named(SpanResponse.schema), "Where the words stand."),
            .init("surface", .string, "The words."),
            .init("form", .choice(Mention.Form.names), "How the words name the entity."),
            .init("prefix", .string, "The text just before, at most 80 characters."),
            .init("suffix", .string, "The text just after, at most 80 characters."),
        ]))

    let record: MentionRecord
    let presentation: Presentation

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("article", ArticleReferenceResponse(article: record.article))
            json.member(
                "span",
                SpanResponse(
                    span: record.place.span, article: record.article.id,
                    presentation: presentation))
            json.member("surface", record.place.surface)
            json.member("form", record.place.form.rawValue)
            json.member("prefix", record.prefix)
            json.member("suffix", record.suffix)
        }
    }
}
