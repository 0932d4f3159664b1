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
            Schema.string.write(to: &json)
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

extension Parameter {
    /// Writes the parameter in the words of OpenAPI.
    fileprivate func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("name", name)
            json.member("in", "query")
            json.member("required", isRequired)
            json.member("description", description)
            json.key("schema")
            json.object { json in writeSchema(to: &json) }
        }
    }

    /// The meaning, and for a filter how its values combine.
    private var description: String {
        mayRepeat
            ? meaning + " Comma means or, repeating means and, a leading - means not." : meaning
    }

    private func writeSchema(to json: inout JSONWriter) {
        switch kind {
        case .search, .earliest, .latest, .cursor: writeText(to: &json)
        case .sort(let fields, let standard):
            let field = "-?(" + fields.joined(separator: "|") + ")"
            json.member("type", "string")
            json.member("pattern", "^\(field)(,\(field))*$")
            json.member("default", standard)
        case .limit(let standard, let maximum):
            writeInteger(1...maximum, to: &json)
            json.member("default", standard)
        case .page: writeInteger(1...Self.maximumPage, to: &json)
        case .offsetUnit:
            writeChoice(OffsetUnit.names, to: &json)
            json.member("default", OffsetUnit.utf16.rawValue)
        case .format(let forms): writeChoice(forms.map(\.rawValue), to: &json)
        case .filter(let values):
            json.member("type", "array")
            json.key("items")
            json.object { json in values.writeSchema(to: &json) }
        case .flag: json.member("type", "boolean")
        case .atLeast: writeInteger(0...Int(Int32.max), to: &json)
        case .atLeastShare:
            json.member("type", "number")
            json.member("minimum", 0)
            json.member("maximum", 1)
        }
    }

    private func writeText(to json: inout JSONWriter) {
        json.member("type", "string")
        json.member("minLength", 1)
        json.member("maxLength", Self.maximumBytes)
    }

    private func writeInteger(_ range: ClosedRange<Int>, to json: inout JSONWriter) {
        json.member("type", "integer")
        json.member("minimum", range.lowerBound)
        json.member("maximum", range.upperBound)
    }

    private func writeChoice(_ values: [String], to json: inout JSONWriter) {
        json.member("type", "string")
        json.member("enum", values)
    }
}

extension Parameter.FilterValues {
    /// A value may be several joined by commas, so a choice is told as a pattern.
    fileprivate func writeSchema(to json: inout JSONWriter) {
        json.member("type", "string")
        switch self {
        case .choice(let values):
            let value = "-?(" + values.joined(separator: "|") + ")"
            json.member("pattern", "^\(value)(,\(value))*$")
        case .country: json.member("pattern", "^-?[A-Za-z]{2}(,-?[A-Za-z]{2})*$")
        case .anything, .entity, .article:
            json.member("minLength", 1)
            json.member("maxLength", Parameter.maximumBytes)
        }
    }
}
