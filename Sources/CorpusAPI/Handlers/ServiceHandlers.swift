import ArticleStore
import CorpusModel
import WebServer

/// Answers what is asked about the service itself.
enum ServiceHandlers {
    static func overview(_ call: Call) throws -> Answer {
        let statistics =
            call.dataset == nil ? nil : try call.corpus.statistics.statistics()
        let overview = ServiceOverviewResponse(
            name: call.service.configuration.serviceName,
            version: call.service.configuration.version, dataset: call.dataset,
            statistics: statistics,
            examples: try statistics.map { try ExampleRequests.make(for: call, $0) } ?? [])
        guard call.representation == .json else {
            return Answer(body: OverviewPage.html(overview, call.service.configuration))
        }
        let routes = Routes.all.filter {
            $0.path != "/" && $0.placeholders.isEmpty && $0.method == .get
                && $0.audience != .operators
        }
        let links = routes.map { endpoint in
            let segments = endpoint.path.split(separator: "/").drop { $0 == "v1" }
            let name = segments.joined(separator: "_")
                .replacing(".json", with: "").replacing(".", with: "_")
            return (name: name, address: call.base + endpoint.path)
        }
        return call.one(overview, links: links)
    }

    static func openAPI(_ call: Call) throws -> Answer {
        Answer(
            body: OpenAPIDocument(
                Routes.all, configuration: call.service.configuration,
                examples: try examples(for: call)
            ).bytes)
    }

    static func typeScript(_ call: Call) -> Answer {
        Answer(body: Array(TypeScriptDocument(Routes.all).text.utf8))
    }

    static func documentation(_ call: Call) throws -> Answer {
        Answer(
            body: DocumentationPage.html(
                Routes.groups, call.service.configuration, try examples(for: call),
                origin: call.origin))
    }

    private static func examples(for call: Call) throws -> CorpusExamples {
        try call.dataset.map { _ in try CorpusExamples(call.corpus) } ?? CorpusExamples()
    }

    static func problem(_ call: Call) throws -> Answer {
        let code = call.request.pathParameters["code"] ?? ""
        guard let kind = ProblemType.all.first(where: { $0.code == code }) else {
            throw Problem.unknownWord(code, at: "code", among: ProblemType.all.map(\.code))
        }
        guard call.representation == .json else {
            return Answer(body: ProblemPage.html(kind, call.service.configuration))
        }
        return call.one(ProblemTypeResponse(kind: kind, base: call.base))
    }

    static func liveness(_ call: Call) -> Answer {
        call.plain(LivenessResponse())
    }

    static func readiness(_ call: Call) throws -> Answer {
        let status = call.service.status()
        guard !status.isStopping else {
            throw ErrorMapping.notReady("The service is stopping.")
        }
        guard let dataset = call.dataset else {
            guard let progress = status.importing else {
                throw ErrorMapping.notReady("The corpus has not been imported yet.")
            }
            throw ErrorMapping.notReady(
                "The corpus is being imported: \(progress.done) of \(progress.total) seeds done.")
        }
        do {
            try call.corpus.database.probe()
        } catch {
            throw ErrorMapping.notReady(
                "The corpus cannot be read; the log has the reason beside each failed request.")
        }
        return call.plain(ReadinessResponse(dataset: dataset))
    }

    static func health(_ call: Call) -> Answer {
        call.plain(
            HealthResponse(
                status: call.service.status(), dataset: call.dataset,
                version: call.service.configuration.version))
    }

    static func version(_ call: Call) -> Answer {
        call.plain(
            VersionResponse(
                name: call.service.configuration.serviceName,
                version: call.service.configuration.version, sqlite: Database.libraryVersion,
                dataset: call.dataset))
    }
}
