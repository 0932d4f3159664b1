import ArticleStore
import CorpusModel
import WebServer

/// Whether the ids and slugs of a request name anything.
extension Corpus {
    /// Most names looked at for a suggestion.
    private static let mostCandidates = 100
    /// Letters of a word that a suggestion must share; a typo is seldom among the first.
    private static let sharedLetters = 3

    /// Returns the id of what an id or slug in a path names.
    ///
    /// - Throws: A `Problem` when it names nothing.
    func id(of given: String, _ subject: Endpoint.Subject) throws -> String {
        let id: String? =
            switch subject {
            case .article: try articles.reference(given)?.id
            case .entity: try entities.reference(given)?.id
            case .quote: try quotes.find(given)?.record.id
            }
        guard let id else { throw Problem.unknown(subject, given) }
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
                let suggestion: String?
                switch kind {
                case .entity:
                    guard try entities.reference(value) == nil else { continue }
                    suggestion = errors.isEmpty ? try nearestEntity(to: value) : nil
                case .article:
                    guard try articles.reference(value) == nil else { continue }
                    suggestion = nil
                case .anything, .choice, .country: continue
                }
                errors.append(
                    Problem.Detail(
                        parameter: parameter.name, value: value,
                        detail: "Nothing in the corpus has this id or slug.",
                        suggestion: suggestion))
            }
        }
        guard let first = errors.first else { return }
        throw ProblemCode.invalidParameter.problem(
            errors.count == 1
                ? first.detail
                : "\(errors.count) ids or slugs name nothing; each is listed under errors.",
            errors: errors)
    }

    /// Returns the slug nearest to one that names nothing, among entities whose words begin alike.
    private func nearestEntity(to slug: String) throws -> String? {
        let beginnings = Slug.make(from: slug).split(separator: "-")
            .filter { $0.count >= Self.sharedLetters }.prefix(5)
            .map { String($0.prefix(Self.sharedLetters)) + "*" }
        guard !beginnings.isEmpty else { return nil }
        let query = ListQuery(
            search: beginnings.joined(separator: " OR "), limit: Self.mostCandidates)
        return NearestName.find(slug, among: try entities.page(query).items.map(\.slug))
    }
}

extension Problem {
    /// Nothing has the id or slug that stands in the path.
    static func unknown(_ subject: Endpoint.Subject, _ given: String) -> Problem {
        let detail = "No \(subject.rawValue) has this id or slug."
        return ProblemCode.unknownResource.problem(
            detail, errors: [Problem.Detail(parameter: "id", value: given, detail: detail)])
    }
}
