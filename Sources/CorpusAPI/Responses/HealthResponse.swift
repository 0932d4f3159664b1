import CorpusModel
import WebServer

/// What the process is doing.
struct HealthResponse: ResponseBody {
    static let schema = NamedSchema(
        "Health", "What the process is doing.",
        .object([
            .init(
                "status", .choice(["ok", "importing", "starting", "stopping"]),
                "ok: serves the corpus; importing: serves it and reads a new one; starting: has "
                    + "none yet; stopping: is about to end."),
            .init("version", .string, "Version of the service."),
            .init(
                "dataset_version", .nullable(.string), "Which state of the corpus is served."),
            .init(
                "import",
                .nullable(
                    .object([
                        .init("done", .integer, "Seeds done."),
                        .init("total", .integer, "Seeds to do in all."),
                    ])), "How far the import is; null when none runs."),
        ]))

    let status: ServiceStatus
    let dataset: Dataset?
    let version: String

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("status", word)
            json.member("version", version)
            json.member("dataset_version", dataset?.version)
            json.key("import")
            guard let progress = status.importing else { return json.null() }
            json.object { json in
                json.member("done", progress.done)
                json.member("total", progress.total)
            }
        }
    }

    private var word: String {
        if status.isStopping { return "stopping" }
        if dataset == nil { return "starting" }
        return status.importing == nil ? "ok" : "importing"
    }
}
