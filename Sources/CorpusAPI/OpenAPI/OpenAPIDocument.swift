import WebServer

/// Writes the contract as an OpenAPI 3.1 document.
struct OpenAPIDocument {
    static let schema = NamedSchema(
        "OpenAPI", "An OpenAPI 3.1 document.",
        .object([.init("openapi", .string, "Version of the specification.")]))

    private let configuration: CorpusAPIConfiguration
    private let endpoints: [Endpoint]

    init(_ endpoints: [Endpoint], configuration: CorpusAPIConfiguration) {
        self.endpoints = endpoints
        self.configuration = configuration
    }

    /// The document.
    var bytes: [UInt8] {
        var json = JSONWriter(capacity: 131_072)
        json.object { json in
            json.member("openapi", "3.1.0")
            json.key("info")
            json.object { json in
                json.member("title", configuration.serviceName)
                json.member("summary", "Articles, entities and attributed quotes over HTTP.")
                json.member("version", configuration.version)
                json.key("license")
                json.object { json in
                    json.member("name", "Apache-2.0")
                    json.member("identifier", "Apache-2.0")
                }
            }
            json.key("servers")
            json.array { json in
                json.object { $0.member("url", configuration.baseURL ?? "/") }
            }
            json.key("paths")
            json.object { json in
                for endpoint in endpoints {
                    json.key(endpoint.path)
                    json.object { json in
                        json.key("get")
                        OperationDocument(endpoint).write(to: &json)
                    }
                }
            }
            json.key("components")
            json.object { json in
                json.key("schemas")
                json.object { json in
                    for schema in schemas {
                        json.key(schema.name)
                        schema.schema.write(to: &json, meaning: schema.meaning)
                    }
                }
            }
        }
        return json.bytes
    }

    /// Every named schema that the routes need, each once, by name.
    private var schemas: [NamedSchema] {
        var found: [String: NamedSchema] = [:]
        func add(_ named: NamedSchema) {
            guard found[named.name] == nil else { return }
            found[named.name] = named
            for inner in named.schema.references { add(inner) }
        }
        for endpoint in endpoints { add(endpoint.content.schema) }
        add(ProblemSchema.schema)
        return found.values.sorted { $0.name < $1.name }
    }
}

extension Schema {
    /// The named schemas this one refers to.
    fileprivate var references: [NamedSchema] {
        switch self {
        case .string, .timestamp, .address, .choice, .integer, .number, .share, .boolean: []
        case .list(let inner), .map(let inner), .nullable(let inner): inner.references
        case .object(let properties): properties.flatMap(\.schema.references)
        case .named(let named): [named]
        }
    }
}
