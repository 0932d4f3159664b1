/// Finds the route of a request and runs its handler.
///
/// A path that no pattern matches is answered with 404, a method without a route with 405 and
/// `Allow`, OPTIONS with `Allow`, and a path that ends in a slash with a redirect to the one
/// without.
public struct Router: Sendable {
    /// The routes in the order given.
    public let routes: [Route]
    private let patterns: [RoutePattern]
    private var tree: RouteTree
    private let notFound: @Sendable (HTTPRequest) -> Problem

    /// Creates a router.
    ///
    /// - Parameters:
    ///   - routes: What is answered.
    ///   - notFound: The problem told when no pattern matches, for an owner who can say what would.
    /// - Throws: `RoutingError` when a pattern is malformed, or when two routes answer the same
    ///   requests so that one would never run.
    public init(
        _ routes: [Route],
        notFound: @escaping @Sendable (HTTPRequest) -> Problem = { _ in .notFound }
    ) throws {
        var tree = RouteTree()
        var patterns: [RoutePattern] = []
        for (index, route) in routes.enumerated() {
            if route.method == .head || route.method == .options {
                throw RoutingError.reservedMethod(route.method, pattern: route.pattern)
            }
            let pattern = try RoutePattern(route.pattern)
            let same = tree.insert(pattern, route: index)
            if let hiding = same.first(where: { routes[$0].method == route.method }) {
                throw RoutingError.hiddenRoute(
                    method: route.method, pattern: route.pattern, behind: routes[hiding].pattern)
            }
            patterns.append(pattern)
        }
        self.routes = routes.enumerated().map { index, route in
            var route = route
            route.number = index
            return route
        }
        self.patterns = patterns
        self.tree = tree
        self.notFound = notFound
    }

    /// Returns a router that knows these routes alone; their numbers stay.
    func limited(to isIncluded: (Route) -> Bool) -> Router {
        var router = self
        router.tree = RouteTree()
        for (route, pattern) in zip(routes, patterns) where isIncluded(route) {
            _ = router.tree.insert(pattern, route: route.number)
        }
        return router
    }

    /// Answers a request on the calling thread, failures included.
    ///
    /// This is what the handler returned or threw; the fields that the server adds are missing.
    public func response(to request: HTTPRequest) -> HTTPResponse {
        switch match(request) {
        case .answer(let response): response
        case .route(let route, let parameters):
            Self.run(route, request, parameters).response
        }
    }

    /// Finds what answers a request, whose body may still be on its way.
    func match(_ request: HTTPRequest, bodyFollows: Bool = false) -> RouteMatch {
        let path = request.content.target.pathBytes
        guard path.first == UInt8(ascii: "/") else { return answerForServer(request) }
        if path.count > 1, path.last == UInt8(ascii: "/") { return redirect(request, path) }
        var values: [String] = []
        let candidates = tree.routes(matching: path, values: &values)
        guard !candidates.isEmpty else {
            return .answer(.problem(notFound(request), for: request))
        }
        let method = request.method == .head ? .get : request.method
        if let index = candidates.first(where: { routes[$0].method == method }) {
            guard routes[index].takes(request, bodyFollows: bodyFollows) else {
                return .answer(
                    .problem(.unsupportedMediaType(routes[index].bodyTypes), for: request))
            }
            return .route(
                routes[index], PathParameters(names: patterns[index].parameterNames, values: values)
            )
        }
        return refuse(request, allowed: allowedMethods(candidates))
    }

    /// Runs a handler and turns what it throws into an answer.
    ///
    /// - Returns: The answer, and what went wrong when that is for the log and not for the client.
    static func run(
        _ route: Route, _ request: HTTPRequest, _ parameters: PathParameters
    ) -> (response: HTTPResponse, failure: String?) {
        var request = request
        request.pathParameters = parameters
        do {
            return (try route.handler(request), nil)
        } catch {
            return answer(to: request, failingWith: error)
        }
    }

    /// Turns what was thrown into an answer, as `run` does.
    static func answer(
        to request: HTTPRequest, failingWith error: any Error
    ) -> (response: HTTPResponse, failure: String?) {
        if let problem = error as? Problem { return (.problem(problem, for: request), nil) }
        return (.problem(.internalError, for: request), String(describing: error))
    }

    /// Answers `OPTIONS *` and CONNECT, which are about the server and not about a path.
    private func answerForServer(_ request: HTTPRequest) -> RouteMatch {
        refuse(request, allowed: allowedMethods(Array(routes.indices)))
    }

    /// Answers OPTIONS with the methods that work, and any other method with 405.
    private func refuse(_ request: HTTPRequest, allowed: [HTTPMethod]) -> RouteMatch {
        guard request.method == .options else {
            return .answer(.problem(.methodNotAllowed(allowed), for: request))
        }
        let list = allowed.map(\.name).joined(separator: ", ")
        return .answer(HTTPResponse(.noContent, fields: ["Allow": list]))
    }

    /// The methods that work where these routes are, the two we add included.
    private func allowedMethods(_ candidates: [Int]) -> [HTTPMethod] {
        let methods = candidates.map { routes[$0].method }
        return HTTPMethod.allCases.filter { method in
            methods.contains(method) || method == .options
                || (method == .head && methods.contains(.get))
        }
    }

    /// Sends the client to the path without its slashes at the end, if anything lives there.
    private func redirect(_ request: HTTPRequest, _ path: ArraySlice<UInt8>) -> RouteMatch {
        var canonical = path
        while canonical.count > 1, canonical.last == UInt8(ascii: "/") { canonical.removeLast() }
        var values: [String] = []
        guard !tree.routes(matching: canonical, values: &values).isEmpty else {
            return .answer(.problem(notFound(request), for: request))
        }
        let location = canonical + request.content.target.queryBytes
        return .answer(
            HTTPResponse(
                .permanentRedirect,
                fields: ["Location": String(decoding: location, as: UTF8.self)]))
    }
}
