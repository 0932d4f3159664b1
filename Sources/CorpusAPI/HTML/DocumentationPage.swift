import CorpusModel
import WebServer

/// The page that explains every route, with a form to try each, made from the route table.
struct DocumentationPage {
    /// More parameters than this are shown when they are asked for.
    private static let mostShown = 6

    private let configuration: CorpusAPIConfiguration
    private let examples: CorpusExamples
    /// What addresses in commands begin with.
    private let origin: String
    private var page: HTMLPage

    /// Returns the page.
    static func html(
        _ groups: [(title: String, endpoints: [Endpoint])], _ configuration: CorpusAPIConfiguration,
        _ examples: CorpusExamples, origin: String
    ) -> [UInt8] {
        var page = DocumentationPage(
            configuration: configuration, examples: examples, origin: origin,
            page: HTMLPage(title: configuration.serviceName + " API", of: configuration))
        page.write(groups)
        return page.page.bytes
    }

    private mutating func write(_ groups: [(title: String, endpoints: [Endpoint])]) {
        page.paragraph(
            "Every route with its parameters and what it answers. All answers are JSON unless format or "
                + "Accept asks for another form; lists also come as NDJSON, CSV, text and Markdown."
        )
        page.list([
            .text("Filters: a comma is or, repeating a parameter is and, a leading - is not."),
            .text("Ids and slugs are accepted wherever the other is."),
            .text("Nothing is ignored: what is wrong is a 400 that says what would be right."),
        ])
        for group in groups {
            page.heading(
                group.title, id: Slug.make(from: group.title),
                leadingTo: group.endpoints.map { .link("#" + $0.name, $0.path) })
            for endpoint in group.endpoints { write(endpoint) }
        }
        let objects = NamedSchema.all(neededBy: groups.flatMap(\.endpoints))
            .filter { !$0.schema.properties.isEmpty }.sorted { $0.name < $1.name }
        page.heading("Objects", id: "objects")
        for named in objects {
            page.subheading(named.name, id: named.name)
            page.paragraph(named.meaning)
            page.table(
                named.schema.properties.map { property in
                    [.text(property.name), Self.type(of: property.schema), .text(property.meaning)]
                })
        }
        page.heading("Problems", id: "problems")
        let base = page.base
        page.paragraph("Every failure is one of these, as application/problem+json.")
        page.table(
            ProblemType.all.map { kind in
                [
                    .link(base + "/problems/" + kind.code, kind.code),
                    .text(String(kind.status)), .text(kind.advice),
                ]
            })
    }

    private mutating func write(_ endpoint: Endpoint) {
        page.subheading(endpoint.title, id: endpoint.name)
        page.paragraph(endpoint.summary + ".")
        if let command = command(for: endpoint) { page.command(command) }
        let schema = endpoint.content.schema
        page.paragraph([
            .text("Answers"), .link("#" + schema.name, schema.name), .text("as"),
            .text(endpoint.representations.map(\.rawValue).joined(separator: ", ") + "."),
        ])
        let places = endpoint.placeholders.map { placeholder -> [HTMLPage.Cell] in
            [.text(placeholder.name), .text(placeholder.meaning), .words(placeholder.choices)]
        }
        let parameters = endpoint.parameters.map { parameter -> [HTMLPage.Cell] in
            [
                .text(parameter.name + (parameter.isRequired ? " (required)" : "")),
                .text(parameter.meaning), parameter.allowed,
            ]
        }
        let count = places.count + parameters.count
        page.details(
            "\(count) \(count == 1 ? "parameter" : "parameters")", isOpen: count <= Self.mostShown
        ) { $0.table(places + parameters) }
        guard endpoint.method == .get, let address = examples.address(of: endpoint) else { return }
        let examples = examples
        page.details("Try it") { page in
            page.form(
                to: page.base + address.prefix { $0 != "?" },
                fields: endpoint.parameters.map { parameter in
                    (
                        parameter.name,
                        parameter.isRequired ? examples.value(of: parameter) ?? "" : "",
                        parameter.menu
                    )
                })
        }
    }

    /// Returns a line for a terminal that finds something; `nil` without a corpus to find it in.
    private func command(for endpoint: Endpoint) -> String? {
        guard let address = examples.address(of: endpoint) else { return nil }
        let target = "'\(origin)\(address)'"
        guard endpoint.method == .post else { return "curl \(target)" }
        return "curl --json '{\"text\":\"“We will talk,” said Ada Lee in Geneva.\"}' \(target)"
    }

    private static func type(of schema: Schema) -> HTMLPage.Cell {
        switch schema {
        case .string: .text("text")
        case .timestamp: .text("time")
        case .date: .text("day")
        case .address: .text("address")
        case .choice(let values): .words(values)
        case .integer: .text("whole number")
        case .number: .text("number")
        case .share: .text("0 to 1")
        case .boolean: .text("true or false")
        case .map: .text("by name")
        case .object, .selection: .text("object")
        case .nullable(let inner), .list(let inner): type(of: inner)
        case .named(let named), .sparse(let named): .link("#" + named.name, named.name)
        }
    }
}

extension Parameter {
    /// The words or numbers that are allowed, where they can be listed.
    fileprivate var allowed: HTMLPage.Cell {
        switch kind {
        case .sort(let names, _), .fields(let names), .include(let names), .facet(let names),
            .filter(.choice(let names)):
            .words(names)
        case .searchParts: .words(SearchPart.names)
        case .limit(let standard, let maximum): .text("1 to \(maximum), \(standard) unless given")
        case .number(let range, _): .text("\(range.lowerBound) to \(range.upperBound)")
        default: .words(menu)
        }
    }

    /// The words of which one is chosen; empty where anything may be typed.
    fileprivate var menu: [String] {
        switch kind {
        case .choice(let names, _): names
        case .format(let forms): forms.map(\.rawValue)
        case .offsetUnit: OffsetUnit.names
        case .searchScope: SearchScope.names
        case .flag, .explain, .collapse: ["true", "false"]
        default: []
        }
    }
}
