import WebServer

/// One row of the route table in the words of OpenAPI.
struct OperationDocument {
    private let endpoint: Endpoint
    private let examples: CorpusExamples

    init(_ endpoint: Endpoint, examples: CorpusExamples) {
        self.endpoint = endpoint
        self.examples = examples
    }

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("operationId", endpoint.name)
            json.member("summary", endpoint.summary)
            json.member(
                "tags",
                Routes.groups.filter { $0.endpoints.contains { $0.name == endpoint.name } }.map(
                    \.title))
            json.key("parameters")
            json.array { json in
                for placeholder in endpoint.placeholders { write(placeholder, to: &json) }
                for parameter in endpoint.parameters {
                    parameter.write(to: &json, example: examples.value(of: parameter))
                }
            }
            if let body = endpoint.requestBody { write(body, to: &json) }
            json.key("responses")
            json.object { json in writeResponses(to: &json) }
        }
    }

    private func write(_ placeholder: Endpoint.Placeholder, to json: inout JSONWriter) {
        json.object { json in
            json.member("name", placeholder.name)
            json.member("in", "path")
            json.member("required", true)
            json.member("description", placeholder.meaning)
            json.key("schema")
            json.object { json in
                json.member("type", "string")
                if placeholder.choices.isEmpty {
                    json.member("pattern", "^[A-Za-z0-9_-]+$")
                } else {
                    json.member("enum", placeholder.choices)
                }
            }
            if let example = examples.value(of: placeholder) { json.member("example", example) }
        }
    }

    private func write(_ body: NamedSchema, to json: inout JSONWriter) {
        json.key("requestBody")
        json.object { json in
            json.member("required", true)
            json.key("content")
            json.object { json in
                json.key(named: MediaType.json.description)
                json.object { json in
                    json.key("schema")
                    Schema.named(body).write(to: &json)
                }
                json.key(named: MediaType.plain.description)
                json.object { json in
                    json.key("schema")
                    Schema.string.write(to: &json)
                }
            }
        }
    }

    private func writeResponses(to json: inout JSONWriter) {
        json.key("200")
        json.object { json in
            json.member("description", endpoint.content.schema.meaning)
            json.key("content")
            json.object { json in
                var told: Set<String> = []
                for form in endpoint.representations
                where told.insert(form.mediaType.description).inserted {
                    json.key(named: form.mediaType.description)
                    json.object { json in
                        json.key("schema")
                        endpoint.schema(of: form).write(to: &json)
                    }
                }
            }
        }
        if ![.moment, .current].contains(endpoint.freshness) {
            json.key("304")
            json.object { $0.member("description", "The client's copy is still good.") }
        }
        if endpoint.placeholders.contains(where: { $0.subject != nil }) {
            json.key("308")
            json.object { json in
                json.member("description", "The path by slug leads to the one by id.")
            }
        }
        json.key("default")
        json.object { json in
            json.member("description", ProblemSchema.schema.meaning)
            json.key("content")
            json.object { json in
                json.key("application/problem+json")
                json.object { json in
                    json.key("schema")
                    Schema.named(ProblemSchema.schema).write(to: &json)
                }
            }
        }
    }
}
