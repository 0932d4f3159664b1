import CorpusModel
import WebServer

/// The words that report a quote.
struct CueResponse: ResponseBody {
    static let schema = NamedSchema(
        "Cue", "The words that report a quote.",
        .object([
            .init("text", .string, "The words as printed."),
            .init("lemma", .string, "The verb's dictionary form."),
            .init("class", .choice(Cue.Class.names), "What kind of speech act it is."),
            .init("span", .named(SpanResponse.schema), "Where the words stand."),
        ]))

    let cue: Cue
    /// Id of the article.
    let article: String
    let presentation: Presentation

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("text", cue.text)
            json.member("lemma", cue.lemma)
            json.member("class", cue.kind.rawValue)
            json.member(
                "span", SpanResponse(span: cue.span, article: article, presentation: presentation))
        }
    }
}
