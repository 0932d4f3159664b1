import WebServer

/// Writes the contract as an OpenAPI 3.1 document.
struct OpenAPIDocument {
    static let schema = NamedSchema(
        "OpenAPI", "An OpenAPI 3.1 document.",
        .object([.init("openapi", .string, "Version of the specification.")]))

    private let configuration: CorpusAPIConfiguration
    private let endpoints: [Endpoint]
    private let examples: CorpusExamples

    init(
        _ endpoints: [Endpoint], configuration: CorpusAPIConfiguration,
        examples: CorpusExamples = CorpusExamples()
    ) {
        self.endpoints = endpoints
        self.configuration = configuration
        self.examples = examples
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
                    json.key(named: endpoint.path)
                    json.object { json in
                        json.key(named: endpoint.method.name.lowercased())
                        OperationDocument(endpoint, examples: examples).write(to: &json)
                    }
                }
            }
            json.key("components")
            json.object { json in
                json.key("schemas")
                json.object { json in
                    for schema in schemas {
                        json.key(named: schema.name)
                        schema.schema.write(to: &json, meaning: schema.meaning)
                    }
                }
            }
        }
        return json.bytes
    }

    private var schemas: [NamedSchema] {
        NamedSchema.all(neededBy: endpoints).sorted { $0.name < $1.name }
    }
}
