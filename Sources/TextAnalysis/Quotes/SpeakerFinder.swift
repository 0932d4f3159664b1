import CorpusModel

/// Finds all words of the body that may name a speaker.
///
/// Candidates come in order of their first token; a noun phrase may hold the name its noun belongs to
/// ("Putin's spokesman"), otherwise they do not overlap.
struct SpeakerFinder {
    private let document: Document
    private let names: NameTable
    private let roles: [WordRoles]
    private let isQuoted: [Bool]
    private let phrases: NounPhrases
    /// For each sentence, whether part of it stands in quotation marks.
    private let quotes: [Bool]
    private var candidates: [SpeakerCandidate] = []

    /// Returns the candidates of all body blocks; `isQuoted` says which tokens stand in quotation marks.
    static func find(
        in document: Document, names: NameTable, roles: [WordRoles], isQuoted: [Bool]
    ) -> [SpeakerCandidate] {
        var finder = SpeakerFinder(
            document: document, names: names, roles: roles, isQuoted: isQuoted)
        for (block, range) in document.blockTokens.enumerated()
        where document.blocks[block].part == .body {
            finder.scan(range)
        }
        finder.candidates.sort {
            ($0.tokens.lowerBound, $0.head) < ($1.tokens.lowerBound, $1.head)
        }
        return finder.candidates
    }

    private init(document: Document, names: NameTable, roles: [WordRoles], isQuoted: [Bool]) {
        self.document = document
        self.names = names
        self.roles = roles
        self.isQuoted = isQuoted
        var quotes = [Bool](repeating: false, count: document.sentences.count)
        for index in isQuoted.indices where isQuoted[index] {
            quotes[Int(document.tokens[index].sentence)] = true
        }
        self.quotes = quotes
        phrases = NounPhrases(document: document, roles: roles, isQuoted: isQuoted)
    }

    private mutating func scan(_ block: Range<Int>) {
        var index = block.lowerBound
        while index < block.upperBound {
            guard !isQuoted[index], document.tokens[index].isWord else {
                index += 1
                continue
            }
            if let mention = names.mention(at: index),
                names.mentions[mention].tokens.lowerBound == index
            {
                addName(mention)
                index = names.mentions[mention].tokens.upperBound
            } else if let kind = pronounKind(index) {
                add(index..<index + 1, head: index, kind)
                index += 1
            } else if let kind = ownerKind(index, in: block) {
                add(index..<index + 1, head: index, kind, isPossessive: true)
                index += 1
            } else if let end = capitalsEnd(from: index, in: block) {
                addCapitals(index..<end, in: block)
                index = end
            } else {
                addNoun(at: index, in: block)
                index += 1
            }
        }
    }

    private mutating func add(
        _ tokens: Range<Int>, head: Int, _ kind: SpeakerCandidate.Kind,
        isPossessive: Bool = false, mention: Int? = nil, identity: UInt64 = 0
    ) {
        candidates.append(
            SpeakerCandidate(
                tokens: tokens, head: head, kind: kind, isPossessive: isPossessive,
                mention: mention, identity: identity))
    }

    private mutating func addName(_ number: Int) {
        let mention = names.mentions[number]
        let kind: SpeakerCandidate.Kind =
            if mention.form == .demonym {
                .demonym
            } else {
                switch names.entries[mention.entity].entity.type {
                case .person: .person
                case .organization: .organization
                case .place, .facility: .place
                default: .thing
                }
            }
        add(
            mention.tokens, head: mention.tokens.upperBound - 1, kind, mention: number,
            identity: UInt64(mention.entity) + 1)
    }

    private func pronounKind(_ index: Int) -> SpeakerCandidate.Kind? {
        let token = document.tokens[index]
        if token.isAllCapitals { return nil }
        if let kind = Self.pronouns[token.hash] { return kind }
        let block = document.blockTokens[Int(token.block)]
        // "Bottles that said …"; "some said", "read another".
        if token.hash == Self.that {
            let isRelative =
                index > block.lowerBound && phrases.isBeforeVerb(index, in: block)
                && (phrases.isOrdinary(index - 1) || phrases.nounKind(index - 1) != nil)
                && roles[index - 1].isDisjoint(with: [.strongVerb, .weakVerb])
            return isRelative ? .relative : nil
        }
        guard Self.standIns.contains(token.hash) else { return nil }
        let followsVerb =
            index > block.lowerBound && roles[index - 1].contains(.strongVerb)
            && !isQuoted[index - 1]
            && (index + 1 == block.upperBound || !document.tokens[index + 1].isWord)
        return followsVerb || phrases.isBeforeVerb(index, in: block) ? .people : nil
    }

    private static let that = WordHash("that")
    /// Words that stand for people or things just spoken of.
    private static let standIns = WordSet(
        "both most one another someone somebody everyone several many some few none two three")

    /// Returns the kind of "his" or "their" before a noun, in a sentence that quotes something.
    private func ownerKind(_ index: Int, in block: Range<Int>) -> SpeakerCandidate.Kind? {
        guard let kind = Self.owners[document.tokens[index].hash],
            quotes[Int(document.tokens[index].sentence)]
        else { return nil }
        let next = index + 1
        guard next < block.upperBound, isQuoted[next] || phrases.isOrdinary(next) else {
            return nil
        }
        return kind
    }

