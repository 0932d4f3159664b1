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
        return NearestName.find(path, among: Routes.all.compactMap { filled($0, from: segments) })
    }

    /// Returns a path of the endpoint; `nil` when the client wrote nothing that could be one of its ids.
    private static func filled(_ endpoint: Endpoint, from segments: [Substring]) -> String? {
        let parts = endpoint.path.split(separator: "/")
        // A path without its version is meant as often as one misspelt.
        let skipped = parts.first == "v1" && segments.count < parts.count ? 1 : 0
        var path = ""
        for (index, part) in parts.enumerated() {
            let place = index - skipped
            let given = segments.indices.contains(place) ? String(segments[place]) : nil
            guard part.hasPrefix("{") else {
                path += "/" + part
                continue
            }
            let choices = endpoint.placeholders.first { "{\($0.name)}" == part }?.choices ?? []
            let word =
                choices.isEmpty
                ? given : given.flatMap { NearestName.find($0, among: choices) } ?? choices.first
            guard let word else { return nil }
            path += "/" + URIQuery.segment(word)
        }
        return path
    }
}
