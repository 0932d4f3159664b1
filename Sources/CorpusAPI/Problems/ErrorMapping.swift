import CorpusModel
import WebServer

/// What a client is told of an error that a handler threw.
///
/// Errors that are no business of the client are left alone; the server answers them with a fixed
/// sentence and logs them.
enum ErrorMapping {
    /// Seconds after which asking again may help.
    private static let retryAfterSeconds = "1"

    /// Returns the problem to answer with, or the error itself.
    static func map(_ error: any Error) -> any Error {
        guard let error = error as? CorpusError else { return error }
        switch error {
        case .invalidSearch(let sentence):
            return ProblemCode.invalidSearch.problem(
                sentence, errors: [Problem.Detail(parameter: "q", detail: sentence)])
        case .unknownSearchField(let name, let allowed):
            let detail =
                "A search cannot look in a field of this name; words with a colon between them are "
                + "searched for in quotation marks."
            return ProblemCode.invalidSearch.problem(
                detail,
                errors: [
                    Problem.Detail(
                        parameter: "q", value: name, detail: detail, allowed: allowed,
                        suggestion: NearestName.find(name, among: allowed))
                ])
        case .unknownField(let name, let allowed):
            return ProblemCode.invalidParameter.problem(
                "The list has no field of this name.",
                errors: [
                    Problem.Detail(
                        parameter: name, value: name, detail: "The list has no field of this name.",
                        allowed: allowed, suggestion: NearestName.find(name, among: allowed))
                ])
        case .queryTimedOut:
            return ProblemCode.queryTimedOut.problem(
                "The query took too long; narrow it with filters or dates.",
                fields: ["Retry-After": retryAfterSeconds])
        case .datasetChanged:
            return ProblemCode.staleCursor.problem(
                "The corpus has changed while the list was read; begin again.")
        case .unknownDataset(let version):
            let detail =
                "No dataset of this version is remembered; versions are what answers tell as "
                + "dataset_version under meta."
            return ProblemCode.invalidParameter.problem(
                detail,
                errors: [Problem.Detail(parameter: "since", value: version, detail: detail)])
        case .datasetNotReady: return notReady("The corpus has not been imported yet.")
        }
    }

    /// The problem of a corpus that is not there yet.
    static func notReady(_ detail: String) -> Problem {
        ProblemCode.notReady.problem(detail, fields: ["Retry-After": retryAfterSeconds])
    }
}
