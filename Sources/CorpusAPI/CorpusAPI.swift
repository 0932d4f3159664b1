public import ArticleStore
public import WebServer

/// The API over one corpus: every route, ready for a server.
public struct CorpusAPI: Sendable {
    /// The routes, in the order of the route table.
    public let routes: [Route]

    /// Creates the API over a database, whose corpus may change while the API serves.
    ///
    /// - Parameters:
    ///   - database: Where the corpus is.
    ///   - configuration: What the API is told about itself.
    ///   - status: What the process is doing; called for `/readyz` and `/healthz`, from any thread.
    ///   - metrics: How the server is that answers, for `/metrics`.
    public init(
        database: Database, configuration: CorpusAPIConfiguration = CorpusAPIConfiguration(),
        status: @escaping @Sendable () -> ServiceStatus = { ServiceStatus() },
        metrics: ServerMetrics = ServerMetrics()
    ) {
        let responder = Responder(
            corpus: Corpus(database),
            service: Service(configuration: configuration, status: status, metrics: metrics))
        routes = Routes.all.map { endpoint in
            Route(
                endpoint.method, endpoint.path, accepting: endpoint.bodyTypes,
                on: endpoint.execution, for: endpoint.audience
            ) { request in
                try responder.response(to: request, at: endpoint)
            }
        }
    }

    /// Returns the answer to a request that no route matches: it suggests the nearest path.
    public static func notFound(_ request: HTTPRequest) -> Problem {
        RouteHints.problem(for: request.path)
    }

    /// Returns the contract with clients as an OpenAPI 3.1 document in JSON; needs no database.
    public static func openAPI(
        _ configuration: CorpusAPIConfiguration = CorpusAPIConfiguration()
    ) -> [UInt8] {
        OpenAPIDocument(Routes.all, configuration: configuration).bytes
    }

    /// The routes as a Markdown table of path and summary, without text around it.
    public static var routeTable: String {
        (["| Route | Answer |", "|---|---|"]
            + Routes.all.map { "| `\($0.title)` | \($0.summary) |" })
            .joined(separator: "\n") + "\n"
    }
}
