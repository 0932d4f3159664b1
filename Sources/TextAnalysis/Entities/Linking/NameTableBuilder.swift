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
            table.mentions.append(
                NameTable.Mention(
                    tokens: candidate.tokens, entity: numbers[linked], form: candidate.form,
                    title: candidate.title, confidence: candidate.confidence))
        }
        addShortNames()
        addRoles()
        countAliases()
        PronounGender.complete(&table, in: text)
    }

    private func entry(_ linked: LinkedEntity, _ candidates: [NameCandidate]) -> NameTable.Entry {
        let known = linked.known.map { text.lexicon.entities[$0] }
        var confidence = 0.0
        for index in linked.candidates { confidence += candidates[index].confidence }
        let owner = linked.owner.map { text.lexicon.entities[$0] }
        var name = known?.name ?? surface(linked.fullest)
        if let owner { name += " of \(owner.name)" }
        return NameTable.Entry(
            entity: ArticleEntity(
                name: name, type: linked.type, subtype: linked.subtype,
                country: known?.country ?? owner?.country,
                confidence: confidence / Double(linked.candidates.count),
                standsFor: known.flatMap { Metonyms.standIn(of: $0.name, in: $0.country) },
                evidence: NameGrounds(text: text).grounds(
                    of: linked.candidates.map { candidates[$0] })),
            gender: linked.gender, isGenderTold: linked.isGenderTold)
    }

    /// Adds "the security council" where the text has introduced the "UN Security Council".
    private mutating func addShortNames() {
        var known: [WordHash: (entity: Int, count: Int, form: Mention.Form)] = [:]
        var firstWords: Set<WordHash> = []
        for mention in table.mentions
        where table.entries[mention.entity].entity.type == .organization && mention.tokens.count > 2
        {
            let rest = mention.tokens.dropFirst()
            guard text.classes[mention.tokens.lowerBound].contains(.beginsKnownName),
                rest.allSatisfy({ text.tokens[$0].isWord })
            else { continue }
            let words = text.document.hash(rest)
            // A body known to all keeps its name in small letters; of others they are a mere noun.
            let isKnown = text.lexicon.known(text.document.hash(mention.tokens)) != nil
            if known[words] == nil {
                known[words] = (mention.entity, rest.count, isKnown ? .alias : .nominal)
            }
            firstWords.insert(text.tokens[rest.lowerBound].hash)
        }
        guard !known.isEmpty else { return }
        var found: [NameTable.Mention] = []
        for index in text.tokens.indices.dropFirst()
        where firstWords.contains(text.tokens[index].hash)
            && text.classes[index - 1].contains(.determiner)
        {
            for count in 2...4 where index + count <= text.tokens.count {
                let range = index..<index + count
                guard let name = known[text.document.hash(range)], name.count == count,
                    text.tokens[index].block == text.tokens[index + count - 1].block,
                    range.allSatisfy({ table.mention(at: $0) == nil })
                else { continue }
                found.append(
                    NameTable.Mention(
                        tokens: range, entity: name.entity, form: name.form, title: nil))
                break
            }
        }
        guard !found.isEmpty else { return }
        table.mentions = (table.mentions + found)
            .sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }

    private mutating func addRoles() {
        let finder = RoleFinder(text: text, table: table)
        let offices = OfficeReader(document: text.document, names: table)
        var counts = Array(repeating: [String: Int](), count: table.entries.count)
        for index in table.mentions.indices {
            let mention = table.mentions[index]
            guard table.entries[mention.entity].entity.type == .person else { continue }
            guard let role = mention.title ?? finder.role(beside: mention.tokens) else { continue }
            table.mentions[index].title = role
            counts[mention.entity][surface(role), default: 0] += 1
            let reading = offices.read(role)
            if let body = reading.body, let title = reading.office, !reading.isPast,
                !reading.isOwned
            {
                let office = Office(
                    body: table.entries[body].entity.name, title: title, year: nil)
                table.entries[mention.entity].offices[office, default: 0] += 1
            }
        }
        for index in table.entries.indices {
            table.entries[index].entity.roles = ranked(counts[index])
        }
    }

    private mutating func countAliases() {
        var counts = Array(repeating: [String: Int](), count: table.entries.count)
        for index in table.mentions.indices
        where table.mentions[index].form != .demonym && table.mentions[index].form != .nominal {
            let mention = table.mentions[index]
            let words = surface(mention.tokens)
            counts[mention.entity][words, default: 0] += 1
            if words != table.entries[mention.entity].entity.name {
                table.mentions[index].form = .alias
            } else {
                table.mentions[index].form = .name
            }
        }
        for index in table.entries.indices {
            table.entries[index].entity.aliases = ranked(counts[index])
        }
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
