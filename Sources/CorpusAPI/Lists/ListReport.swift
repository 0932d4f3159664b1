import CorpusModel
import WebServer

/// What is told of a list beside its items.
struct ListReport {
    static let properties: [Schema.Property] = [
        .init(
            "facets", .nullable(.map(.named(FacetResponse.schema))),
            "How the whole list is spread over the fields that facet names; null without it."),
        .init(
            "explanation", .nullable(.named(ListExplanationResponse.schema)),
            "Which condition leaves how much; null without explain."),
    ]

    var facets: [Facet]?
    var explanation: ListExplanation?
    /// What was probably meant by a search that found nothing.
    var correctedQuery: String?

    func write(to json: inout JSONWriter) {
        json.key("facets")
        if let facets {
            json.object { json in
                for facet in facets {
                    json.key(named: facet.field)
                    FacetResponse(facet: facet).write(to: &json)
                }
            }
        } else {
            json.null()
        }
        json.member(
            "explanation", explanation.map { ListExplanationResponse(explanation: $0) })
    }
}
