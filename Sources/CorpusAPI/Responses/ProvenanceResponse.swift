import ArticleStore
import CorpusModel
import WebServer

/// How one article was read from its seed.
struct ProvenanceResponse: ResponseBody {
    static let schema = NamedSchema(
        "Provenance", "How an article was read from its seed.",
        .object(
            [
                .init("article_id", .string, "Id of the article."),
                .init("seed", .string, "Name of the seed."),
                .init(
                    "removed_count", .integer, "Lines cut in all, which may be more than are told."),
            ] + properties))

    /// What is told of every article that was read, stored or not.
    static let properties: [Schema.Property] = [
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
                    .init(
                        "score", .nullable(.share),
                        "How sure the line model was; null when a rule decided."),
                ])), "Lines cut as page furniture, in order, at most 1,000."),
        .init(
            "warnings", .list(.string), "What a reader of the article should know."),
    ]

    let record: ArticleProvenance

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("article_id", record.article.id)
            json.member("seed", record.seed)
            json.member("removed_count", record.removedLineCount)
            Self.writeMembers(of: record.provenance, to: &json)
        }
    }

    /// Writes the members that `properties` tells of.
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
                    json.member("score", line.score)
                }
            }
        }
        json.member("warnings", provenance.warnings)
    }
}
