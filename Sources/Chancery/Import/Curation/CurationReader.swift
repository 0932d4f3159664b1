import CorpusModel

/// Reads the rules of a curation file, strictly: whatever is not understood is a mistake.
struct CurationReader {
    /// Longest name or identifier, in characters; words of a quote may be longer.
    private static let longestName = 300
    private static let longestWords = 10_000

    private var problems: CurationProblems
    private var curation = Curation()
    private var contradictions = CurationContradictions()

    /// Returns the rules, and every mistake in a sentence.
    static func read(_ bytes: [UInt8], path: String) -> (Curation, problems: [String]) {
        var reader = CurationReader(problems: CurationProblems(path: path, bytes: bytes))
        do throws(PlacedJSON.Problem) {
            reader.read(try PlacedJSONReader.read(bytes))
            for problem in reader.contradictions.find() {
                reader.problems.add(problem.place, problem.sentence)
            }
        } catch {
            reader.problems.add(error.place, error.sentence)
        }
        return (reader.curation, reader.problems.sentences)
    }

    private init(problems: CurationProblems) {
        self.problems = problems
    }

    private mutating func read(_ json: PlacedJSON) {
        let keys = ["merge", "split", "rename", "retype", "drop", "speaker"]
        guard let groups = object(json, "curation file", keys: keys + ["$schema"]) else { return }
        each(groups, "merge") { $0.readMerge($1) }
        each(groups, "split") { $0.readSplit($1) }
        each(groups, "rename") { $0.readRename($1) }
        each(groups, "retype") { $0.readRetype($1) }
        each(groups, "drop") { $0.readDrop($1) }
        each(groups, "speaker") { $0.readSpeaker($1) }
    }

    private mutating func each(
        _ groups: ObjectMembers, _ key: String,
        _ read: (inout CurationReader, PlacedJSON) -> Void
    ) {
        guard let value = groups[key] else { return }
        guard case .array(let rules) = value.content else {
            return problems.add(value, where: "a list of rules")
        }
        for rule in rules { read(&self, rule) }
    }

    private mutating func readMerge(_ json: PlacedJSON) {
        guard let rule = object(json, "merge", keys: ["into", "from", "note"]) else { return }
        let into = required(rule, "into").flatMap { pointer($0) }
        let from = required(rule, "from").map { pointers($0) } ?? []
        guard let into, !from.isEmpty else { return }
        contradictions.merge(from.map(\.pointer), into: into, at: json.place)
        curation.merges.append(
            .init(line: json.place.line, into: into.pointer, from: from.map(\.pointer)))
    }

    private mutating func readSplit(_ json: PlacedJSON) {
        guard let rule = object(json, "split", keys: ["entity", "parts", "note"]) else { return }
        let entity = required(rule, "entity").flatMap { pointer($0) }
        guard let list = required(rule, "parts") else { return }
        guard case .array(let values) = list.content, !values.isEmpty else {
            return problems.add(list, where: "a list of at least one part")
        }
        var parts: [Curation.Split.Part] = []
        var names: Set<String> = []
        for value in values {
            guard let part = part(value) else { continue }
            if !names.insert(part.name.lowercased()).inserted {
                problems.add(value.place, "another part has the name \"\(part.name)\" already.")
            }
            if case .named(let name, _)? = entity?.pointer,
                name.lowercased() == part.name.lowercased()
            {
                problems.add(value.place, "a part needs another name than the entity itself.")
            }
            parts.append(part)
        }
        guard let entity else { return }
        contradictions.use(entity.pointer, .split, at: json.place)
        curation.splits.append(
            .init(line: json.place.line, entity: entity.pointer, parts: parts))
    }

    private mutating func part(_ json: PlacedJSON) -> Curation.Split.Part? {
        let conditions = ["articles", "roles", "names", "named_with"]
        guard let rule = object(json, "part", keys: ["name"] + conditions) else { return nil }
        guard let name = required(rule, "name").flatMap({ text($0) }) else { return nil }
        var part = Curation.Split.Part(name: name)
        part.articles = rule["articles"].map { texts($0) } ?? []
        part.roles = rule["roles"].map { texts($0) } ?? []
        part.names = rule["names"].map { texts($0) } ?? []
        part.namedWith = (rule["named_with"].map { pointers($0) } ?? []).map(\.pointer)
        if conditions.allSatisfy({ rule[$0] == nil }) {
            problems.add(
                json.place,
                "a part needs at least one of \(conditions.joined(separator: ", ")).")
        }
        return part
    }

    private mutating func readRename(_ json: PlacedJSON) {
        guard let rule = object(json, "rename", keys: ["entity", "name", "note"]) else { return }
        let entity = required(rule, "entity").flatMap { pointer($0) }
        let name = required(rule, "name").flatMap { text($0) }
        guard let entity, let name else { return }
        contradictions.use(entity.pointer, .rename, at: json.place)
        curation.renames.append(
            .init(line: json.place.line, entity: entity.pointer, name: name))
    }

