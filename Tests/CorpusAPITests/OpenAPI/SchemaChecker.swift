@testable import CorpusAPI

/// Checks values against the part of JSON Schema that our OpenAPI document uses.
///
/// Stricter than the standard in one thing: a key that the schema does not declare is a fault, so that no
/// body says more than the document.
struct SchemaChecker {
    /// What the document may use; anything else would go unchecked.
    private static let keywords: Set<String> = [
        "$ref", "anyOf", "type", "enum", "format", "minimum", "maximum", "items", "properties",
        "required", "additionalProperties", "description",
    ]

    let document: JSON

    /// Returns what is wrong with a value, each fault with the place where it is.
    func faults(of value: JSON, against schema: JSON, at place: String = "$") -> [String] {
        guard case .object(let members) = schema else {
            return ["\(place): the schema is no object"]
        }
        var faults = members.keys.filter { !Self.keywords.contains($0) }
            .map { "\(place): the keyword \($0) is not checked" }
        if let address = members["$ref"]?.text {
            guard let named = resolve(address) else { return ["\(place): no schema \(address)"] }
            return faults + self.faults(of: value, against: named, at: place)
        }
        if let choices = members["anyOf"]?.values {
            let all = choices.map { self.faults(of: value, against: $0, at: place) }
            if !all.contains([]) { faults += all.first ?? ["\(place): anyOf is empty"] }
            return faults
        }
        let type = members["type"] ?? .null
        let types = type.text.map { [$0] } ?? type.values.compactMap(\.text)
        if !types.contains(where: { Self.isOf($0, value) }) {
            return faults + ["\(place): \(value) is not \(types)"]
        }
        if let allowed = members["enum"]?.values, !allowed.contains(value) {
            faults.append("\(place): \(value) is not one of the enumeration")
        }
        if case .number(let number) = value {
            if case .number(let minimum)? = members["minimum"], number < minimum {
                faults.append("\(place): \(number) is under \(minimum)")
            }
            if case .number(let maximum)? = members["maximum"], number > maximum {
                faults.append("\(place): \(number) is over \(maximum)")
            }
        }
        if case .string(let text) = value {
            switch members["format"]?.text {
            case "date-time":
                if text.utf8.count != 20 || DateInput(text)?.start != text {
                    faults.append("\(place): \(text) is not RFC 3339 in UTC")
                }
            case "date":
                if text.utf8.count != 10 || DateInput(text) == nil {
                    faults.append("\(place): \(text) is no date")
                }
            case "uri-reference":
                if text.isEmpty || text.contains(where: { " <>\"{}|\\^`".contains($0) }) {
                    faults.append("\(place): \(text) is no address")
                }
            default: break
            }
        }
        if case .array(let values) = value, let items = members["items"] {
            for (index, item) in values.enumerated() {
                faults += self.faults(of: item, against: items, at: "\(place)[\(index)]")
            }
        }
        if case .object(let object) = value { faults += self.faults(of: object, members, place) }
        return faults
    }

    private func faults(
        of object: [String: JSON], _ schema: [String: JSON], _ place: String
    ) -> [String] {
        var faults: [String] = []
        for key in schema["required"]?.values.compactMap(\.text) ?? [] where object[key] == nil {
            faults.append("\(place): the key \(key) is missing")
        }
        for (key, member) in object {
            let place = place + "." + key
            if let property = schema["properties"]?[key] ?? schema["additionalProperties"] {
                faults += self.faults(of: member, against: property, at: place)
            } else {
                faults.append("\(place): the key is not declared")
            }
        }
        return faults
    }

    private func resolve(_ address: String) -> JSON? {
        address.split(separator: "/").dropFirst().reduce(Optional(document)) { $0?[String($1)] }
    }

    private static func isOf(_ type: String, _ value: JSON) -> Bool {
        switch (type, value) {
        case ("null", .null), ("boolean", .bool), ("string", .string), ("array", .array),
            ("object", .object), ("number", .number):
            true
        case ("integer", .number): value.integer != nil
        default: false
        }
    }
}
