extension NamedSchema {
    /// Every named schema that the routes need, each once, those before that others refer to.
    static func all(neededBy endpoints: [Endpoint]) -> [NamedSchema] {
        var seen: Set<String> = []
        var found: [NamedSchema] = []
        func add(_ named: NamedSchema) {
            guard seen.insert(named.name).inserted else { return }
            for inner in named.schema.references { add(inner) }
            found.append(named)
        }
        for endpoint in endpoints {
            add(endpoint.content.schema)
            for schema in endpoint.alternatives.values.sorted(by: { $0.name < $1.name }) {
                add(schema)
            }
            if let body = endpoint.requestBody { add(body) }
        }
        add(ProblemSchema.schema)
        return found
    }
}

extension Schema {
    /// The named schemas this one refers to.
    fileprivate var references: [NamedSchema] {
        switch self {
        case .string, .timestamp, .date, .address, .choice, .integer, .number, .share, .boolean: []
        case .list(let inner), .map(let inner), .nullable(let inner): inner.references
        case .object(let properties), .selection(let properties):
            properties.flatMap(\.schema.references)
        case .named(let named): [named]
        case .sparse(let named): [named, named.selection]
        }
    }
}
