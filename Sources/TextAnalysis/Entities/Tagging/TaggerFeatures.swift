import CorpusModel

/// Describes tokens to the tagger as numbers of rows of weights.
///
/// A feature is a template and up to two values; its row is the one its hash falls on.
struct TaggerFeatures {
    private let text: AnnotatedDocument
    private let names: DocumentNames
    /// For every token what the rules say of it; 0 outside of their names.
    private let verdicts: [UInt16]
    /// For every token the number of its candidate; -1 outside.
    private let owners: [Int32]
    private let candidates: [NameCandidate]

    init(_ text: AnnotatedDocument, candidates: [NameCandidate]) {
        self.text = text
        self.candidates = candidates
        names = DocumentNames(candidates, in: text)
        var verdicts = [UInt16](repeating: 0, count: text.tokens.count)
        var owners = [Int32](repeating: -1, count: text.tokens.count)
        for (number, candidate) in candidates.enumerated() {
            let verdict = candidate.verdict
            for index in candidate.tokens {
                verdicts[index] = verdict << 1 | (index == candidate.tokens.lowerBound ? 1 : 0)
                owners[index] = Int32(number)
            }
        }
        self.verdicts = verdicts
        self.owners = owners
    }

    /// What the rules settle about a token before the tagger looks at it: points for or against a label.
    struct Held {
        var label: NameLabel
        var points: Float
    }

    /// Whether the rules see a name here.
    func isInName(_ index: Int) -> Bool { owners[index] >= 0 }

    /// Returns what a trigger word beside a name settles about a token.
    func held(_ index: Int) -> Held? {
        if let (candidate, nameClass, trust) = trusted(index) {
            let label = NameLabel(nameClass, isFirst: index == candidate.tokens.lowerBound)
            return Held(label: label, points: trust)
        }
        guard index > 0, let (_, nameClass, trust) = trusted(index - 1) else { return nil }
        return Held(label: NameLabel(nameClass, isFirst: false), points: -trust)
    }

    private func trusted(_ index: Int) -> (NameCandidate, NameClass, Float)? {
        guard owners[index] >= 0 else { return nil }
        let candidate = candidates[Int(owners[index])]
        guard let type = candidate.type else { return nil }
        let nameClass = NameClass(type, form: candidate.form)
        switch candidate.basis {
        case .trigger: return (candidate, nameClass, Self.certain)
        case .list where isHyphenated(candidate): return (candidate, nameClass, Self.certain)
        case .list: return (candidate, nameClass, Self.likely)
        case .words where type == .other: return (candidate, nameClass, Self.certain)
        case .context where type == .person && hasSyllable(candidate),
            .title where hasSyllable(candidate):
            return (candidate, nameClass, Self.certain)
        case .words where type != .organization && type != .place:
            return (candidate, nameClass, Self.likely)
        case .context
        where type == .person && candidate.tokens.count > 1
            && text.classes[candidate.tokens.lowerBound].contains(.givenName):
            return (candidate, nameClass, Self.likely)
        case .words, .context, .title, .tagger: return nil
        }
    }

    /// "Lee Jae-myung": a given name of two syllables, the second in small letters.
    private func hasSyllable(_ candidate: NameCandidate) -> Bool {
        candidate.tokens.dropFirst().contains {
            text.tokens[$0 - 1].kind == .hyphen && !text.tokens[$0].isCapitalized
        }
    }

    /// "Israeli-Palestinian": two countries, whatever name both make together.
    private func isHyphenated(_ candidate: NameCandidate) -> Bool {
        guard candidate.form == .demonym else { return false }
        let (before, after) = (candidate.tokens.lowerBound - 1, candidate.tokens.upperBound)
        return before >= 0 && text.tokens[before].kind == .hyphen
            || after < text.tokens.count && text.tokens[after].kind == .hyphen
    }

    /// More than any sum of features comes to: what a trigger word gives away no training data holds enough of.
    private static let certain: Float = 40
    /// Points for what the training data take for something else more often than this field does.
    private static let likely: Float = 1.5

    /// Adds the rows of a token of a stretch.
    func add(_ index: Int, in sentence: Range<Int>, to rows: inout TaggerRows) {
        let token = text.tokens[index]
        let classes = text.classes[index]
        let word = token.hash.value
        let before = neighbour(index - 1, in: sentence)
        let after = neighbour(index + 1, in: sentence)
        let second = neighbour(index - 2, in: sentence)
        let fourth = neighbour(index + 2, in: sentence)
        let shape = self.shape(index)
        let shapeBefore = index > sentence.lowerBound ? self.shape(index - 1) : 1
        let shapeAfter = index + 1 < sentence.upperBound ? self.shape(index + 1) : 1
        let verdict = UInt64(verdicts[index])
        let verdictBefore = index > sentence.lowerBound ? UInt64(verdicts[index - 1]) : 1
        let verdictAfter = index + 1 < sentence.upperBound ? UInt64(verdicts[index + 1]) : 1
        let clause: UInt64 = text.opensClause(index, in: sentence) ? 1 : 0
        let style = UInt64(text.style(at: index).rawValue)

        rows.add(1, word)
        rows.add(2, before)
        rows.add(3, after)
        rows.add(4, second)
        rows.add(5, fourth)
        rows.add(6, before, word)
        rows.add(7, word, after)
        rows.add(8, shape, style << 1 | clause)
        rows.add(9, shape, shapeBefore)
        rows.add(10, shape, shapeAfter)
        rows.add(11, shape << 32 | shapeBefore, shapeAfter)
        addAffixes(token, to: &rows)
        rows.add(16, verdict)
        rows.add(17, verdict, verdictBefore)
        rows.add(18, verdict, verdictAfter)
        rows.add(19, verdict, word)
        rows.add(20, verdict, shape)
        rows.add(21, verdict, before)
        rows.add(22, verdict, after)
        rows.addBits(23, classes.rawValue)
        if index > sentence.lowerBound { rows.addBits(24, text.classes[index - 1].rawValue) }
        if index + 1 < sentence.upperBound {
            rows.addBits(25, text.classes[index + 1].rawValue)
        }
        let counts = text.memory[token.hash]
        rows.add(26, UInt64(min(counts.small, 3)) << 4 | UInt64(min(counts.capital, 3)), clause)
        rows.add(27, verdict, UInt64(min(counts.small, 2)) << 4 | UInt64(min(counts.capital, 2)))
        rows.addBits(28, names[token.hash])
        rows.add(29, names[token.hash], verdict)
        addUnit(index, in: sentence, verdict: verdict, to: &rows)
    }

