import CorpusModel
import WebServer

/// Reads the query of a request against the parameters of its route.
///
/// Everything that is wrong is told at once.
struct ArgumentReader {
    /// Most faults told about one request, since a request line has room for thousands.
    private static let mostErrors = 20

    private let parameters: [Parameter]
    private var values: [[String]]
    private var errors: [Problem.Detail] = []
    /// Faults found, told or not.
    private var faults = 0
    private var hasInvalidValue = false
    private var arguments = Arguments()

    /// Returns the arguments of a query.
    ///
    /// - Throws: A `Problem` that lists every parameter that is unknown or has a wrong value.
    static func read(
        _ query: [(name: String, value: String)], as parameters: [Parameter]
    ) throws -> Arguments {
        var reader = ArgumentReader(parameters)
        reader.sortIn(query)
        for (index, parameter) in parameters.enumerated() {
            reader.read(parameter, reader.values[index])
        }
        reader.checkTogether()
        return try reader.result()
    }

    private init(_ parameters: [Parameter]) {
        self.parameters = parameters
        values = Array(repeating: [], count: parameters.count)
    }

    private mutating func sortIn(_ query: [(name: String, value: String)]) {
        for (name, value) in query {
            if let index = parameters.firstIndex(where: { $0.name == name }) {
                values[index].append(value)
            } else {
                refuse(
                    name, value, "This path has no such parameter.", nearestTo: name,
                    among: parameters.map(\.name))
            }
        }
    }

    private mutating func read(_ parameter: Parameter, _ values: [String]) {
        guard let first = values.first else {
            arguments.takeStandard(of: parameter)
            if parameter.isRequired { refuse(parameter, nil, "This parameter is required.") }
            return
        }
        guard parameter.mayRepeat || values.count == 1 else {
            refuse(parameter, values.last, "This parameter may be given once only.")
            return
        }
        for value in values {
            guard !value.isEmpty else {
                refuse(parameter, value, "The value is empty.")
                return
            }
            guard value.utf8.count <= Parameter.maximumBytes else {
                // The value itself would only make the answer as long as the request.
                refuse(parameter, nil, "The value is over \(Parameter.maximumBytes) bytes long.")
                return
            }
        }
        do {
            let given = try arguments.take(parameter, first: first, all: values)
            for value in given {
                arguments.given.append(
                    Arguments.Given(
                        parameter: parameter.name, value: value, isPaging: parameter.isPaging,
                        isFilter: parameter.isFilter))
            }
        } catch {
            hasInvalidValue = true
            refuse(
                parameter.name, error.value, error.detail, nearestTo: error.value,
                among: error.allowed)
        }
    }

    private func values(of parameter: Parameter) -> [String] {
        parameters.firstIndex { $0.name == parameter.name }.map { values[$0] } ?? []
    }

    /// Checks what one parameter alone cannot tell.
    private mutating func checkTogether() {
        if arguments.cursor != nil, arguments.list.position != .start,
            let page = parameters.first(where: { $0.name == Parameter.page.name })
        {
            refuse(page, nil, "A page is asked for by page or by cursor, not by both.")
        }
        if let from = arguments.list.from, let before = arguments.list.before, from >= before,
            let to = parameters.first(where: { $0.name == Parameter.to.name })
        {
            refuse(to, values(of: to).first, "The last date lies before the first.")
        }
        if arguments.list.search == nil {
            for parameter in [Parameter.searchParts, .searchScope]
            where arguments.given.contains(where: { $0.parameter == parameter.name }) {
                refuse(
                    parameter, values(of: parameter).first,
                    "Only a search with q is narrowed by \(parameter.name).")
            }
        }
        for parameter in parameters {
            guard case .sort(_, let standard) = parameter.kind else { continue }
            let isSearch = arguments.list.search != nil
            if arguments.sort == nil { arguments.sort = isSearch ? "relevance" : standard }
            if !isSearch, arguments.list.sort.contains(where: { $0.field == "relevance" }) {
                refuse(parameter, "relevance", "Only a search with q has a relevance to sort by.")
            }
        }
    }

    private mutating func refuse(_ parameter: Parameter, _ value: String?, _ detail: String) {
        hasInvalidValue = true
        refuse(parameter.name, value, detail, nearestTo: "", among: [])
    }

    private mutating func refuse(
        _ parameter: String, _ value: String?, _ detail: String, nearestTo wanted: String,
        among allowed: [String]
    ) {
        faults += 1
        // What is not told is not compared with anything either.
        guard errors.count < Self.mostErrors else { return }
        errors.append(
            Problem.Detail(
                parameter: parameter, value: value, detail: detail, allowed: allowed,
                suggestion: ForeignNames.find(wanted, among: allowed)
                    ?? NearestName.find(wanted, among: allowed)))
    }

    private func result() throws -> Arguments {
        guard let first = errors.first else { return arguments }
        let code = hasInvalidValue ? ProblemCode.invalidParameter : .unknownParameter
        let detail =
            switch faults {
            case 1: first.detail
            case 2...Self.mostErrors: "\(faults) parameters are wrong; each is listed under errors."
            default:
                "\(faults) parameters are wrong; the first \(Self.mostErrors) are under errors."
            }
        throw code.problem(detail, errors: errors)
    }
}
