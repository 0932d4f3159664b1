import CorpusModel
import WebServer

/// One quote with the paragraphs around it.
struct QuoteDetailResponse: ResponseBody {
    static let schema = NamedSchema(
        "QuoteDetail", "One quote with the paragraphs around it.",
        .object(
            QuoteResponse.properties + [
                .init(
                    "context",
                    .list(
                        .object([
                            .init("paragraph", .integer, "Number of the paragraph, from 0."),
                            .init("text", .string, "The paragraph's text."),
                        ])), "The paragraphs of the quote, one before and one after.")
            ]))

    let detail: QuoteDetail
    let presentation: Presentation

    func write(to json: inout JSONWriter) {
        json.object { json in
            QuoteResponse(record: detail.record, presentation: presentation)
                .writeMembers(to: &json)
            json.key("context")
            json.array { json in
                for paragraph in detail.context {
                    json.object { json in
                        json.member("paragraph", paragraph.paragraph)
                        json.member("text", paragraph.text)
                    }
                }
            }
        }
    }
}
