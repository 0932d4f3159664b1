import CorpusModel
import WebServer

/// That requests for the corpus are answered.
struct ReadinessResponse: ResponseBody {
    static let schema = NamedSchema(
        "Readiness", "That requests for the corpus are answered.",
        .object([
            .init("status", .choice(["ready"]), "Always ready; anything else is a problem."),
            .init("dataset_version", .string, "Which state of the corpus is served."),
        ]))

    let dataset: Dataset

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("status", "ready")
            json.member("dataset_version", dataset.version)
        }
    }
}
