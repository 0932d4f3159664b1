import CorpusModel
import WebServer

/// A date that an article mentions.
struct MentionedDateResponse: ResponseBody {
    static let schema = NamedSchema(
        "MentionedDate", "A date that an article mentions.",
        .object([
            .init("surface", .string, "The words."),
            .init("span", .named(SpanResponse.schema), "Where the words stand."),
            .init("start", .date, "The first day meant."),
            .init("end", .date, "The last day meant."),
            .init(
                "precision", .choice(MentionedDate.Precision.names), "How much of a date is said."),
        ]))

    let date: MentionedDate
    /// Id of the article.
    let article: String
    let presentation: Presentation

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("surface", date.surface)
            json.member(
                "span",
                SpanResponse(span: date.span, article: article, presentation: presentation))
            json.member("start", date.start)
            json.member("end", date.end)
            json.member("precision", date.precision.rawValue)
        }
    }
}
