import CorpusModel
import WebServer

/// How one article was read from its seed.
struct ProvenanceResponse: ResponseBody {
    static let schema = NamedSchema(
        "Provenance", "How an article was read from its seed.",
        .object([
            .init("article_id", .string, "Id of the article."),
            .init("seed", .string, "Name of the seed."),
            .init(
                "fields",
                .list(
                    .object([
                        .init("name", .string, "Name of the field as served."),
                        .init(
                            "line", .nullable(.integer),
                            "Line of the seed, from 1; null when metadata gave the field."),
                        .init("rule", .string, "The rule that decided."),
                    ])), "Where the fields were found, in order of line."),
            .init(
                "removed",
                .list(
                    .object([
                        .init("line", .integer, "Line of the seed, from 1."),
                        .init("text", .string, "The line, cut to 500 characters."),
                        .init(
                            "reason", .choice(Provenance.Reason.names), "Why it was cut."),
                        .init("rule", .string, "The rule that decided."),
                    ])), "Lines cut as page furniture, in order."),
            .init(
                "warnings", .list(.string), "What a reader of the article should know."),
        ]))

    let article: String
    let seed: String
    let provenance: Provenance

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("article_id", article)
            json.member("seed", seed)
            Self.writeMembers(of: provenance, to: &json)
        }
    }

    /// Writes what is told of every article that was read, stored or not.
    static func writeMembers(of provenance: Provenance, to json: inout JSONWriter) {
        json.key("fields")
        json.array { json in
            for field in provenance.fields {
                json.object { json in
                    json.member("name", field.name)
                    json.member("line", field.line)
                    json.member("rule", field.rule)
                }
            }
        }
        json.key("removed")
        json.array { json in
            for line in provenance.removed {
                json.object { json in
                    json.member("line", line.line)
                    json.member("text", line.text)
                    json.member("reason", line.reason.rawValue)
                    json.member("rule", line.rule)
                }
            }
        }
        json.member("warnings", provenance.warnings)
    }
}
