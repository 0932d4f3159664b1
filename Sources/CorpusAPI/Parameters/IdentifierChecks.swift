import ArticleStore
import CorpusModel
import WebServer

/// Whether the ids and slugs of a request name anything.
extension Corpus {
    /// Returns the id of what an id or slug in a path names.
    ///
    /// - Throws: A `Problem` when it names nothing, with the nearest name that does.
    func id(
        of given: String, _ subject: Endpoint.Subject, parameter: String = "id"
    ) throws -> String {
        let id: String? =
            switch subject {
            case .article: try articles.id(of: given)
            case .entity: try entities.id(of: given)
            case .quote: try quotes.id(of: given)
            }
        guard let id else {
            throw Problem.unknown(
                subject, given, parameter: parameter,
                suggestion: try nearestSlug(to: given, subject))
        }
        return id
    }

    /// Checks that the filters by id or slug name something.
    ///
    /// - Throws: A `Problem` that lists every value that does not, with the nearest that does.
    func check(_ filters: [String: Filter], of parameters: [Parameter]) throws {
        var errors: [Problem.Detail] = []
        for parameter in parameters {
            guard case .filter(let kind) = parameter.kind, let filter = filters[parameter.name]
            else { continue }
            for value in filter.allOf.joined() + filter.noneOf {
                let subject: Endpoint.Subject
                switch kind {
                case .entity:
                    guard try entities.id(of: value) == nil else { continue }
                    subject = .entity
                case .article:
                    guard try articles.id(of: value) == nil else { continue }
                    subject = .article
                case .name:
                    guard try !isName(value, of: parameter.name) else { continue }
                    errors.append(
                        Problem.Detail(
                            parameter: parameter.name, value: value,
                            detail: "No article of the corpus has this \(parameter.name).",
                            suggestion: errors.isEmpty
                                ? try nearestName(to: value, of: parameter.name) : nil))
                    continue
                case .anything, .choice, .country, .year: continue
                }
                errors.append(
                    Problem.Detail(
                        parameter: parameter.name, value: value,
                        detail: "Nothing in the corpus has this id or slug.",
                        // A query has room for hundreds of values; one search for it is enough.
                        suggestion: errors.isEmpty ? try nearestSlug(to: value, subject) : nil))
            }
        }
        guard let first = errors.first else { return }
        throw ProblemCode.invalidParameter.problem(
            errors.count == 1
                ? first.detail
                : "\(errors.count) values name nothing; each is listed under errors.",
            errors: errors)
    }
}

extension Call {
    /// Finds the ids of what the path names, and returns whether it names anything by a slug.
    mutating func resolvePath() throws -> Bool {
        var isBySlug = false
        for placeholder in endpoint.placeholders {
            guard let subject = placeholder.subject else { continue }
            let given = request.pathParameters[placeholder.name] ?? ""
            let id = try corpus.id(of: given, subject, parameter: placeholder.name)
            ids[placeholder.name] = id
            isBySlug = isBySlug || id != given
        }
        return isBySlug
    }
}

extension Problem {
    /// A path has a word where one of a closed list belongs.
    static func unknownWord(
        _ given: String, at placeholder: String, among words: [String]
    ) -> Problem {
        let detail = "There is nothing of this name."
        return ProblemCode.unknownResource.problem(
            detail,
            errors: [
                Problem.Detail(
                    parameter: placeholder, value: given, detail: detail, allowed: words,
                    suggestion: NearestName.find(given, among: words))
            ])
    }

    /// Nothing has the id or slug that stands in the path.
    static func unknown(
        _ subject: Endpoint.Subject, _ given: String, parameter: String = "id",
        suggestion: String? = nil
    ) -> Problem {
        let detail = "No \(subject.rawValue) has this id or slug."
        return ProblemCode.unknownResource.problem(
            detail,
            errors: [
                Problem.Detail(
                    parameter: parameter, value: given, detail: detail, suggestion: suggestion)
            ])
    }
}
