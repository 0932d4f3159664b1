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
                guard let fault = try fault(of: value, kind, field: parameter.name) else {
                    continue
                }
                // A query has room for hundreds of values; one search for what was meant is enough.
                let suggestion = errors.isEmpty ? try fault.nearest() : nil
                errors.append(
                    Problem.Detail(
                        parameter: parameter.name, value: value, detail: fault.detail,
                        allowed: fault.allowed, suggestion: suggestion))
            }
        }
        guard let first = errors.first else { return }
        throw ProblemCode.invalidParameter.problem(
            errors.count == 1
                ? first.detail
                : "\(errors.count) values name nothing; each is listed under errors.",
            errors: errors)
    }

    /// Returns what is wrong with a value and how what was meant is found; `nil` when it names something.
    private func fault(
        of value: String, _ kind: Parameter.FilterValues, field: String
    ) throws -> Fault? {
        func unknown(_ subject: Endpoint.Subject) -> Fault {
            Fault(detail: "Nothing in the corpus has this id or slug.") {
                try nearestSlug(to: value, subject)
            }
        }
        switch kind {
        case .entity: return try entities.id(of: value) == nil ? unknown(.entity) : nil
        case .article: return try articles.id(of: value) == nil ? unknown(.article) : nil
        case .quote: return try quotes.id(of: value) == nil ? unknown(.quote) : nil
        case .name:
            guard try !has(value, in: field) else { return nil }
            return Fault(detail: "No article of the corpus has this \(field).") {
                try nearestName(to: value, of: field)
            }
        case .word, .country:
            guard let words = try words(of: field) else {
                let detail = "Nothing in the corpus has this \(field)."
                return try has(value, in: field) ? nil : Fault(detail: detail) { nil }
            }
            guard !words.contains(value) else { return nil }
            return Fault(
                detail: "Nothing in the corpus has this \(field).",
                allowed: words.count <= Self.fewWords ? words : []
            ) { NearestName.find(value, among: words) }
        case .choice, .year: return nil
        }
    }

    /// Most words of a field that are all told to whoever gives another one.
    private static let fewWords = 20

    /// What is wrong with a value, and how what was meant is found.
    private struct Fault {
        let detail: String
        var allowed: [String] = []
        let nearest: () throws -> String?
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
