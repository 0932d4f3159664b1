import WebServer

/// What a JSON value looks like, in the words of JSON Schema 2020-12 that OpenAPI 3.1 speaks.
indirect enum Schema: Sendable {
    case string
    /// RFC 3339 in UTC.
    case timestamp
    /// `YYYY-MM-DD`.
    case date
    /// An address, relative to the server unless it names another.
    case address
    case choice([String])
    case integer
    case number
    /// A number from 0 to 1.
    case share
    case boolean
    case list(Schema)
    /// An object whose keys are data.
    case map(Schema)
    case object([Property])
    case nullable(Schema)
    case named(NamedSchema)
    /// An object of which `fields` may leave members out.
    case sparse(NamedSchema)
    /// The object of which members may be left out.
    case selection([Property])

    /// One key of an object; keys are always there, with `null` for what is not known.
    struct Property: Sendable {
        let name: String
        let schema: Schema
        let meaning: String

        init(_ name: String, _ schema: Schema, _ meaning: String) {
            self.name = name
            self.schema = schema
            self.meaning = meaning
        }
    }

    /// Writes the schema as one object.
    func write(to json: inout JSONWriter, meaning: String? = nil) {
        json.object { json in
            if let meaning { json.member("description", meaning) }
            writeMembers(to: &json, isNullable: false)
        }
    }

    private func writeMembers(to json: inout JSONWriter, isNullable: Bool) {
        switch self {
        case .string: Self.writeType("string", isNullable, to: &json)
        case .timestamp:
            Self.writeType("string", isNullable, to: &json)
            json.member("format", "date-time")
        case .date:
            Self.writeType("string", isNullable, to: &json)
            json.member("format", "date")
        case .address:
            Self.writeType("string", isNullable, to: &json)
            json.member("format", "uri-reference")
        case .choice(let values):
            Self.writeType("string", isNullable, to: &json)
            json.key("enum")
            json.array { json in
                for value in values { json.string(value) }
                if isNullable { json.null() }
            }
        case .integer: Self.writeType("integer", isNullable, to: &json)
        case .number: Self.writeType("number", isNullable, to: &json)
        case .share:
            Self.writeType("number", isNullable, to: &json)
            json.member("minimum", 0)
            json.member("maximum", 1)
        case .boolean: Self.writeType("boolean", isNullable, to: &json)
        case .list(let items):
            Self.writeType("array", isNullable, to: &json)
            json.key("items")
            items.write(to: &json)
        case .map(let values):
            Self.writeType("object", isNullable, to: &json)
            json.key("additionalProperties")
            values.write(to: &json)
        case .object(let properties):
            Self.writeType("object", isNullable, to: &json)
            Self.write(properties, to: &json)
            Self.writeRequired(properties, to: &json)
        case .selection(let properties):
            Self.writeType("object", isNullable, to: &json)
            Self.write(properties, to: &json)
        case .nullable(let schema): schema.writeMembers(to: &json, isNullable: true)
        case .sparse(let named):
            json.key("anyOf")
            json.array { json in
                json.object { $0.member("$ref", named.address) }
                json.object { $0.member("$ref", named.selection.address) }
            }
        case .named(let named):
            guard isNullable else {
                json.member("$ref", named.address)
                return
            }
            json.key("anyOf")
            json.array { json in
                json.object { $0.member("$ref", named.address) }
                json.object { $0.member("type", "null") }
            }
        }
    }

    private static func writeType(_ name: String, _ isNullable: Bool, to json: inout JSONWriter) {
        guard isNullable else {
            json.member("type", name)
            return
        }
        json.key("type")
        json.array { json in
            json.string(name)
            json.string("null")
        }
    }

    private static func write(_ properties: [Property], to json: inout JSONWriter) {
        json.key("properties")
        json.object { json in
            for property in properties {
                json.key(named: property.name)
                property.schema.write(to: &json, meaning: property.meaning)
            }
        }
    }

    private static func writeRequired(_ properties: [Property], to json: inout JSONWriter) {
        json.key("required")
        json.array { json in
            for property in properties { json.string(property.name) }
        }
    }
}
