import CorpusModel
import WebServer

extension Parameter {
    /// Writes the parameter in the words of OpenAPI.
    ///
    /// `example` is a value that finds something in the corpus.
    func write(to json: inout JSONWriter, example: String? = nil) {
        json.object { json in
            json.member("name", name)
            json.member("in", "query")
            json.member("required", isRequired)
            json.member("description", description)
            json.key("schema")
            json.object { json in writeSchema(to: &json) }
            if let example {
                json.key("example")
                if mayRepeat {
                    json.array { $0.string(example) }
                } else {
                    json.string(example)
                }
            }
        }
    }

    /// The meaning, and for a filter how its values combine.
    private var description: String {
        mayRepeat
            ? meaning + " Comma means or, repeating means and, a leading - means not." : meaning
    }

    private func writeSchema(to json: inout JSONWriter) {
        switch kind {
        case .search, .beginning, .text: writeText(to: &json)
        case .searchScope: writeChoice(SearchScope.names, to: &json)
        case .searchParts: writeNames(SearchPart.names, to: &json)
        case .fields(let names), .include(let names), .facet(let names):
            writeNames(names, to: &json)
        case .choice(let words, let standard):
            writeChoice(words, to: &json)
            if let standard { json.member("default", standard) }
        case .number(let range, let standard):
            writeInteger(range, to: &json)
            if let standard { json.member("default", standard) }
        case .earliest, .latest:
            writeText(to: &json)
            json.member("pattern", Self.datePattern)
        case .cursor:
            writeText(to: &json)
            json.member("pattern", "^[A-Za-z0-9_-]+$")
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
        case .flag, .explain, .collapse: json.member("type", "boolean")
        case .atLeast: writeInteger(0...Int(Int32.max), to: &json)
        case .atLeastShare:
            json.member("type", "number")
            json.member("minimum", 0)
            json.member("maximum", 1)
        }
    }

    private static let datePattern =
        "^(?!0000)[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01])([Tt]([01][0-9]|2[0-3])"
        + ":[0-5][0-9]:[0-5][0-9](\\.[0-9]+)?([Zz]|[-+ ]([01][0-9]|2[0-3]):[0-5][0-9]))?)?)?$"

    private func writeText(to json: inout JSONWriter) {
        json.member("type", "string")
        json.member("minLength", 1)
        json.member("maxLength", Self.maximumBytes)
    }

    /// Several names may be joined by commas, so they are told as a pattern.
    private func writeNames(_ names: [String], to json: inout JSONWriter) {
        let name = "(" + names.joined(separator: "|") + ")"
        json.member("type", "string")
        json.member("pattern", "^\(name)(,\(name))*$")
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
        case .year: json.member("pattern", "^-?[0-9]{4}(,-?[0-9]{4})*$")
        case .word, .name, .entity, .article, .quote:
            json.member("minLength", 1)
            json.member("maxLength", Parameter.maximumBytes)
        }
    }
}
