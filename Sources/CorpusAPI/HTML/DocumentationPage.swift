import CorpusModel
import WebServer

/// The page that explains every route, with a form to try each, made from the route table.
enum DocumentationPage {
    static func html(
        _ endpoints: [Endpoint], _ configuration: CorpusAPIConfiguration, _ examples: CorpusExamples
    ) -> [UInt8] {
        let base = configuration.baseURL ?? ""
        var page = HTMLPage(title: configuration.serviceName)
        page.paragraph(
            "Every route with its parameters and what it answers. The same stands for programs in "
                + "/openapi.json and /types.d.ts.")
        page.table(
            endpoints.map { [.link("#" + $0.name, $0.title), .text($0.summary)] })
        page.heading("Routes")
        for endpoint in endpoints { write(endpoint, examples, base, to: &page) }
        page.heading("Objects")
        for named in NamedSchema.all(neededBy: endpoints) where !named.schema.properties.isEmpty {
            page.subheading(named.name, id: named.name)
            page.paragraph(named.meaning)
            page.table(
                named.schema.properties.map { property in
                    [.text(property.name), type(of: property.schema), .text(property.meaning)]
                })
        }
        return page.bytes
    }

    private static func write(
        _ endpoint: Endpoint, _ examples: CorpusExamples, _ base: String, to page: inout HTMLPage
    ) {
        page.subheading(endpoint.title, id: endpoint.name)
        page.paragraph(endpoint.summary + ".")
        page.table(
            endpoint.placeholders.map { placeholder in
                [.text(placeholder.name), .text(placeholder.meaning)]
            }
                + endpoint.parameters.map { parameter in
                    [.text(parameter.name), .text(parameter.meaning), .text(parameter.allowed)]
                })
        var answer: [HTMLPage.Cell] = [.text("Answers")]
        answer.append(.link("#" + endpoint.content.schema.name, endpoint.content.schema.name))
        if let example = examples.address(of: endpoint), endpoint.method == .get {
            answer.append(.link(base + example, example))
        }
        page.table([answer])
        guard endpoint.method == .get, let address = examples.address(of: endpoint) else { return }
        page.form(
            to: base + address.prefix { $0 != "?" },
            fields: endpoint.parameters.map { parameter in
                (parameter.name, parameter.isRequired ? examples.value(of: parameter) ?? "" : "")
            })
    }

    private static func type(of schema: Schema) -> HTMLPage.Cell {
        switch schema {
        case .string: .text("text")
        case .timestamp: .text("time")
        case .date: .text("day")
        case .address: .text("address")
        case .choice(let values): .text(values.joined(separator: ", "))
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
    fileprivate var allowed: String {
        switch kind {
        case .sort(let names, _), .fields(let names), .include(let names), .facet(let names),
            .choice(let names, _), .filter(.choice(let names)):
            names.joined(separator: ", ")
        case .limit(let standard, let maximum): "1 to \(maximum), \(standard) unless given"
        case .number(let range, _): "\(range.lowerBound) to \(range.upperBound)"
        case .format(let forms): forms.map(\.rawValue).joined(separator: ", ")
        case .offsetUnit: OffsetUnit.names.joined(separator: ", ")
        case .searchScope: SearchScope.names.joined(separator: ", ")
        case .searchParts: SearchPart.names.joined(separator: ", ")
        case .flag, .explain, .collapse: "true, false"
        default: ""
        }
    }
}
