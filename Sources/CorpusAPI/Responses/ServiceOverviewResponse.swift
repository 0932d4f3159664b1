import CorpusModel
import WebServer

/// What the service is and what can be asked of it.
struct ServiceOverviewResponse: ResponseBody {
    /// A request worth trying.
    struct Example {
        let title: String
        /// Path and query.
        let address: String
    }

    static let schema = NamedSchema(
        "ServiceOverview", "What the service is and what can be asked of it.",
        .object([
            .init("name", .string, "Name of the service."),
            .init("version", .string, "Version of the service."),
            .init(
                "dataset",
                .nullable(
                    .object([
                        .init("version", .string, "Hash over all the corpus is made from."),
                        .init("imported_at", .nullable(.timestamp), "When it was imported."),
                    ])), "Which state of the corpus is served; null before the first import."),
            .init(
                "counts", .nullable(.named(CountsResponse.schema)),
                "How much the corpus holds; null before the first import."),
            .init(
                "examples",
                .list(
                    .object([
                        .init("title", .string, "What the request asks."),
                        .init("url", .address, "The request."),
                    ])), "Requests worth trying, made from the corpus."),
        ]))

    let name: String
    let version: String
    let dataset: Dataset?
    let statistics: CorpusStatistics?
    let examples: [Example]

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("name", name)
            json.member("version", version)
            json.key("dataset")
            if let dataset {
                json.object { json in
                    json.member("version", dataset.version)
                    json.member("imported_at", Timestamp(seconds: dataset.importedAt).text)
                }
            } else {
                json.null()
            }
            json.member("counts", statistics.map { CountsResponse(statistics: $0) })
            json.key("examples")
            json.array { json in
                for example in examples {
                    json.object { json in
                        json.member("title", example.title)
                        json.member("url", example.address)
                    }
                }
            }
        }
    }
}
