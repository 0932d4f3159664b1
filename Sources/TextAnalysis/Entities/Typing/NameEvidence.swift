import CorpusModel

/// Weighs what the words of a name and the words beside it say of its type.
struct NameEvidence {
    let text: AnnotatedDocument

    /// Returns what the words of a name say.
    func within(_ range: Range<Int>) -> TypeEvidence {
        let words = range.filter { text.tokens[$0].isWord }
        return words.count == 1 ? ofSingle(words[0]) : ofSeveral(words, in: range)
    }

    private func ofSingle(_ index: Int) -> TypeEvidence {
        var evidence = TypeEvidence()
        let token = text.tokens[index]
        let classes = text.classes[index]
        if token.isAllCapitals, text.style(at: index) == .running {
            evidence.organization += token.shape.contains(.period) ? 2 : 4
            evidence.person -= 3
        } else if hasInnerCapital(token) {
            evidence.organization += 2
        }
        if classes.contains(.surname) { evidence.person += 2 }
        if classes.contains(.givenName) { evidence.person += 1 }
        if classes.contains(.common) { evidence.other += 2 }
        return evidence
    }

    private func ofSeveral(_ words: [Int], in range: Range<Int>) -> TypeEvidence {
        var evidence = TypeEvidence()
        guard let first = words.first, let last = words.last else { return evidence }
        let firstClasses = text.classes[first]
        if firstClasses.contains(.givenName) { evidence.person += 4 }
        if text.classes[last].contains(.surname) { evidence.person += 2 }
        if text.classes[last].contains(.generation) { evidence.person += 4 }
        for index in words.dropFirst() {
            if text.tokens[index].shape.contains(.initial) { evidence.person += 4 }
            let isParticle =
                !text.tokens[index].isCapitalized && text.classes[index].contains(.particle)
            if isParticle || isSyllable(index) { evidence.person += 3 }
        }
        let ordinary = words.count { index in
            let classes = text.classes[index]
            return classes.contains(.common) && !isSyllable(index)
                && !classes.hasAny([.givenName, .surname])
        }
        if ordinary > 0 {
            evidence.person -= 3
            evidence.other += 2
            evidence.organization += 1
        } else if words.count <= 3 {
            evidence.person += words.count == 2 ? 2 : 1
        } else {
            evidence.person -= words.count - 4
        }
        if words.contains(where: { isAcronym($0) }) {
            evidence.organization += 2
            evidence.person -= 3
        }
        if firstClasses.contains(.placeOpener), !firstClasses.contains(.givenName) {
            evidence.place += 3
        }
        if range.contains(where: { text.document.token($0, is: "&") }) {
            evidence.organization += 5
        }
        return evidence
    }

    /// "Lee Jae-myung": the second syllable of a given name.
    private func isSyllable(_ index: Int) -> Bool {
        index > 0 && !text.tokens[index].isCapitalized
            && text.tokens[index - 1].kind == .hyphen
    }

    /// Returns what stands before and after one mention says.
    func beside(_ range: Range<Int>) -> TypeEvidence {
        var evidence = TypeEvidence(other: 0)
        let sentence = text.document.sentences[Int(text.tokens[range.lowerBound].sentence)]
        if range.lowerBound > sentence.lowerBound {
            addBefore(range, in: sentence, to: &evidence)
        }
        if range.upperBound < sentence.upperBound {
            addAfter(range.upperBound, in: sentence, to: &evidence)
        }
        return evidence
    }

