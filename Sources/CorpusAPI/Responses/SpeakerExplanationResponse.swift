import CorpusModel
import WebServer

/// Why a quote has the speaker it has.
struct SpeakerExplanationResponse: ResponseBody {
    static let schema = NamedSchema(
        "SpeakerExplanation", "Why a quote has the speaker it has.",
        .object([
            .init(
                "candidates",
                .list(
                    .object([
                        .init("surface", .string, "The words that name the candidate."),
                        .init("span", .named(SpanResponse.schema), "Where the words stand."),
                        .init(
                            "entity", .nullable(.named(EntityReferenceResponse.schema)),
                            "The candidate, where it is a known entity."),
                        .init("probability", .share, "How likely it is the speaker."),
                        .init("evidence", .list(.string), "What speaks for it, strongest first."),
                    ])), "Who could have said it, the likeliest first."),
            .init(
                "chain",
                .list(
                    .object([
                        .init("surface", .string, "The words of the mention."),
                        .init("span", .named(SpanResponse.schema), "Where the words stand."),
                        .init("rule", .string, "Why it means the same as the one before."),
                    ])),
                "From the words beside the cue to those that give the name; empty when they do."),
        ]))

    let explanation: SpeakerExplanationRecord
    /// Id of the article.
    let article: String
    let presentation: Presentation

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.key("candidates")
            json.array { json in
                for candidate in explanation.candidates {
                    json.object { json in
                        json.member("surface", candidate.surface)
                        json.member("span", span(candidate.span))
                        json.member(
                            "entity", candidate.entity.map { EntityReferenceResponse(entity: $0) })
                        json.member("probability", candidate.probability)
                        json.member("evidence", candidate.evidence)
                    }
                }
            }
            json.key("chain")
            json.array { json in
                for link in explanation.chain {
                    json.object { json in
                        json.member("surface", link.surface)
                        json.member("span", span(link.span))
                        json.member("rule", link.rule)
                    }
                }
            }
        }
    }

    private func span(_ span: Span) -> SpanResponse {
        SpanResponse(span: span, article: article, presentation: presentation)
    }
}
