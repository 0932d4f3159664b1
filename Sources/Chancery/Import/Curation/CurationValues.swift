import CorpusModel

/// Reads the values of a curation file, and gathers what is wrong with them.
struct CurationValues {
    /// Longest name or identifier, in characters.
    private static let longestName = 300
    /// Longest words of a quote and longest note, in characters.
    private static let longestWords = 10_000

    /// Every mistake so far.
    var problems: CurationProblems

    /// Returns the entities of a list that is not empty.
    mutating func pointers(_ json: PlacedJSON) -> [EntityPointer] {
        guard case .array(let values) = json.content, !values.isEmpty else {
            problems.add(json, where: "a list of at least one entity")
            return []
        }
        return values.compactMap { pointer($0) }
    }

    /// Returns the entity that an id, a slug, or name and type mean.
    mutating func pointer(_ json: PlacedJSON) -> EntityPointer? {
        if case .string(let word) = json.content {
            let letters = word.utf8
            let isIdentifier = letters.allSatisfy {
                (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x5F
            }
            guard isIdentifier, !letters.isEmpty, letters.count <= Self.longestName else {
                problems.add(
                    json.place,
                    "\"\(word.prefix(80))\" is no id or slug; a name is written {\"name\": \"...\", "
                        + "\"type\": \"person\"}.")
                return nil
            }
            return .identifier(word)
        }
        guard case .object = json.content else {
            problems.add(json, where: "an entity (id, slug, or name and type)")
            return nil
        }
        guard let rule = object(json, "entity", keys: ["name", "type"]) else { return nil }
        let name = required(rule, "name").flatMap { text($0) }
        let type = required(rule, "type").flatMap { self.type($0) }
        guard let name, let type else { return nil }
        return .named(name, type)
    }

    /// Returns a type by its name.
    mutating func type(_ json: PlacedJSON) -> EntityType? {
        guard let word = text(json) else { return nil }
        if let type = EntityType(rawValue: word) { return type }
        problems.add(
            json.place, unknown: word, "type", among: EntityType.allCases.map(\.rawValue))
        return nil
    }

    /// Returns the texts of a list that is not empty.
    mutating func texts(_ json: PlacedJSON) -> [String] {
        guard case .array(let values) = json.content, !values.isEmpty else {
            problems.add(json, where: "a list of at least one text")
            return []
        }
        return values.compactMap { text($0) }
    }

    /// Returns a name, role or word: a text of a line without marks that no reader sees.
    mutating func text(_ json: PlacedJSON) -> String? {
        // Format characters turn the line around that a name stands in, and make names differ that look alike.
        text(json, limit: Self.longestName, without: Self.lineMarks.union([.format]))
    }

    /// Returns the words of a quote or a note, which hold what articles hold.
    mutating func words(_ json: PlacedJSON) -> String? {
        text(json, limit: Self.longestWords, without: Self.lineMarks)
    }

    /// What ends lines or drives a terminal.
    private static let lineMarks: Set<Unicode.GeneralCategory> = [
        .control, .lineSeparator, .paragraphSeparator,
    ]

    /// Returns a text that is not blank, without white space at its ends.
    private mutating func text(
        _ json: PlacedJSON, limit: Int, without refused: Set<Unicode.GeneralCategory>
    ) -> String? {
        guard case .string(let text) = json.content else {
            problems.add(json, where: "a text")
            return nil
        }
        let isPlain = text.unicodeScalars.allSatisfy {
            !refused.contains($0.properties.generalCategory)
        }
        guard let first = text.firstIndex(where: { !$0.isWhitespace }),
            let last = text.lastIndex(where: { !$0.isWhitespace }),
            isPlain, text.count <= limit
        else {
            problems.add(
                json.place,
                "a text has 1 to \(limit) characters, none of them a control character"
                    + (refused.contains(.format) ? " or an unseen mark." : "."))
            return nil
        }
        return String(text[first...last])
    }

    /// Returns an object whose keys are all among those allowed.
    mutating func object(
        _ json: PlacedJSON, _ what: String, keys: [String]
    ) -> ObjectMembers? {
        guard case .object(let members) = json.content else {
            problems.add(json, where: "a \(what) in braces")
            return nil
        }
        for member in members where !keys.contains(member.name) {
            problems.add(member.place, unknown: member.name, "key of a \(what)", among: keys)
        }
        let object = ObjectMembers(what: what, place: json.place, members)
        if let note = object["note"], keys.contains("note") {
            _ = words(note)
        }
        return object
    }

    /// Returns what an object must have.
    mutating func required(_ object: ObjectMembers, _ key: String) -> PlacedJSON? {
        let value = object[key]
        if value == nil { problems.add(object.place, "this \(object.what) lacks \"\(key)\".") }
        return value
    }
}
