/// Finds runs of words that are written as names, with the small words inside them.
struct RunReader {
    let text: AnnotatedDocument
    let words: NameWords
    let known: KnownNames

    /// No name is longer; a line of a thousand capitals is cut, so that time stays linear.
    private static let longestRun = 24

    init(_ text: AnnotatedDocument) {
        self.text = text
        words = NameWords(text: text)
        known = KnownNames(text: text)
    }

    /// Returns the run that begins with a token, or `nil` if none does.
    func run(at start: Int, in sentence: Range<Int>) -> Range<Int>? {
        guard let first = step(at: start, in: sentence) else { return nil }
        var end = first
        while end - start < Self.longestRun, let next = extended(start..<end, in: sentence) {
            end = next
        }
        return start..<end
    }

    /// Returns where the first word or known name that begins with a token ends.
    private func step(at start: Int, in sentence: Range<Int>) -> Int? {
        guard start < sentence.upperBound, text.tokens[start].isWord,
            Designator(at: start, in: text) == nil
        else { return nil }
        let isName = words.isName(start, in: sentence)
        if let match = known.longest(at: start, limit: sentence.upperBound) {
            if isName || match.tokens.count > 1 || match.form.isAcronym {
                return match.tokens.upperBound
            }
        }
        if isName { return start + 1 }
        guard !text.tokens[start].isCapitalized, text.classes[start].contains(.particle) else {
            return nil
        }
        // "al-Shabab", "bin Laden", "de Blasio" on their own.
        return particlesEnd(from: start, in: sentence).map { $0 + 1 }
    }

    private func extended(_ run: Range<Int>, in sentence: Range<Int>) -> Int? {
        let next = run.upperBound
        guard next < sentence.upperBound else { return nil }
        let token = text.tokens[next]
        switch token.kind {
        case .word:
            if let end = step(at: next, in: sentence), token.isCapitalized { return end }
            return afterSmallWord(run, in: sentence)
        case .hyphen:
            if let end = syllableEnd(run, next, in: sentence) { return end }
            guard let end = step(at: next + 1, in: sentence), !splitsAtHyphen(run, next) else {
                return nil
            }
            return end
        case .symbol:
            guard text.document.token(next, is: "&") else { return nil }
            return step(at: next + 1, in: sentence)
        case .punctuation:
            guard text.document.token(next, is: ","), next + 1 < sentence.upperBound,
                text.classes[next + 1].hasAny([.companySuffix, .generation]),
                text.tokens[next + 1].isCapitalized, text.tokens[next + 1].shape.contains(.period)
            else { return nil }
            return next + 2
        default:
            return nil
        }
    }

    /// "US-Russia", "Israeli-Palestinian": both sides are names of their own.
    private func splitsAtHyphen(_ run: Range<Int>, _ hyphen: Int) -> Bool {
        let before = hyphen - 1
        let after = hyphen + 1
        if let match = known.longest(at: after, limit: after + 1), match.tokens.count == 1,
            text.classes[before].contains(.beginsKnownName)
        {
            return true
        }
        // "Trump-Putin": two who are named alone elsewhere.
        guard run.count == 1 else { return false }
        return text.memory[text.tokens[before].hash].capital > 1
            && text.memory[text.tokens[after].hash].capital > 1
            && !text.classes[before].contains(.givenName)
    }

    /// Returns the end of a given name of two syllables that a hyphen joins: "Lee Jae-myung", "Hsiao-ting Lin".
    private func syllableEnd(
        _ run: Range<Int>, _ hyphen: Int, in sentence: Range<Int>
    ) -> Int? {
        let (before, after) = (hyphen - 1, hyphen + 1)
        guard after < sentence.upperBound, text.isJoined(before), text.isJoined(hyphen) else {
            return nil
        }
        let (first, second) = (text.tokens[before], text.tokens[after])
        guard first.isWord, second.isWord, !first.isAllCapitals, !second.isCapitalized,
            first.range.count <= Self.longestSyllable, second.range.count <= Self.longestSyllable,
            !text.classes[before].contains(.beginsKnownName), !isCompound(after)
        else { return nil }
        if before > run.lowerBound {
            return text.classes[before - 1].contains(.surname) ? after + 1 : nil
        }
        let surname = after + 1
        guard surname < sentence.upperBound, text.tokens[surname].isCapitalized,
            text.classes[surname].contains(.surname),
            !text.classes[after].hasAny([.common, .function])
        else { return nil }
        return surname
    }

    /// Whether a word after a hyphen makes an adjective of the name before it: "Trump-backed", "Xi-era".
    private func isCompound(_ index: Int) -> Bool {
        let bytes = text.document.source.bytes[text.tokens[index].range]
        return bytes.suffix(2).elementsEqual("ed".utf8)
            || Self.compounds.contains(text.tokens[index].hash)
    }