    private static let owners: [WordHash: SpeakerCandidate.Kind] = [
        WordHash("his"): .he, WordHash("her"): .she, WordHash("their"): .they,
    ]

    private static let pronouns: [WordHash: SpeakerCandidate.Kind] = [
        WordHash("he"): .he, WordHash("she"): .she, WordHash("they"): .they,
        WordHash("i"): .first, WordHash("we"): .first, WordHash("who"): .relative,
        WordHash("which"): .relative, WordHash("it"): .it,
    ]

    // MARK: - Capitalised words

    /// Returns the end of the run of capitalised words that begins at `start`; `nil` if none does.
    private func capitalsEnd(from start: Int, in block: Range<Int>) -> Int? {
        guard isCapital(start), !roles[start].contains(.time) else { return nil }
        let opensSentence = document.tokens[start].shape.contains(.opensSentence)
        let closedClass: WordRoles = [
            .determiner, .preposition, .conjunction, .auxiliary, .adverb, .function, .pronoun,
            .strongVerb,
        ]
        // At the start of a sentence every word has a capital; elsewhere only "I" and titles' words do by rule.
        if !roles[start].isDisjoint(with: closedClass),
            opensSentence || start + 1 == block.upperBound
        {
            return nil
        }
        if opensSentence, document.tokens[start].kind == .word, isAdverbial(start) { return nil }
        var end = start + 1
        while end < block.upperBound, !isQuoted[end], names.mention(at: end) == nil {
            let joins =
                document.tokens[end].kind == .hyphen
                || Self.particles.contains(document.tokens[end].hash)
            if isCapital(end), !roles[end].contains(.time) {
                end += 1
            } else if joins, end + 1 < block.upperBound, isCapital(end + 1), !isQuoted[end + 1],
                names.mention(at: end + 1) == nil
            {
                end += 2
            } else {
                break
            }
        }
        return end
    }

    private static let particles = WordSet(
        "al el de del der den van von bin ibn da di la le du dos y")

    private func isCapital(_ index: Int) -> Bool {
        document.tokens[index].isWord && document.tokens[index].isCapitalized
    }

    /// Whether the word ends like an adverb or an `-ing` form, as many words that open a sentence do.
    private func isAdverbial(_ index: Int) -> Bool {
        let range = document.tokens[index].range
        guard range.count > 4 else { return false }
        let next = index + 1
        if next < document.tokens.count, document.tokens[next].isCapitalized { return false }
        let bytes = document.source.bytes
        let ending = bytes[range.upperBound - 3..<range.upperBound]
        return ending.dropFirst().elementsEqual("ly".utf8) || ending.elementsEqual("ing".utf8)
    }

    private mutating func addCapitals(_ run: Range<Int>, in block: Range<Int>) {
        var tokens = run
        while let first = tokens.first, tokens.count > 1, roles[first].contains(.honorific) {
            tokens.removeFirst()
        }
        let head = tokens.upperBound - 1
        // "President", "Foreign Minister": an office, not a name.
        if let kind = phrases.nounKind(head), !roles[head].contains(.honorific) {
            let phrase = phrases.start(of: head, in: block)..<head + 1
            add(phrase, head: head, kind)
        } else {
            add(
                tokens, head: head, .capitals,
                identity: document.tokens[head].hash.value | 1 << 63)
        }
    }

    // MARK: - Noun phrases

    private mutating func addNoun(at index: Int, in block: Range<Int>) {
        let next = index + 1
        if let kind = phrases.nounKind(index) {
            // In "campaign manager" and "news conference" only the last noun names anybody.
            if next < block.upperBound, !isQuoted[next] {
                let isCompound =
                    phrases.nounKind(next) != nil && !document.tokens[next].isCapitalized
                    && roles[next].isDisjoint(with: [.strongVerb, .weakVerb])
                if isCompound || document.tokens[next].kind == .hyphen { return }
            }
            addPhrase(phrases.start(of: index, in: block)..<next, kind)
            return
        }
        guard phrases.isOrdinary(index) else { return }
        if phrases.isBeforeVerb(index, in: block) {
            let start = phrases.start(of: index, in: block)
            if roles[start].contains(.determiner), start < index {
                add(start..<next, head: index, .noun)
            }
        } else if let start = phrases.startAfterVerb(endingAt: index, in: block) {
            add(start..<next, head: index, .noun)
        }
    }

    /// Adds a noun with its modifiers; "Western" in "Western diplomats" is none of its own then.
    private mutating func addPhrase(_ phrase: Range<Int>, _ kind: SpeakerCandidate.Kind) {
        while let last = candidates.last, last.kind.isName,
            phrase.contains(last.tokens.lowerBound),
            document.tokens[last.tokens.upperBound].kind != .possessive
        {
            candidates.removeLast()
        }
        add(phrase, head: phrase.upperBound - 1, kind)
    }
}
