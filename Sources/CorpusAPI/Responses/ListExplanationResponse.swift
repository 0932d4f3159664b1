import CorpusModel
import WebServer

/// Which condition of a query leaves how much of a list.
struct ListExplanationResponse: ResponseBody {
    static let schema = NamedSchema(
        "ListExplanation", "Which condition of a query leaves how much of a list.",
        .object([
            .init("total", .integer, "Items that meet all conditions."),
            .init(
                "conditions",
                .list(
                    .object([
                        .init("parameter", .string, "The parameter that makes the condition."),
                        .init("alone", .integer, "Items that meet it, whatever the others say."),
                        .init("without", .integer, "Items that meet all but it."),
                    ])), "The conditions, the one that takes the most away first."),
        ]))

    let explanation: ListExplanation

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("total", explanation.total)
            json.key("conditions")
            json.array { json in
                for condition in explanation.conditions {
                    json.object { json in
                        json.member("parameter", condition.parameter)
                        json.member("alone", condition.alone)
                        json.member("without", condition.withoutIt)
                    }
                }
            }
        }
    }
}
