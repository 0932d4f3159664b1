import CorpusModel
import WebServer

/// How many corrections editors have made, by kind.
struct CurationCountsResponse: ResponseBody {
    static let schema = NamedSchema(
        "CurationCounts", "How many corrections editors have made.",
        .object(
            figures + [
                .init(
                    "by_kind",
                    .list(
                        .object(
                            [.init("kind", kind, "What the rules do.")] + figures)),
                    "The same for each kind of rule.")
            ]))

    /// What a rule does.
    static let kind = Schema.choice(CurationOutcome.Kind.allCases.map(\.rawValue))

    private static let figures: [Schema.Property] = [
        .init("rules", .integer, "Rules in force."),
        .init("applied", .integer, "Rules that meet something in the corpus."),
        .init("unused", .integer, "Rules that meet nothing; /v1/quality says why."),
    ]

    let counts: [CurationCount]

    func write(to json: inout JSONWriter) {
        json.object { json in
            Self.write(
                rules: counts.reduce(0) { $0 + $1.rules },
                applied: counts.reduce(0) { $0 + $1.applied }, to: &json)
            json.key("by_kind")
            json.array { json in
                for count in counts {
                    json.object { json in
                        json.member("kind", count.kind.rawValue)
                        Self.write(rules: count.rules, applied: count.applied, to: &json)
                    }
                }
            }
        }
    }

    private static func write(rules: Int, applied: Int, to json: inout JSONWriter) {
        json.member("rules", rules)
        json.member("applied", applied)
        json.member("unused", rules - applied)
    }
}
