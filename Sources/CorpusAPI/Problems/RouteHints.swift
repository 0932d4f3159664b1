import CorpusModel
import WebServer

/// Tells a client that asked for a path without a route which path it probably meant.
enum RouteHints {
    /// Returns the problem to answer with.
    static func problem(for path: String) -> Problem {
        var problem = Problem.notFound
        problem.detail = "Nothing lives at this path; the one at / lists what there is."
        if let suggestion = nearest(to: path) {
            problem.errors = [
                Problem.Detail(
                    detail: "The nearest path that answers is suggested.", suggestion: suggestion)
            ]
        }
        return problem
    }

    /// Returns the nearest path of a route, with what the client wrote where the route has a parameter.
    private static func nearest(to path: String) -> String? {
        let segments = path.split(separator: "/")
        let candidates = Routes.all.map { endpoint in
            let parts = endpoint.path.split(separator: "/")
            // A path without its version is meant as often as one misspelt.
            let skipped = max(0, parts.count - segments.count)
            let filled = parts.enumerated().map { index, part in
                guard part.hasPrefix("{"), segments.indices.contains(index - skipped) else {
                    return String(part)
                }
                return URIQuery.segment(String(segments[index - skipped]))
            }
            return "/" + filled.joined(separator: "/")
        }
        return NearestName.find(path, among: candidates)
    }
}
