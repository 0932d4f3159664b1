import ArticleStore
import CorpusModel
import WebServer

/// Takes a request from its query to its answer; the same way for every route.
struct Responder: Sendable {
    let corpus: Corpus
    let service: Service

    /// Answers a request that the router has matched with a row of the table.
    func response(to request: HTTPRequest, at endpoint: Endpoint) throws -> HTTPResponse {
        do {
            let arguments = try ArgumentReader.read(request.query, as: endpoint.parameters)
            var call = Call(
                request: request, endpoint: endpoint, arguments: arguments,
                representation: try representation(of: endpoint, request, arguments),
                corpus: corpus, service: service)
            // Taken before anything is read, so that what changes from then on is another generation.
            let generation = corpus.database.generation
            guard endpoint.tellsOfCorpus else {
                call.dataset = corpus.database.dataset
                return try keepable(call, from: generation)
            }
            // Rows, entity tag and cursors are of the state that is read, whatever is imported meanwhile.
            return try corpus.database.readingOneState { dataset in
                call.dataset = dataset
                return try keepable(call, from: generation)
            }
        } catch {
            throw ErrorMapping.map(error)
        }
    }

    /// Makes the answer, and lets it be given again where it is the same for everybody.
    private func keepable(_ call: Call, from generation: UInt64) throws -> HTTPResponse {
        var response = try answer(call)
        // Answers are kept ready for every host alike, and for the dataset that is served.
        if call.endpoint.freshness != .moment, !call.dependsOnHost,
            corpus.database.generation(of: call.dataset) == generation
        {
            response.generation = generation
        }
        return response
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
            problem.fields["Vary"] = Representation.vary
            throw problem
        }
        return form
    }

    private func answer(_ call: Call) throws -> HTTPResponse {
        switch call.endpoint.freshness {
        case .moment, .current: return try momentary(call)
        case .datasetIfAny where call.dataset == nil: return try momentary(call)
        case .dataset where call.dataset == nil: throw CorpusError.datasetNotReady
        case .dataset, .datasetIfAny, .release: break
        }
        let validity = Validity(call)
        let entityTag = validity.entityTag
        if let response = validity.notModified(entityTag) { return response }
        var call = call
        if try call.resolvePath() { return validity.redirect(to: call.canonicalAddress) }
        if let text = call.arguments.cursor {
            call.arguments.list.position = try call.position(text)
        }
        try corpus.check(call.arguments.list.filters, of: call.endpoint.parameters)
        return validity.response(try call.endpoint.handle(call), entityTag)
    }

    /// Makes an answer that no client may keep.
    private func momentary(_ call: Call) throws -> HTTPResponse {
        var response = HTTPResponse(
            contentType: call.representation.contentType, body: try call.endpoint.handle(call).body,
            fields: call.representation.fields)
        response.fields["Cache-Control"] = "no-store"
        return response
    }
}
