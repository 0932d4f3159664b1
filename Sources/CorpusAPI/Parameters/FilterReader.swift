import CorpusModel

/// Reads the values of one filter: comma means or, repeating means and, a leading `-` means not.
struct FilterReader {
    private let kind: Parameter.FilterValues

    init(_ kind: Parameter.FilterValues) {
        self.kind = kind
    }

    /// Returns the condition, and its groups in their normal form: sorted, each once.
    func read(_ values: [String]) throws(InvalidValue) -> (filter: Filter, given: [String]) {
        var groups: Set<[String]> = []
        var excluded: Set<String> = []
        var count = 0
        for value in values {
            var group: Set<String> = []
            for part in value.split(separator: ",", omittingEmptySubsequences: false) {
                count += 1
                guard count <= Parameter.maximumValues else {
                    throw InvalidValue(
                        value: String(part),
                        detail: "A filter has at most \(Parameter.maximumValues) values.")
                }
                if part.hasPrefix("-") {
                    excluded.insert(try check(String(part.dropFirst())))
                } else {
                    group.insert(try check(String(part)))
                }
            }
            if !group.isEmpty { groups.insert(group.sorted()) }
        }
        let allOf = groups.sorted { $0.lexicographicallyPrecedes($1) }
        let noneOf = excluded.sorted()
        var given = allOf.map { $0.joined(separator: ",") }
        if !noneOf.isEmpty { given.append(noneOf.map { "-" + $0 }.joined(separator: ",")) }
        return (Filter(allOf: allOf, noneOf: noneOf), given)
    }

    private func check(_ value: String) throws(InvalidValue) -> String {
        guard !value.isEmpty else {
            throw InvalidValue(value: value, detail: "A value between two commas is empty.")
        }
        switch kind {
        case .word, .name, .entity, .article, .quote: return value
        case .year:
            guard value.utf8.count == 4, value.utf8.allSatisfy({ (0x30...0x39).contains($0) })
            else { throw InvalidValue(value: value, detail: "A year is four digits.") }
            return value
        case .choice(let allowed):
            guard allowed.contains(value) else {
                throw InvalidValue(
                    value: value, detail: "The value is not one of those allowed.",
                    allowed: allowed)
            }
            return value
        case .country:
            let letters = value.utf8.allSatisfy { byte in
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
            }
            guard value.utf8.count == 2, letters else {
                throw InvalidValue(
                    value: value,
                    detail: "A country is two letters of ISO 3166-1, such as DE.")
            }
            return value.uppercased()
        }
    }
}