    private mutating func readRetype(_ json: PlacedJSON) {
        guard let rule = object(json, "retype", keys: ["entity", "type", "subtype", "note"])
        else { return }
        let entity = required(rule, "entity").flatMap { pointer($0) }
        let type = required(rule, "type").flatMap { self.type($0) }
        guard let entity, let type else { return }
        var subtype: EntitySubtype?
        if let value = rule["subtype"], let word = text(value) {
            subtype = type.subtypes.first { $0.rawValue == word }
            if subtype == nil, type.subtypes.isEmpty {
                problems.add(value.place, "the type \(type.rawValue) has no subtypes.")
            } else if subtype == nil {
                problems.add(
                    value.place, unknown: word, "subtype of \(type.rawValue)",
                    among: type.subtypes.map(\.rawValue))
            }
        }
        contradictions.use(entity.pointer, .retype, at: json.place)
        curation.retypes.append(
            .init(line: json.place.line, entity: entity.pointer, type: type, subtype: subtype))
    }

    private mutating func readDrop(_ json: PlacedJSON) {
        guard let rule = object(json, "drop", keys: ["entity", "note"]) else { return }
        guard let entity = required(rule, "entity").flatMap({ pointer($0) }) else { return }
        contradictions.use(entity.pointer, .drop, at: json.place)
        curation.drops.append(.init(line: json.place.line, entity: entity.pointer))
    }

    private mutating func readSpeaker(_ json: PlacedJSON) {
        guard
            let rule = object(
                json, "speaker", keys: ["quote", "article", "text", "speaker", "note"])
        else { return }
        guard let speaker = required(rule, "speaker"), let quote = quote(rule, json.place) else {
            return
        }
        contradictions.use(quote, at: json.place)
        if case .null = speaker.content {
            curation.speakers.append(.init(line: json.place.line, quote: quote, speaker: nil))
        } else if let entity = pointer(speaker) {
            contradictions.use(entity.pointer, .speaker, at: json.place)
            curation.speakers.append(
                .init(line: json.place.line, quote: quote, speaker: entity.pointer))
        }
    }

    private mutating func quote(
        _ rule: ObjectMembers, _ place: PlacedJSON.Place
    ) -> QuotePointer? {
        switch (rule["quote"], rule["article"], rule["text"]) {
        case (let quote?, nil, nil): return text(quote).map { .identifier($0) }
        case (nil, let article?, let words?):
            let name = text(article)
            let text = text(words, limit: Self.longestWords)
            guard let name, let text else { return nil }
            return .words(text, article: name)
        default:
            problems.add(place, "a speaker needs either \"quote\", or \"article\" and \"text\".")
            return nil
        }
    }

    /// An entity that is named in the file, and where.
    private typealias Named = (pointer: EntityPointer, place: PlacedJSON.Place)

    private mutating func pointers(_ json: PlacedJSON) -> [Named] {
        guard case .array(let values) = json.content, !values.isEmpty else {
            problems.add(json, where: "a list of at least one entity")
            return []
        }
        return values.compactMap { pointer($0) }
    }

    private mutating func pointer(_ json: PlacedJSON) -> Named? {
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
            return (.identifier(word), json.place)
        }
        guard case .object = json.content else {
            problems.add(json, where: "an entity (id, slug, or name and type)")
            return nil
        }
        guard let rule = object(json, "entity", keys: ["name", "type"]) else { return nil }
        let name = required(rule, "name").flatMap { text($0) }
        let type = required(rule, "type").flatMap { self.type($0) }
        guard let name, let type else { return nil }
        return (.named(name, type), json.place)
    }

    private mutating func type(_ json: PlacedJSON) -> EntityType? {
        guard let word = text(json) else { return nil }
        if let type = EntityType(rawValue: word) { return type }
        problems.add(
            json.place, unknown: word, "type", among: EntityType.allCases.map(\.rawValue))
        return nil
    }

    private mutating func texts(_ json: PlacedJSON) -> [String] {
        guard case .array(let values) = json.content, !values.isEmpty else {
            problems.add(json, where: "a list of at least one text")
            return []
        }
        return values.compactMap { text($0) }
    }

    private mutating func text(_ json: PlacedJSON, limit: Int = longestName) -> String? {
        guard case .string(let text) = json.content else {
            problems.add(json, where: "a text")
            return nil
        }
        let isPrintable = text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
        guard text.contains(where: { !$0.isWhitespace }), isPrintable, text.count <= limit else {
            problems.add(
                json.place,
                "a text has 1 to \(limit) characters, none of them a control character.")
            return nil
        }
        return text
    }

    private mutating func object(
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
            _ = text(note, limit: Self.longestWords)
        }
        return object
    }

    private mutating func required(_ object: ObjectMembers, _ key: String) -> PlacedJSON? {
        let value = object[key]
        if value == nil { problems.add(object.place, "this \(object.what) lacks \"\(key)\".") }
        return value
    }
}
