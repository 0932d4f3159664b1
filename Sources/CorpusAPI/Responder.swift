import ArticleStore
import CorpusModel
import WebServer

/// Takes a request from its query to its answer; the same way for every route.
struct Responder: Sendable {
    /// How often an answer is made again because an import committed meanwhile.
    private static let attempts = 3

    let corpus: Corpus
    let service: Service
    let cache: ResponseCache

    /// Answers a request that the router has matched with a row of the table.
    func response(to request: HTTPRequest, at endpoint: Endpoint) throws -> HTTPResponse {
        do {
            let arguments = try ArgumentReader.read(request.query, as: endpoint.parameters)
            let form = try representation(of: endpoint, request, arguments)
            for _ in 1..<Self.attempts {
                let dataset = corpus.database.dataset
                let response = try response(request, endpoint, arguments, form, dataset)
                // Part of the answer may come from a dataset newer than its entity tag says.
                if corpus.database.dataset == dataset { return response }
            }
            return try response(request, endpoint, arguments, form, corpus.database.dataset)
        } catch {
            throw ErrorMapping.map(error)
        }
    }

    private func representation(
        of endpoint: Endpoint, _ request: HTTPRequest, _ arguments: Arguments
    ) throws -> Representation {
        if let representation = arguments.representation { return representation }
        let offers = endpoint.representations
        let types = offers.map(\.mediaType)
        let best = Negotiation.best(of: types, accept: request.field("Accept"))
        guard let form = offers.first(where: { $0.mediaType == best }) else {
            var problem = Problem.notAcceptable
            problem.errors = [
                Problem.Detail(
                    detail: "Accept excludes every form of this answer.",
                    allowed: types.map(\.description))
            ]
            throw problem
        }
        return form
    }

    private func response(
        _ request: HTTPRequest, _ endpoint: Endpoint, _ arguments: Arguments,
        _ form: Representation, _ dataset: Dataset?
    ) throws -> HTTPResponse {
        if endpoint.freshness == .dataset, dataset == nil { throw CorpusError.datasetNotReady }
        let isCacheable =
            switch endpoint.freshness {
            case .moment: false
            case .dataset, .release: true
            case .datasetIfAny: dataset != nil
            }
        guard isCacheable else {
            let call = try call(request, endpoint, arguments, form, id: "", dataset)
            return HTTPResponse(
                contentType: form.contentType, body: try endpoint.handle(call).body,
                fields: ["Cache-Control": "no-store", "Vary": Self.vary])
        }

        let validity = Validity(
            endpoint: endpoint, request: request, arguments: arguments, form: form,
            dataset: dataset, service: service.configuration)
        if validity.isKnown(to: request) { return validity.notModified }
        if let entry = cache.entry(validity.key, dataset: dataset?.version ?? "") {
            return validity.response(entry, to: request)
        }
        var id = ""
        if let subject = endpoint.subject {
            let given = request.pathParameters["id"] ?? ""
            id = try corpus.id(of: given, subject)
            if id != given {
                let call = try call(request, endpoint, arguments, form, id: id, dataset)
                let query = request.target.drop { $0 != "?" }
                return validity.redirect(to: call.address("") + query)
            }
        }
        let call = try call(request, endpoint, arguments, form, id: id, dataset)
        try corpus.check(arguments.list.filters, of: endpoint.parameters)
        let answer = try endpoint.handle(call)
        let entry = ResponseCache.Entry(body: answer.body, link: answer.link)
        cache.insert(entry, validity.key, dataset: dataset?.version ?? "")
        return validity.response(entry, to: request)
    }

    private func call(
        _ request: HTTPRequest, _ endpoint: Endpoint, _ arguments: Arguments,
        _ form: Representation, id: String, _ dataset: Dataset?
    ) throws -> Call {
        var call = Call(
            request: request, endpoint: endpoint, arguments: arguments, representation: form,
            id: id, dataset: dataset, corpus: corpus, service: service)
        if let text = arguments.cursor { call.arguments.list.position = try call.position(text) }
        return call
    }

    static let vary = "Accept, Accept-Encoding"
}