    /// Letters of the longest syllables of Korean and Chinese given names.
    private static let longestSyllable = 6
    private static let compounds = WordSet(
        "led era run born made style like held only type wide free wing class time level bound owned"
    )

    private func afterSmallWord(_ run: Range<Int>, in sentence: Range<Int>) -> Int? {
        let next = run.upperBound
        let last = text.classes[next - 1]
        guard next + 1 < sentence.upperBound, text.tokens[next - 1].isWord else { return nil }
        if text.classes[next].contains(.particle), !text.classes[run.lowerBound].contains(.date) {
            if let end = particlesEnd(from: next, in: sentence) { return end + 1 }
        }
        switch SmallWord(text.tokens[next].hash) {
        case .of:
            let opener: WordClass = [
                .orgOpener, .eventOpener, .agreementHead, .awardOpener, .placeOpener,
            ]
            if isShip(run) { return afterArticle(next + 1, in: sentence) }
            let isTitle = text.classes[next + 1].contains(.titlePart) && last.contains(.title)
            let isOpened = last.hasAny(opener) && !last.contains(.compass)
            guard isTitle || isOpened || isAgreement(run) else { return nil }
            return afterArticle(next + 1, in: sentence)
        case .for:
            guard last.hasAny([.orgOpener, .orgHead]) else { return nil }
            return afterArticle(next + 1, in: sentence)
        case .on:
            guard last.hasAny([.orgOpener, .agreementHead, .summitHead]) else { return nil }
            return afterArticle(next + 1, in: sentence)
        case .and:
            return afterAnd(run, in: sentence)
        case nil:
            return nil
        }
    }

    /// "Convention on the Law of the Sea": what an agreement is on may itself hold "of".
    private func isAgreement(_ run: Range<Int>) -> Bool {
        text.classes[run.lowerBound].contains(.agreementHead)
            && run.contains { SmallWord(text.tokens[$0].hash) == .on }
    }

    /// Whether a ship's name begins, which may go on with "of", as in "HMS Prince of Wales".
    private func isShip(_ run: Range<Int>) -> Bool {
        run.dropLast().contains {
            text.tokens[$0].isAllCapitals && text.classes[$0].contains(.vesselPrefix)
        }
    }

    /// Joins "Food and Drug Administration" and "Department of Health and Human Services".
    private func afterAnd(_ run: Range<Int>, in sentence: Range<Int>) -> Int? {
        let next = run.upperBound + 1
        guard let end = step(at: next, in: sentence), text.tokens[next].isCapitalized,
            text.classes[next].contains(.common)
        else { return nil }
        let hasComplement = run.contains {
            SmallWord(text.tokens[$0].hash).map { $0 != .and } ?? false
        }
        if hasComplement { return end }
        guard run.count <= 2, run.allSatisfy({ text.classes[$0].contains(.common) }) else {
            return nil
        }
        var last = end
        while last < sentence.upperBound, words.isName(last, in: sentence) { last += 1 }
        return text.classes[last - 1].hasAny([.orgHead]) ? last : nil
    }

    private func afterArticle(_ index: Int, in sentence: Range<Int>) -> Int? {
        guard index < sentence.upperBound else { return nil }
        let isArticle =
            text.classes[index].contains(.determiner) && !text.tokens[index].isCapitalized
        let start = isArticle ? index + 1 : index
        guard start < sentence.upperBound, text.tokens[start].isCapitalized else { return nil }
        return step(at: start, in: sentence)
    }

    /// Returns the capitalised word after a few particles, with or without hyphens, or `nil`.
    private func particlesEnd(from start: Int, in sentence: Range<Int>) -> Int? {
        var index = start
        while index < sentence.upperBound, index - start < 5 {
            let token = text.tokens[index]
            if token.kind == .hyphen, index > start {
                index += 1
            } else if token.isWord, token.isCapitalized {
                return index > start && words.isName(index, in: sentence) ? index : nil
            } else if token.isWord, text.classes[index].contains(.particle) {
                // "as", "an", "at" are particles before a hyphen alone.
                let isHyphened =
                    index + 1 < sentence.upperBound
                    && text.tokens[index + 1].kind == .hyphen
                guard isHyphened || !text.classes[index].hasAny([.function, .determiner]) else {
                    return nil
                }
                index += 1
            } else {
                return nil
            }
        }
        return nil
    }
}

/// The small words that join the parts of a name.
enum SmallWord {
    case of, `for`, on, and

    private static let table: [WordHash: SmallWord] = [
        WordHash("of"): .of, WordHash("for"): .for, WordHash("on"): .on, WordHash("and"): .and,
    ]

    init?(_ word: WordHash) {
        guard let found = Self.table[word] else { return nil }
        self = found
    }
}
