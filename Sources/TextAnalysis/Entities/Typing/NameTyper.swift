import CorpusModel

/// Gives a type to every candidate that has none, from all places where the same words stand.
struct NameTyper {
    private let text: AnnotatedDocument
    private let evidence: NameEvidence
    /// Last words of the persons whose full name the document gives.
    private var surnames: Set<WordHash> = []
    /// First words of the same.
    private var givenNames: Set<WordHash> = []

    /// Types the candidates of a document.
    static func type(_ candidates: inout [NameCandidate], in text: AnnotatedDocument) {
        var typer = NameTyper(text)
        typer.spreadSettled(&candidates)
        typer.typeFullNames(&candidates)
        typer.typeSingleWords(&candidates)
        typer.reconsiderKnown(&candidates)
    }

    private init(_ text: AnnotatedDocument) {
        self.text = text
        evidence = NameEvidence(text: text)
    }

    /// What a word beside it settles in one place holds for the same words everywhere.
    private func spreadSettled(_ candidates: inout [NameCandidate]) {
        var settled: [WordHash: NameCandidate] = [:]
        var vessels: Set<WordHash> = []
        for candidate in candidates {
            if candidate.type == .vessel {
                for start in candidate.tokens {
                    vessels.insert(text.document.hash(start..<candidate.tokens.upperBound))
                }
            }
            guard let type = candidate.type, type != .person, candidate.known == nil else {
                continue
            }
            let words = text.document.hash(candidate.tokens)
            if settled[words] == nil { settled[words] = candidate }
        }
        for index in candidates.indices {
            let tokens = candidates[index].tokens
            // "the Ford", where the text has the USS Gerald R. Ford.
            if candidates[index].form != .demonym, tokens.lowerBound > 0,
                text.classes[tokens.lowerBound - 1].contains(.determiner),
                vessels.contains(text.document.hash(tokens))
            {
                candidates[index] = NameCandidate(
                    tokens, NameStructure.Kind(.vessel), basis: .trigger)
                continue
            }
            guard candidates[index].type == nil else { continue }
            guard let same = settled[text.document.hash(candidates[index].tokens)] else { continue }
            candidates[index].type = same.type
            candidates[index].subtype = same.subtype
            candidates[index].basis = same.basis
        }
    }

    private mutating func typeFullNames(_ candidates: inout [NameCandidate]) {
        type(&candidates) { $0.tokens.count > 1 }
        for candidate in candidates where candidate.type == .person && candidate.tokens.count > 1 {
            let parts = PersonalName(candidate.tokens, in: text)
            surnames.insert(parts.surname)
            if let given = parts.given.first { givenNames.insert(given) }
        }
    }

    private func typeSingleWords(_ candidates: inout [NameCandidate]) {
        type(&candidates) { $0.tokens.count == 1 }
    }

    /// Types the untyped candidates that `isMeant`, all with the same words alike.
    private func type(
        _ candidates: inout [NameCandidate], where isMeant: (NameCandidate) -> Bool
    ) {
        var sums: [WordHash: TypeEvidence] = [:]
        var addressed: Set<WordHash> = []
        for candidate in candidates where isMeant(candidate) {
            let words = text.document.hash(candidate.tokens)
            if candidate.isAddressed || isSurname(candidate.tokens) { addressed.insert(words) }
            guard candidate.type == nil else { continue }
            sums[words, default: within(candidate.tokens)] += evidence.beside(candidate.tokens)
        }
        var unexplained: [Int] = []
        for index in candidates.indices
        where candidates[index].type == nil && isMeant(candidates[index]) {
            let words = text.document.hash(candidates[index].tokens)
            guard let sum = sums[words] else { continue }
            if addressed.contains(words) {
                candidates[index].type = .person
                candidates[index].basis = .title
                continue
            }
            let verdict = sum.verdict
            candidates[index].type = verdict.type
            candidates[index].confidence = verdict.confidence
            if isUnexplained(candidates[index].tokens, sum) { unexplained.append(index) }
        }
        guard !unexplained.isEmpty else { return }
        let quotations = MarkPairing.segments(of: text.document)
        for index in unexplained {
            let token = candidates[index].tokens.lowerBound
            guard quotations.contains(where: { $0.inner.contains(token) }) else { continue }
            candidates[index].type = .other
            candidates[index].basis = .words
            candidates[index].confidence = 0.4
        }
    }

    /// Whether a word in capitals stands here alone, beside nothing that tells an acronym from initials.
    private func isUnexplained(_ range: Range<Int>, _ sum: TypeEvidence) -> Bool {
        let token = text.tokens[range.lowerBound]
        return range.count == 1 && token.isAllCapitals
            && text.style(at: range.lowerBound) == .running
            && text.memory[token.hash].capital < 2 && sum.organization <= 4
    }

    /// Whether a candidate is the surname of a person whose full name the document gives.
    private func isSurname(_ range: Range<Int>) -> Bool {
        range.count == 1 && surnames.contains(text.tokens[range.lowerBound].hash)
    }

    private func within(_ range: Range<Int>) -> TypeEvidence {
        var sum = evidence.within(range)
        if range.count == 1 {
            let word = text.tokens[range.lowerBound].hash
            if givenNames.contains(word) { sum.person += 4 }
        }
        return sum
    }

    /// A city or company whose name is that of a person in this document is the person, unless "in" stands before it.
    private func reconsiderKnown(_ candidates: inout [NameCandidate]) {
        for index in candidates.indices {
            let candidate = candidates[index]
            guard candidate.known != nil, candidate.tokens.count == 1, candidate.form != .demonym
            else { continue }
            let token = candidate.tokens.lowerBound
            let isNamesake = surnames.contains(text.tokens[token].hash)
            guard isNamesake || text.classes[token].contains(.surname) else { continue }
            let beside = evidence.beside(candidate.tokens)
            guard beside.place <= 0, isNamesake || beside.person >= 4 else { continue }
            candidates[index].known = nil
            candidates[index].type = .person
            candidates[index].basis = .context
            candidates[index].subtype = nil
        }
    }
}
