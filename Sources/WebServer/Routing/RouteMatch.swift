/// What the router found for a request.
enum RouteMatch {
    /// A route whose handler makes the answer, and the parameters of its path.
    case route(Route, PathParameters)
    /// An answer that needs no handler.
    case answer(HTTPResponse)
}