    private func addBefore(
        _ range: Range<Int>, in sentence: Range<Int>, to evidence: inout TypeEvidence
    ) {
        let index = range.lowerBound - 1
        let classes = text.classes[index]
        let token = text.tokens[index]
        if token.kind == .punctuation {
            // "his secretary of state, Dean Acheson,"
            if index > sentence.lowerBound, text.document.token(index, is: ","),
                text.classes[index - 1].contains(.roleNoun),
                !text.tokens[index - 1].isCapitalized
            {
                evidence.person += 3
            }
            return
        }
        if classes.contains(.placePreposition) { evidence.place += 3 }
        // "the Assad regime" says nothing of Assad; "the Aurora" is no person.
        let next = range.upperBound
        let isModifier =
            next < sentence.upperBound && text.tokens[next].isWord
            && !text.classes[next].hasAny([.function, .actor])
        if classes.contains(.determiner), !isModifier {
            evidence.person -= 3
            evidence.organization += 1
        }
        if classes.contains(.compass), !token.isCapitalized { evidence.place += 3 }
        if classes.contains(.roleNoun), !token.isCapitalized { evidence.person += 4 }
        if classes.contains(.say) { evidence.person += 2 }
        switch Preposition(token.hash) {
        case .from: evidence.place += 1
        case .at: evidence.organization += 1
        case .of where index > sentence.lowerBound:
            if text.classes[index - 1].hasAny([.placeNoun, .compass]) { evidence.place += 4 }
            if text.classes[index - 1].contains(.roleNoun) { evidence.organization += 2 }
        default: break
        }
    }

    private func addAfter(_ index: Int, in sentence: Range<Int>, to evidence: inout TypeEvidence) {
        let classes = text.classes[index]
        let token = text.tokens[index]
        if token.isWord, !token.isCapitalized {
            if classes.contains(.say) { evidence.person += 3 }
            if classes.contains(.actor) { evidence.person += 1 }
            if classes.contains(.orgNoun) { evidence.organization += 2 }
            if classes.contains(.placeNoun) { evidence.place += 3 }
            if Preposition(token.hash) == .who { evidence.person += 4 }
        } else if token.kind == .bracket, index + 2 < sentence.upperBound,
            text.tokens[index + 2].kind == .hyphen
        {
            // "(R-Texas)"
            evidence.person += 4
        } else if text.document.token(index, is: ","), index + 1 < sentence.upperBound {
            addApposition(index + 1, in: sentence, to: &evidence)
        }
    }

    private func addApposition(
        _ index: Int, in sentence: Range<Int>, to evidence: inout TypeEvidence
    ) {
        let token = text.tokens[index]
        if token.kind == .number {
            // "Smith, 45,"
            let isAge = index + 1 < sentence.upperBound && text.document.token(index + 1, is: ",")
            if isAge, token.end - token.start == 2 { evidence.person += 4 }
            return
        }
        if Preposition(token.hash) == .who { evidence.person += 4 }
        if token.isCapitalized, let form = text.lexicon.known(token.hash), form.form != .demonym {
            if text.lexicon.entities[form.entity].type == .place { evidence.place += 3 }
            return
        }
        let end = min(index + 6, sentence.upperBound)
        if text.classes[index].contains(.determiner) || text.classes[index].contains(.roleNoun) {
            for next in index..<end {
                if text.tokens[next].kind == .punctuation { break }
                if text.classes[next].contains(.roleNoun), !text.tokens[next].isCapitalized {
                    evidence.person += 4
                    return
                }
            }
        }
    }

    private func isAcronym(_ index: Int) -> Bool {
        let token = text.tokens[index]
        return token.isAllCapitals && !token.shape.contains(.period)
            && text.style(at: index) == .running && !text.classes[index].contains(.generation)
            && !text.classes[index].contains(.numeral)
    }

    /// "ExxonMobil", but not "McCain": a capital after the third letter.
    private func hasInnerCapital(_ token: Token) -> Bool {
        let bytes = text.document.source.bytes[token.range]
        return bytes.dropFirst(3).contains { (0x41...0x5A).contains($0) }
    }
}

/// The prepositions and pronouns that tell most of a name beside them.
enum Preposition {
    case from, at, of, who

    private static let table: [WordHash: Preposition] = [
        WordHash("from"): .from, WordHash("at"): .at, WordHash("of"): .of, WordHash("who"): .who,
    ]

    init?(_ word: WordHash) {
        guard let found = Self.table[word] else { return nil }
        self = found
    }
}
