import CorpusModel

/// Writes the linked candidates down as the table that later stages read.
struct NameTableBuilder {
    private let text: AnnotatedDocument
    private(set) var table = NameTable()

    init(_ text: AnnotatedDocument, candidates: [NameCandidate], linker: NameLinker) {
        self.text = text
        // Entities are numbered in order of first mention.
        var numbers = Array(repeating: -1, count: linker.entities.count)
        for (index, candidate) in candidates.enumerated() {
            let linked = linker.owner[index]
            if numbers[linked] < 0 {
                numbers[linked] = table.entries.count
                table.entries.append(entry(linker.entities[linked], candidates))
            }
            let entity = numbers[linked]
            table.mentions.append(
                NameTable.Mention(
                    tokens: candidate.tokens, entity: entity,
                    form: form(candidate, table.entries[entity].entity.name),
                    title: candidate.title))
        }
    }

    private func entry(_ linked: LinkedEntity, _ candidates: [NameCandidate]) -> NameTable.Entry {
        let known = linked.known.map { text.lexicon.entities[$0] }
        var confidence = 0.0
        var counts: [String: Int] = [:]
        var roles: [String: Int] = [:]
        for index in linked.candidates {
            let candidate = candidates[index]
            confidence += candidate.confidence
            if candidate.form != .demonym { counts[surface(candidate.tokens), default: 0] += 1 }
            if let title = candidate.title { roles[surface(title), default: 0] += 1 }
        }
        return NameTable.Entry(
            entity: ArticleEntity(
                name: known?.name ?? surface(linked.fullest), type: linked.type,
                subtype: linked.subtype, country: known?.country, aliases: ranked(counts),
                roles: ranked(roles), confidence: confidence / Double(linked.candidates.count)),
            gender: linked.gender)
    }

    private func form(_ candidate: NameCandidate, _ name: String) -> Mention.Form {
        if candidate.form == .demonym { return .demonym }
        return surface(candidate.tokens) == name ? .name : .alias
    }

    /// Returns the words as printed, with single spaces.
    private func surface(_ range: Range<Int>) -> String {
        text.document.text(range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// Returns counts as a list, the most frequent first, then by name.
    private func ranked(_ counts: [String: Int]) -> [NameCount] {
        counts.map { NameCount($0.key, $0.value) }
            .sorted { ($1.count, $0.name) < ($0.count, $1.name) }
    }
}
