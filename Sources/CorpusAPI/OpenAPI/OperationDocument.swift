import WebServer

/// One row of the route table in the words of OpenAPI.
struct OperationDocument {
    private let endpoint: Endpoint

    init(_ endpoint: Endpoint) {
        self.endpoint = endpoint
    }

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("operationId", endpoint.name)
            json.member("summary", endpoint.summary)
            json.key("parameters")
            json.array { json in
                writePathParameter(to: &json)
                for parameter in endpoint.parameters { parameter.write(to: &json) }
            }
            json.key("responses")
            json.object { json in writeResponses(to: &json) }
        }
    }

    private func writePathParameter(to json: inout JSONWriter) {
        guard let open = endpoint.path.firstIndex(of: "{"),
            let close = endpoint.path.firstIndex(of: "}")
        else { return }
        json.object { json in
            json.member("name", String(endpoint.path[open..<close].dropFirst()))
            json.member("in", "path")
            json.member("required", true)
            json.member(
                "description",
                endpoint.subject.map { "Id or slug of the \($0.rawValue)." }
                    ?? "A word from the closed list of problem codes.")
            json.key("schema")
            json.object { json in
                json.member("type", "string")
                json.member("pattern", "^[A-Za-z0-9_-]+$")
            }
        }
    }

    private func writeResponses(to json: inout JSONWriter) {
        json.key("200")
        json.object { json in
            json.member("description", endpoint.content.schema.meaning)
            json.key("content")
            json.object { json in
                for form in endpoint.representations {
                    json.key(form.mediaType.description)
                    json.object { json in
                        json.key("schema")
                        let body =
                            form == .json ? Schema.named(endpoint.content.schema) : .string
                        body.write(to: &json)
                    }
                }
            }
        }
        if endpoint.freshness != .moment {
            json.key("304")
            json.object { $0.member("description", "The client's copy is still good.") }
        }
        if endpoint.subject != nil {
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
