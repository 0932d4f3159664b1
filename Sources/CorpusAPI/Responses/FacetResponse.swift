import CorpusModel
import WebServer

/// How a list is spread over the values of one field.
struct FacetResponse: ResponseBody {
    static let schema = NamedSchema(
        "Facet", "How a list is spread over the values of one field.",
        .object([
            .init(
                "values", .list(.named(FacetValueResponse.schema)),
                "The most frequent values, and the chosen ones; the field's own filter left out of "
                    + "account."),
            .init("value_count", .integer, "How many different values the list has."),
        ]))

    let facet: Facet

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("values", facet.values.lazy.map { FacetValueResponse(value: $0) })
            json.member("value_count", facet.valueCount)
        }
    }
}

/// One value of a field and how many items have it.
struct FacetValueResponse: ResponseBody {
    static let schema = NamedSchema(
        "FacetValue", "One value of a field and how many items have it.",
        .object([
            .init("value", .string, "What the filter of the field takes."),
            .init("label", .string, "What a reader is shown."),
            .init("count", .integer, "Items that have it."),
            .init("selected", .boolean, "Whether the filter on the field asks for it."),
        ]))

    let value: Facet.Value

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("value", value.value)
            json.member("label", value.label)
            json.member("count", value.count)
            json.member("selected", value.isSelected)
        }
    }
}