    /// Adds what the whole name is like that the rules see here.
    private func addUnit(
        _ index: Int, in sentence: Range<Int>, verdict: UInt64, to rows: inout TaggerRows
    ) {
        let unit = self.unit(index, in: sentence)
        let isFirst: UInt64 = index == unit.lowerBound ? 1 : 0
        let isLast: UInt64 = index == unit.upperBound - 1 ? 2 : 0
        let place = isFirst | isLast
        let first = text.tokens[unit.lowerBound].hash.value
        let last = text.tokens[unit.upperBound - 1].hash.value
        let before = neighbour(unit.lowerBound - 1, in: sentence)
        let after = neighbour(unit.upperBound, in: sentence)
        let length = UInt64(min(unit.count, 6))
        rows.add(40, first, place)
        rows.add(41, last, place)
        rows.add(42, before, place)
        rows.add(43, after, place)
        rows.add(44, length << 8 | place, verdict)
        rows.add(45, neighbour(unit.lowerBound - 2, in: sentence) ^ before &* 31, place)
        rows.add(46, neighbour(unit.upperBound + 1, in: sentence) ^ after &* 31, place)
        if unit.count > 1 {
            rows.addBits(47, text.classes[unit.upperBound - 1].rawValue, place)
            rows.addBits(48, text.classes[unit.lowerBound].rawValue, place)
        }
        if unit.lowerBound > sentence.lowerBound {
            rows.addBits(49, text.classes[unit.lowerBound - 1].rawValue, place)
        }
        if unit.upperBound < sentence.upperBound {
            rows.addBits(50, text.classes[unit.upperBound].rawValue, place)
        }
        rows.add(51, text.document.hash(unit).value, place)
    }

    /// Returns the rules' name at a token, else the run of capitals around it.
    private func unit(_ index: Int, in sentence: Range<Int>) -> Range<Int> {
        if owners[index] >= 0 { return candidates[Int(owners[index])].tokens }
        guard isCapital(index) else { return index..<index + 1 }
        var (start, end) = (index, index + 1)
        while start > sentence.lowerBound, index - start < 8, owners[start - 1] < 0,
            isCapital(start - 1)
        {
            start -= 1
        }
        while end < sentence.upperBound, end - index < 8, owners[end] < 0, isCapital(end) {
            end += 1
        }
        return start..<end
    }

    private func isCapital(_ index: Int) -> Bool {
        text.tokens[index].isWord && text.tokens[index].isCapitalized
    }

    /// Returns the identity of a word beside a token; marks of one kind are alike.
    private func neighbour(_ index: Int, in sentence: Range<Int>) -> UInt64 {
        guard index >= sentence.lowerBound else { return 1 }
        guard index < sentence.upperBound else { return 2 }
        let token = text.tokens[index]
        switch token.kind {
        case .word, .punctuation, .symbol, .bracket: return token.hash.value
        case .number: return 100 + UInt64(min(token.end - token.start, 5))
        case .possessive, .quoteMark, .stop, .hyphen, .dash, .address:
            return 3 + UInt64(token.kind.rawValue)
        }
    }

    /// Returns how a token is written, the length of acronyms and numbers included.
    private func shape(_ index: Int) -> UInt64 {
        let token = text.tokens[index]
        let written = token.shape.intersection([
            .capitalized, .allCapitals, .digit, .period, .initial,
        ])
        let hasLength = token.isAllCapitals && isPlain(token) || token.kind == .number
        let length = hasLength ? min(token.end - token.start, 6) : 0
        let isJoined: UInt64 = token.shape.contains(.afterSpace) ? 0 : 1
        return UInt64(token.kind.rawValue) << 16 | UInt64(written.rawValue) << 8
            | UInt64(length) << 1 | isJoined
    }

    private func addAffixes(_ token: Token, to rows: inout TaggerRows) {
        guard token.isWord, isPlain(token) else { return }
        let bytes = text.document.source.bytes
        let range = token.range
        let capital: UInt64 = token.isCapitalized ? 1 : 0
        for length in 2...4 where range.count > length {
            let head = WordHash(bytes, range.lowerBound..<range.lowerBound + length)
            let tail = WordHash(bytes, range.upperBound - length..<range.upperBound)
            if length > 2 { rows.add(30 + UInt64(length), head.value, capital) }
            rows.add(35 + UInt64(length), tail.value, capital)
        }
    }

    /// Whether all letters are ASCII's; others may be written composed or not, which must not show.
    private func isPlain(_ token: Token) -> Bool {
        text.document.source.bytes[token.range].allSatisfy { $0 < 0x80 }
    }
}
