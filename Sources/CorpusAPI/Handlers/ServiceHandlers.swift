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
            return Answer(body: OverviewPage.html(overview))
        }
        let links = Routes.all.filter { $0.path != "/" && !$0.path.contains("{") }.map { endpoint in
            let name = endpoint.path.split(separator: "/").last?.split(separator: ".").first
            return (
                name: name.map(String.init) ?? endpoint.name, address: call.base + endpoint.path
            )
        }
        return call.one(overview, links: links)
    }

    static func openAPI(_ call: Call) -> Answer {
        Answer(body: call.service.openAPI)
    }

    static func problem(_ call: Call) throws -> Answer {
        let code = call.request.pathParameters["code"] ?? ""
        guard let kind = ProblemType.all.first(where: { $0.code == code }) else {
            let codes = ProblemType.all.map(\.code)
            throw ProblemCode.unknownResource.problem(
                "There is no problem of this code.",
                errors: [
                    Problem.Detail(
                        parameter: "code", value: code,
                        detail: "There is no problem of this code.", allowed: codes,
                        suggestion: NearestName.find(code, among: codes))
                ])
        }
        guard call.representation == .json else {
            return Answer(body: ProblemPage.html(kind, base: call.base))
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
