/// Why a table of routes cannot work.
public enum RoutingError: Error, Equatable, CustomStringConvertible {
    /// A pattern has an empty segment, a byte that needs escaping, or a name twice.
    case malformedPattern(String)
    /// Two routes would answer the same requests, and the second never could.
    case hiddenRoute(method: HTTPMethod, pattern: String, behind: String)
    /// A route names HEAD or OPTIONS, which the server answers from the other routes.
    case reservedMethod(HTTPMethod, pattern: String)

    /// One sentence that names the routes.
    public var description: String {
        switch self {
        case .malformedPattern(let pattern):
            "The pattern \(pattern) is not a path of literal segments and {name} segments."
        case .hiddenRoute(let method, let pattern, let other):
            "The route \(method.name) \(pattern) is hidden by \(method.name) \(other)."
        case .reservedMethod(let method, let pattern):
            "The route \(pattern) names \(method.name), which is answered from other routes."
        }
    }
}
