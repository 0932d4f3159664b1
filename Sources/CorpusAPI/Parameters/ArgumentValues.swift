import CorpusModel

extension Arguments {
    /// Takes what a parameter means that was not given.
    mutating func takeStandard(of parameter: Parameter) {
        switch parameter.kind {
        case .limit(let standard, _): list.limit = standard
        case .choice(_, let standard): texts[parameter.name] = standard
        case .number(_, let standard): numbers[parameter.name] = standard
        default: break
        }
    }

    /// Takes the value of one parameter, and returns it in its normal form.
    ///
    /// The form is empty for a default, and has one text for each group of a filter.
    mutating func take(
        _ parameter: Parameter, first value: String, all values: [String]
    ) throws(InvalidValue) -> [String] {
        switch parameter.kind {
        case .search:
            list.search = value
            return [value]
        case .beginning:
            list.search = value
            return [value]
        case .searchParts:
            let parts = try Self.names(value, among: SearchPart.names)
            list.searchParts = Set(parts.compactMap(SearchPart.init))
            return [parts.joined(separator: ",")]
        case .searchScope:
            list.searchScope = try Self.choice(value, SearchScope.names, SearchScope.init)
            return list.searchScope == .record ? [] : [value]
        case .earliest:
            list.from = try Self.date(value).start
            return [value]
        case .latest:
            list.before = try Self.date(value).end
            return [value]
        case .sort(let fields, let standard):
            list.sort = try Self.sort(value, fields: fields)
            sort = value
            return value == standard && list.search == nil ? [] : [value]
        case .limit(let standard, let maximum):
            list.limit = try Self.integer(value, in: 1...maximum)
            asksForPage = true
            return list.limit == standard ? [] : [String(list.limit)]
        case .page:
            let number = try Self.integer(value, in: 1...Parameter.maximumPage)
            list.position = .number(number)
            asksForPage = true
            return [String(number)]
        case .cursor:
            cursor = value
            asksForPage = true
            return [value]
        case .offsetUnit:
            let units = OffsetUnit.allCases.map(\.rawValue)
            offsetUnit = try Self.choice(value, units, OffsetUnit.init)
            return offsetUnit == .utf16 ? [] : [value]
        case .format(let forms):
            let form = try Self.choice(value, forms.map(\.rawValue)) { text in
                forms.first { $0.rawValue == text }
            }
            representation = form
            return [value]
        case .fields(let names):
            fields = try Self.names(value, among: names)
            return [fields?.joined(separator: ",") ?? ""]
        case .include(let names):
            included = try Self.names(value, among: names)
            return [included.joined(separator: ",")]
        case .facet(let names):
            facets = try Self.names(value, among: names)
            return [facets.joined(separator: ",")]
        case .explain:
            explains = try Self.flag(value) == "true"
            return explains ? ["true"] : []
        case .collapse:
            list.collapsesDuplicates = try Self.flag(value) == "true"
            return list.collapsesDuplicates ? ["true"] : []
        case .choice(let words, let standard):
            texts[parameter.name] = try Self.choice(value, words) { words.contains($0) ? $0 : nil }
            return value == standard ? [] : [value]
        case .number(let range, let standard):
            let number = try Self.integer(value, in: range)
            numbers[parameter.name] = number
            return number == standard ? [] : [String(number)]
        case .text:
            texts[parameter.name] = value
            return [value]
        case .filter(let kind):
            let filter = try FilterReader(kind).read(values)
            list.filters[parameter.name] = filter.filter
            return filter.given
        case .flag:
            let flag = try Self.flag(value)
            list.filters[parameter.name] = Filter(allOf: [[flag]])
            return [flag]
        case .atLeast:
            let number = try Self.integer(value, in: 0...Int(Int32.max))
            list.minimums[parameter.name] = Double(number)
            return [String(number)]
        case .atLeastShare:
            let number = try Self.share(value)
            list.minimums[parameter.name] = number
            return [String(number)]
        }
    }

    private static func date(_ text: String) throws(InvalidValue) -> DateInput {
        guard let date = DateInput(text) else {
            throw InvalidValue(
                value: text,
                detail: "A date is YYYY, YYYY-MM, YYYY-MM-DD or RFC 3339, such as 2026-01-07.")
        }
        return date
    }

    private static func sort(
        _ text: String, fields: [String]
    ) throws(InvalidValue) -> [SortTerm] {
        var terms: [SortTerm] = []
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            let isDescending = part.hasPrefix("-")
            let field = String(isDescending ? part.dropFirst() : part)
            guard fields.contains(field) else {
                throw InvalidValue(
                    value: field, detail: "The list cannot be sorted by this field.",
                    allowed: fields)
            }
            guard !terms.contains(where: { $0.field == field }) else {
                throw InvalidValue(
                    value: field, detail: "A field is named once only in one sort order.")
            }
            terms.append(SortTerm(field, isDescending: isDescending))
        }
        return terms
    }

    /// Reads names joined by commas, and returns each once in the order they are declared.
    private static func names(
        _ text: String, among allowed: [String]
    ) throws(InvalidValue) -> [String] {
        let given = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        for name in given where !allowed.contains(name) {
            throw InvalidValue(
                value: name, detail: "The value is not one of those allowed.", allowed: allowed)
        }
        return allowed.filter(given.contains)
    }

    private static func integer(
        _ text: String, in range: ClosedRange<Int>
    ) throws(InvalidValue) -> Int {
        guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(text),
            range.contains(number)
        else {
            throw InvalidValue(
                value: text,
                detail:
                    "The value is a whole number from \(range.lowerBound) to \(range.upperBound).")
        }
        return number
    }

    private static func share(_ text: String) throws(InvalidValue) -> Double {
        // `Double` reads hexadecimal, exponents and infinities too, which nobody means here.
        guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }),
            let number = Double(text), (0...1).contains(number)
        else {
            throw InvalidValue(value: text, detail: "The value is a number from 0 to 1.")
        }
        return number
    }

    private static func flag(_ text: String) throws(InvalidValue) -> String {
        switch text {
        case "true", "1", "on": return "true"
        case "false", "0", "off": return "false"
        default:
            throw InvalidValue(
                value: text, detail: "The value is true or false.", allowed: ["true", "false"])
        }
    }

    private static func choice<Choice>(
        _ text: String, _ allowed: [String], _ make: (String) -> Choice?
    ) throws(InvalidValue) -> Choice {
        guard let choice = make(text) else {
            throw InvalidValue(
                value: text, detail: "The value is not one of those allowed.", allowed: allowed)
        }
        return choice
    }
}
