/// Makes answers: runs the router and adds what every answer shares, failures included.
///
/// Knows no connection, so it works the same on an event loop and on a worker. A class, so that
/// handing it to a worker is one reference and not one for each part.
final class Responder: Sendable {
    let router: Router
    let cors: CORSPolicy
    let compressionMinimumBytes: Int
    let ready: AnswerCache
    /// Whether answers are for those alone who have shown a token.
    private let isPrivate: Bool
    private let gzip = GzipEncoder()

    init(
        router: Router, cors: CORSPolicy, compressionMinimumBytes: Int, ready: AnswerCache,
        isPrivate: Bool = false
    ) {
        self.router = router
        self.cors = cors
        self.compressionMinimumBytes = compressionMinimumBytes
        self.ready = ready
        self.isPrivate = isPrivate
    }

    /// Answers with what a handler returns or throws, and keeps what may be given again.
    func answer(
        to request: HTTPRequest, with route: Route, _ parameters: PathParameters
    ) -> Answer {
        let (response, failure) = Router.run(route, request, parameters)
        let answer = answer(to: request, with: response, route: route.number, failure: failure)
        ready.insert(answer)
        return answer
    }

    /// Answers a request whose handler or stream failed before anything was sent.
    func answer(to request: HTTPRequest, failingWith error: any Error, route: Int?) -> Answer {
        let (response, failure) = Router.answer(to: request, failingWith: error)
        return answer(to: request, with: response, route: route, failure: failure)
    }

    /// Completes an answer that needed no handler.
    func answer(to request: HTTPRequest, with response: HTTPResponse) -> Answer {
        answer(to: request, with: response, route: nil, failure: nil)
    }

    /// Answers a request that could not be read; of its method, what is known.
    func answer(to problem: Problem, requestID: String, method: HTTPMethod) -> Answer {
        var response = HTTPResponse(problem, instance: nil, requestID: requestID)
        cors.apply(to: &response.fields, origin: nil, isPreflight: false)
        return Answer(
            response: response, stream: nil, requestID: requestID, request: nil,
            isToHead: method == .head, route: nil, failure: nil)
    }

    private func answer(
        to request: HTTPRequest, with response: HTTPResponse, route: Int?, failure: String?
    ) -> Answer {
        var response = response
        var failure = failure
        if !response.fields.areSafeToSend {
            response = .problem(.internalError, for: request)
            failure = "a field of the answer has a name or value that cannot be sent"
        }
        var isStreamCompressed = false
        if response.status == .notModified {
            finishNotModified(&response, for: request)
        } else {
            isStreamCompressed = code(&response, for: request)
        }
        let origin = cors.origins == .any ? nil : request.field("Origin")
        if isPrivate {
            switch route.map({ router.routes[$0].audience }) {
            case .everyone, .anyone: break
            case .clients, .operators, nil: response.fields.keepFromSharedCaches()
            }
        }
        let isPreflight =
            request.method == .options && request.field("Access-Control-Request-Method") != nil
        cors.apply(to: &response.fields, origin: origin, isPreflight: isPreflight)
        return Answer(
            response: response,
            stream: stream(of: response, for: request, isCompressed: isStreamCompressed),
            requestID: request.id, request: request, isToHead: request.method == .head,
            route: route, failure: failure)
    }

    /// Prepares the body that is made while it is sent; not for HEAD, which gets none.
    private func stream(
        of response: HTTPResponse, for request: HTTPRequest, isCompressed: Bool
    ) -> StreamedBody? {
        guard let stream = response.stream, request.method != .head, !response.status.forbidsBody
        else { return nil }
        return StreamedBody(
            stream, isCompressed: isCompressed, isChunked: request.content.isVersion11)
    }

    /// Compresses the body where that helps and the client allows it (RFC 9110 §12.5.3).
    ///
    /// `Vary` is set whether or not this answer is compressed, because another one may be.
    ///
    /// - Returns: Whether the stream of the answer has to be compressed while it is made.
    private func code(_ response: inout HTTPResponse, for request: HTTPRequest) -> Bool {
        let isStreamed = response.stream != nil
        guard response.fields["Content-Encoding"] == nil,
            let type = response.fields["Content-Type"], MediaType.isCompressible(type),
            isStreamed || !response.body.isEmpty
        else { return false }
        response.fields.addListItem("Accept-Encoding", to: "Vary")
        let coding = Negotiation.coding(acceptEncoding: request.field("Accept-Encoding"))
        switch coding {
        case .identityOnly: return false
        case .either where !isStreamed && response.body.count < compressionMinimumBytes:
            return false
        case .either, .gzipOnly: break
        case .noneAcceptable:
            guard response.status.code < 400 else { return false }
            let vary = response.fields["Vary"]
            response = .problem(.notAcceptable, for: request)
            response.fields["Vary"] = vary
            return false
        }
        if !isStreamed {
            guard let encoded = gzip.encode(response.body),
                encoded.count < response.body.count || coding == .gzipOnly
            else { return false }
            response.body = encoded
        }
        response.fields["Content-Encoding"] = "gzip"
        if let tag = response.fields["ETag"] { response.fields["ETag"] = EntityTag.compressed(tag) }
        return isStreamed
    }

    /// Gives a 304 the tag that the 200 to this client would have (RFC 9110 §15.4.5).
    ///
    /// Unless the client named only the other tag: then that is the copy which is still good. The
    /// coding of the 200 is found by its body where the handler gave it, which then goes.
    private func finishNotModified(_ response: inout HTTPResponse, for request: HTTPRequest) {
        let tag = response.fields["ETag"]
        if response.stream != nil || !response.body.isEmpty {
            response.status = .ok
            _ = code(&response, for: request)
            // A condition counts only where the answer without it would be a 200 (§13.2.1).
            guard response.status == .ok else { return }
            response.status = .notModified
            response.body = []
            response.stream = nil
        } else {
            response.fields.addListItem("Accept-Encoding", to: "Vary")
            let takesGzip = Negotiation.takesGzip(
                acceptEncoding: request.field("Accept-Encoding"))
            if takesGzip, let tag { response.fields["ETag"] = EntityTag.compressed(tag) }
        }
        response.fields.leaveOutContent()
        guard let tag, let asked = request.field("If-None-Match"),
            let own = response.fields["ETag"], !EntityTag.list(asked, contains: own)
        else { return }
        let other = own == tag ? EntityTag.compressed(tag) : tag
        if EntityTag.list(asked, contains: other) { response.fields["ETag"] = other }
    }
}
