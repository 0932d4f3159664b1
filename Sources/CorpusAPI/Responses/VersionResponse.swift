import CorpusModel
import WebServer

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
