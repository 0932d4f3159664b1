import CorpusModel
import WebServer

/// Writes what may be asked and what is answered as declarations for TypeScript.
struct TypeScriptDocument {
    private let endpoints: [Endpoint]

    init(_ endpoints: [Endpoint]) {
        self.endpoints = endpoints
    }

    /// The declarations, then what each route answers and takes.
    var text: String {
        let declarations = NamedSchema.all(neededBy: endpoints).compactMap(Self.declaration)
        let routes = endpoints.map { endpoint in
            "  /** \(endpoint.summary). */\n"
                + "  \"\(endpoint.title)\": \(Self.answer(of: endpoint));"
        }
        let queries = endpoints.map { endpoint in
            "  /** \(endpoint.summary). */\n"
                + "  \"\(endpoint.title)\": \(Self.query(of: endpoint));"
        }
        return declarations.joined(separator: "\n") + "\n"
            + "/** What each route answers, as JSON where it speaks it. */\n"
            + "export interface Routes {\n" + routes.joined(separator: "\n") + "\n}\n\n"
            + "/** What each route takes in its query; a filter given as a list is repeated. */\n"
            + "export interface Queries {\n" + queries.joined(separator: "\n") + "\n}\n"
    }

    private static func answer(of endpoint: Endpoint) -> String {
        switch endpoint.schema(of: endpoint.representations[0]) {
        case .named(let schema): schema.name
        default: "string"
        }
    }

    private static func query(of endpoint: Endpoint) -> String {
        let lines = endpoint.parameters.map { parameter in
            "    /** \(parameter.meaning) */\n    \(parameter.name)"
                + "\(parameter.isRequired ? "" : "?"): \(parameter.type);"
        }
        return "{\n" + lines.joined(separator: "\n") + "\n  }"
    }

    /// `nil` for what TypeScript says without a declaration: a part of another type.
    private static func declaration(of named: NamedSchema) -> String? {
        switch named.schema {
        case .object(let properties):
            let item = properties.lazy.compactMap(\.schema.sparse).first
            let parameter = item.map { "<Item = \($0.name)>" } ?? ""
            return "/** \(named.meaning) */\nexport interface \(named.name)\(parameter) "
                + members(properties, areOptional: false, indent: "") + "\n"
        case .selection(let properties) where !named.name.hasSuffix("Selection"):
            return "/** \(named.meaning) */\nexport interface \(named.name) "
                + members(properties, areOptional: true, indent: "") + "\n"
        default: return nil
        }
    }

    private static func members(
        _ properties: [Schema.Property], areOptional: Bool, indent: String
    ) -> String {
        let inner = indent + "  "
        let lines = properties.map { property in
            "\(inner)/** \(property.meaning) */\n\(inner)\(key(property.name))"
                + "\(areOptional ? "?" : ""): \(type(property.schema, indent: inner));"
        }
        return "{\n" + lines.joined(separator: "\n") + "\n\(indent)}"
    }

    private static func key(_ name: String) -> String {
        name.utf8.allSatisfy { byte in
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
                || byte == UInt8(ascii: "_")
        } ? name : "\"\(name)\""
    }

    private static func type(_ schema: Schema, indent: String) -> String {
        switch schema {
        case .string, .timestamp, .date, .address: "string"
        case .choice(let values): values.map { "\"\($0)\"" }.joined(separator: " | ")
        case .integer, .number, .share: "number"
        case .boolean: "boolean"
        case .list(let items): "Array<\(type(items, indent: indent))>"
        case .map(let values): "Record<string, \(type(values, indent: indent))>"
        case .object(let properties): members(properties, areOptional: false, indent: indent)
        case .selection(let properties): members(properties, areOptional: true, indent: indent)
        case .nullable(let schema): type(schema, indent: indent) + " | null"
        case .named(let named): named.name
        case .sparse: "Item"
        }
    }
}

extension Parameter {
    fileprivate var type: String {
        switch kind {
        case .limit, .page, .atLeast, .atLeastShare, .number: "number"
        case .flag, .explain, .collapse: "boolean"
        case .choice(let words, _): Self.union(words)
        case .format(let forms): Self.union(forms.map(\.rawValue))
        case .offsetUnit: Self.union(OffsetUnit.names)
        case .searchScope: Self.union(SearchScope.names)
        case .filter: "string | string[]"
        case .search, .searchParts, .beginning, .earliest, .latest, .sort, .cursor, .fields,
            .include, .facet, .text:
            "string"
        }
    }

    private static func union(_ words: [String]) -> String {
        words.map { "\"\($0)\"" }.joined(separator: " | ")
    }
}

extension Schema {
    /// The object of which members may be left out, alone or in a list.
    fileprivate var sparse: NamedSchema? {
        switch self {
        case .sparse(let named): named
        case .list(let items): items.sparse
        default: nil
        }
    }
}
