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
                        ])), "The paragraphs of the quote, one before and one after."),
                .init(
                    "variants", .list(.named(QuoteResponse.schema)),
                    "The same words in other articles, the newest first, at most 10."),
                .init(
                    "explanation", .nullable(.named(SpeakerExplanationResponse.schema)),
                    "Why it has this speaker; null unless included, or where editors say who."),
                .init(
                    "cite", .nullable(.named(CitationResponse.schema)),
                    "How it is cited; null unless included."),
                .init(
                    "jsonld", .nullable(.named(QuotationResponse.schema)),
                    "What search engines read; null unless included."),
            ]))

    let detail: QuoteDetail
    let presentation: Presentation
    var variants: [QuoteRecord] = []
    var explanation: SpeakerExplanationRecord?
    var citation: Citation?
    var linkedData: QuotationResponse?

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
            json.member(
                "variants",
                variants.lazy.map { QuoteResponse(record: $0, presentation: presentation) })
            json.member(
                "explanation",
                explanation.map {
                    SpeakerExplanationResponse(
                        explanation: $0, article: detail.record.article.id,
                        presentation: presentation)
                })
            json.member("cite", citation.map { CitationResponse(citation: $0) })
            json.member("jsonld", linkedData)
        }
    }
}
