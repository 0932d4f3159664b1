import CorpusModel
import TextAnalysis

/// Reads the rules of a curation file, strictly: whatever is not understood is a mistake.
struct CurationReader {
    private var values: CurationValues
    private var curation = Curation()
    private var contradictions = CurationContradictions()

    /// Returns the rules, and every mistake in a sentence.
    static func read(_ bytes: [UInt8], path: String) -> (Curation, problems: [String]) {
        var reader = CurationReader(path: path, bytes: bytes)
        var repetitions: [PlacedJSON.Problem] = []
        do throws(PlacedJSON.Problem) {
            reader.read(try PlacedJSONReader.read(bytes, repetitions: &repetitions))
            for problem in reader.contradictions.find() {
                reader.values.problems.add(problem.place, problem.sentence)
            }
        } catch {
            reader.values.problems.add(error.place, error.sentence)
        }
        for problem in repetitions { reader.values.problems.add(problem.place, problem.sentence) }
        return (reader.curation, reader.values.problems.sentences)
    }

    private init(path: String, bytes: [UInt8]) {
        values = CurationValues(problems: CurationProblems(path: path, bytes: bytes))
    }

    private mutating func read(_ json: PlacedJSON) {
        let keys = ["merge", "split", "rename", "retype", "drop", "speaker"]
        guard let groups = values.object(json, "curation file", keys: keys + ["$schema"]) else {
            return
        }
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
            return values.problems.add(value, where: "a list of rules")
        }
        for rule in rules { read(&self, rule) }
    }

    private mutating func readMerge(_ json: PlacedJSON) {
        guard let rule = values.object(json, "merge", keys: ["into", "from", "note"]) else {
            return
        }
        let into = values.required(rule, "into").flatMap { values.pointer($0) }
        let from = values.required(rule, "from").map { values.pointers($0) } ?? []
        guard let into, !from.isEmpty else { return }
        contradictions.merge(from, into: into, at: json.place)
        curation.merges.append(
            .init(line: json.place.line, into: into, from: from))
    }

    private mutating func readSplit(_ json: PlacedJSON) {
        guard let rule = values.object(json, "split", keys: ["entity", "parts", "note"]) else {
            return
        }
        let entity = values.required(rule, "entity").flatMap { values.pointer($0) }
        guard let list = values.required(rule, "parts") else { return }
        guard case .array(let items) = list.content, !items.isEmpty else {
            return values.problems.add(list, where: "a list of at least one part")
        }
        var parts: [Curation.Split.Part] = []
        var names: Set<FoldedName> = []
        for item in items {
            guard let part = part(item) else { continue }
            if !names.insert(FoldedName(part.name)).inserted {
                values.problems.add(
                    item.place, "another part has the name \"\(part.name)\" already.")
            }
            if case .named(let name, _)? = entity, FoldedName(name) == FoldedName(part.name) {
                values.problems.add(
                    item.place, "a part needs another name than the entity itself.")
            }
            parts.append(part)
        }
        guard let entity else { return }
        contradictions.use(entity, .split, at: json.place)
        curation.splits.append(
            .init(line: json.place.line, entity: entity, parts: parts))
    }

    private mutating func part(_ json: PlacedJSON) -> Curation.Split.Part? {
        let conditions = ["articles", "roles", "names", "named_with"]
        guard let rule = values.object(json, "part", keys: ["name"] + conditions) else {
            return nil
        }
        guard let name = values.required(rule, "name").flatMap({ values.text($0) }) else {
            return nil
        }
        var part = Curation.Split.Part(name: name)
        part.articles = rule["articles"].map { values.texts($0) } ?? []
        part.roles = rule["roles"].map { values.texts($0) } ?? []
        part.names = rule["names"].map { values.texts($0) } ?? []
        part.namedWith = rule["named_with"].map { values.pointers($0) } ?? []
        if conditions.allSatisfy({ rule[$0] == nil }) {
            values.problems.add(
                json.place,
                "a part needs at least one of \(conditions.joined(separator: ", ")).")
        }
        return part
    }

    private mutating func readRename(_ json: PlacedJSON) {
        guard let rule = values.object(json, "rename", keys: ["entity", "name", "note"]) else {
            return
        }
        let entity = values.required(rule, "entity").flatMap { values.pointer($0) }
        let name = values.required(rule, "name").flatMap { values.text($0) }
        guard let entity, let name else { return }
        contradictions.use(entity, .rename, at: json.place)
        curation.renames.append(
            .init(line: json.place.line, entity: entity, name: name))
    }

    private mutating func readRetype(_ json: PlacedJSON) {
        guard let rule = values.object(json, "retype", keys: ["entity", "type", "subtype", "note"])
        else { return }
        let entity = values.required(rule, "entity").flatMap { values.pointer($0) }
        let type = values.required(rule, "type").flatMap { values.type($0) }
        guard let entity, let type else { return }
        var subtype: EntitySubtype?
        if let value = rule["subtype"], let word = values.text(value) {
            subtype = type.subtypes.first { $0.rawValue == word }
            if subtype == nil, type.subtypes.isEmpty {
                values.problems.add(value.place, "the type \(type.rawValue) has no subtypes.")
            } else if subtype == nil {
                values.problems.add(
                    value.place, unknown: word, "subtype of \(type.rawValue)",
                    among: type.subtypes.map(\.rawValue))
            }
        }
        contradictions.use(entity, .retype, at: json.place)
        curation.retypes.append(
            .init(line: json.place.line, entity: entity, type: type, subtype: subtype))
    }

    private mutating func readDrop(_ json: PlacedJSON) {
        guard let rule = values.object(json, "drop", keys: ["entity", "note"]) else { return }
        guard let entity = values.required(rule, "entity").flatMap({ values.pointer($0) }) else {
            return
        }
        contradictions.use(entity, .drop, at: json.place)
        curation.drops.append(.init(line: json.place.line, entity: entity))
    }

    private mutating func readSpeaker(_ json: PlacedJSON) {
        guard
            let rule = values.object(
                json, "speaker", keys: ["quote", "article", "text", "speaker", "note"])
        else { return }
        guard let speaker = values.required(rule, "speaker"), let quote = quote(rule, json.place)
        else {
            return
        }
        contradictions.use(quote, at: json.place)
        if case .null = speaker.content {
            curation.speakers.append(.init(line: json.place.line, quote: quote, speaker: nil))
        } else if let entity = values.pointer(speaker) {
            contradictions.use(entity, .speaker, at: json.place)
            curation.speakers.append(
                .init(line: json.place.line, quote: quote, speaker: entity))
        }
    }

    private mutating func quote(
        _ rule: ObjectMembers, _ place: PlacedJSON.Place
    ) -> QuotePointer? {
        switch (rule["quote"], rule["article"], rule["text"]) {
        case (let quote?, nil, nil): return values.text(quote).map { .identifier($0) }
        case (nil, let article?, let words?):
            let name = values.text(article)
            let text = values.words(words)
            guard let name, let text else { return nil }
            return .words(text, article: name)
        default:
            values.problems.add(
                place, "a speaker needs either \"quote\", or \"article\" and \"text\".")
            return nil
        }
    }
}
