import CorpusModel
import WebServer

/// That the process answers.
struct LivenessResponse: ResponseBody {
    static let schema = NamedSchema(
        "Liveness", "That the process answers.",
        .object([.init("status", .choice(["ok"]), "Always ok.")]))

    func write(to json: inout JSONWriter) {
        json.object { $0.member("status", "ok") }
    }
}

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

/// What runs here.
struct VersionResponse: ResponseBody {
    static let schema = NamedSchema(
        "Version", "What runs here.",
        .object([
            .init("name", .string, "Name of the service."),
            .init("version", .string, "Version of the service."),
            .init("api", .choice(["v1"]), "Version of the contract with clients."),
            .init("sqlite", .string, "Version of the SQLite library."),
            .init(
                "dataset_version", .nullable(.string), "Which state of the corpus is served."),
        ]))

    let name: String
    let version: String
    let sqlite: String
    let dataset: Dataset?

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("name", name)
            json.member("version", version)
            json.member("api", "v1")
            json.member("sqlite", sqlite)
            json.member("dataset_version", dataset?.version)
        }
    }
}
