import CorpusModel

/// An article as the speaker model reads it: quotations, candidates, and the rest as one letter a word.
///
/// The letters leave out what does not tell who speaks (determiners, adverbs, "Mr.", adjectives) and write a
/// name or a quotation as one, so that `said Mr. X, the minister,` and `said Y, an aide,` read alike.
struct QuoteScene {
    let document: Document
    let names: NameTable
    let segments: [QuotedSegment]
    /// Per token, what the word can be where it stands.
    let roles: [WordRoles]
    /// In order of first token.
    let candidates: [SpeakerCandidate]
    /// For each candidate, whom it names: for "he" and "she" the last person named who may be meant; 0 where that cannot
    /// be told.
    let likelyIdentities: [UInt64]
    /// How often everybody is named outside quotation marks.
    let mentionCounts: [UInt64: UInt64]
    /// The letters of the body, `/` before each paragraph.
    private(set) var letters: [UInt8] = []
    /// For each letter, its first token.
    private(set) var letterTokens: [Int32] = []
    /// For each token, its letter; for a token that has none, the next.
    private(set) var tokenLetters: [Int32] = []

    init(document: Document, names: NameTable) {
        self.document = document
        self.names = names
        let segments = MarkPairing.segments(of: document)
        var isQuoted = [Bool](repeating: false, count: document.tokens.count)
        for segment in segments {
            for token in segment.outer { isQuoted[token] = true }
        }
        let roles = Self.roles(of: document)
        self.segments = segments
        self.roles = roles
        let candidates = SpeakerFinder.find(
            in: document, names: names, roles: roles, isQuoted: isQuoted)
        self.candidates = candidates
        likelyIdentities = Self.likelyIdentities(of: candidates, names: names)
        mentionCounts = Self.mentionCounts(of: candidates)
        writeLetters()
    }

    /// Returns the roles of all tokens, verb or noun decided by the word before.
    private static func roles(of document: Document) -> [WordRoles] {
        let table = WordRoles.table
        var roles = [WordRoles](repeating: [], count: document.tokens.count)
        for (index, token) in document.tokens.enumerated() where token.isWord {
            // "US" is no "us", "WHO" no "who".
            var role = token.isAllCapitals ? [] : table[token.hash] ?? []
            let next = index + 1
            if next < document.tokens.count, ReportingVerb.phrasalOpeners.contains(token.hash),
                let entry = ReportingVerb.forms[document.hash(index..<next + 1)]
            {
                role = entry.verb.isStrong ? .strongVerb : .weakVerb
                if entry.form == .participle { role.insert(.participle) }
            }
            let verbs: WordRoles = [.strongVerb, .weakVerb, .participle]
            if !role.isDisjoint(with: verbs), !role.isDisjoint(with: .speakingNoun), index > 0 {
                let before = document.tokens[index - 1]
                let follows: WordRoles = roles[index - 1]
                let isVerb =
                    before.block == token.block && before.isWord
                    && (before.isCapitalized
                        || !follows.isDisjoint(with: [.pronoun, .people, .person]))
                    && follows.isDisjoint(with: [.determiner, .preposition])
                role.subtract(isVerb ? .speakingNoun : verbs)
            }
            roles[index] = role
        }
        return roles
    }

    // MARK: - Letters

    private mutating func writeLetters() {
        let units = unitLetters()
        tokenLetters = [Int32](repeating: 0, count: document.tokens.count)
        letters.reserveCapacity(document.tokens.count / 2)
        var segment = 0
        for (block, range) in document.blockTokens.enumerated()
        where document.blocks[block].part == .body {
            write(UInt8(ascii: "/"), at: range.lowerBound)
            var index = range.lowerBound
            while index < range.upperBound {
                while segment < segments.count, segments[segment].outer.lowerBound < index {
                    segment += 1
                }
                if segment < segments.count, segments[segment].outer.lowerBound == index {
                    write(UInt8(ascii: "Q"), at: index)
                    for token in segments[segment].outer {
                        tokenLetters[token] = Int32(letters.count - 1)
                    }
                    index = segments[segment].outer.upperBound
                    continue
                }
                let letter = units[index] ?? letter(of: index)
                let continues = letter == Self.rest || letter == Self.word && letters.last == letter
                if !continues, letter != Self.none { write(letter, at: index) }
                tokenLetters[index] = Int32(letter == Self.none ? letters.count : letters.count - 1)
                index += 1
            }
        }
        write(UInt8(ascii: "/"), at: document.tokens.count)
    }

    private mutating func write(_ letter: UInt8, at token: Int) {
        letters.append(letter)
        letterTokens.append(Int32(token))
    }

    /// Says nothing: the token goes to the next letter.
    private static let none: UInt8 = 0
    /// Goes on with the name that the last letter stands for.
    private static let rest: UInt8 = 1
    private static let word = UInt8(ascii: "w")

    /// Returns the letters of tokens that belong to candidates.
    private func unitLetters() -> [UInt8?] {
        var units = [UInt8?](repeating: nil, count: document.tokens.count)
        for candidate in candidates where !candidate.kind.isName {
            for token in candidate.tokens where document.tokens[token].isWord && units[token] == nil
            {
                units[token] = Self.none
            }
        }
        for candidate in candidates {
            if candidate.kind.isName {
                for token in candidate.tokens { units[token] = Self.rest }
                units[candidate.tokens.lowerBound] = Self.letter(of: candidate.kind)
            } else {
                units[candidate.head] =
                    candidate.isPossessive
                    ? UInt8(ascii: "d") : Self.letter(of: candidate.kind)
            }
        }
        return units
    }

    private static func letter(of kind: SpeakerCandidate.Kind) -> UInt8 {
        switch kind {
        case .person, .capitals: UInt8(ascii: "N")
        case .organization: UInt8(ascii: "O")
        case .place, .thing: UInt8(ascii: "L")
        case .demonym: UInt8(ascii: "D")
        case .he, .she, .they: UInt8(ascii: "P")
        case .first: UInt8(ascii: "I")
        case .relative: UInt8(ascii: "W")
        case .it: UInt8(ascii: "T")
        case .role, .people: UInt8(ascii: "R")
        case .institution: UInt8(ascii: "G")
        case .document: UInt8(ascii: "K")
        case .noun: UInt8(ascii: "U")
        }
    }

    private func letter(of index: Int) -> UInt8 {
        let token = document.tokens[index]
        switch token.kind {
        case .word: break
        case .possessive: return UInt8(ascii: "s")
        case .stop: return UInt8(ascii: ".")
        case .dash: return UInt8(ascii: "-")
        case .bracket: return UInt8(ascii: "(")
        case .punctuation, .symbol:
            return token.end - token.start == 1
                ? document.source.bytes[Int(token.start)] : UInt8(ascii: ";")
        case .hyphen, .quoteMark: return Self.none
        case .number, .address: return Self.word
        }
        let role = roles[index]
        if role.contains(.strongVerb) {
            return UInt8(ascii: role.contains(.participle) ? "g" : "V")
        }
        if role.contains(.weakVerb) {
            return UInt8(ascii: role.contains(.participle) ? "h" : "v")
        }
        if token.hash == Self.according { return UInt8(ascii: "A") }
        if token.hash == Self.that { return UInt8(ascii: "t") }
        if token.hash == Self.of { return UInt8(ascii: "o") }
        if token.hash == Self.to { return UInt8(ascii: "p") }
        if role.contains(.preposition) { return UInt8(ascii: "f") }
        if role.contains(.conjunction) { return UInt8(ascii: "&") }
        if role.contains(.auxiliary) { return UInt8(ascii: "x") }
        if !role.isDisjoint(with: [.determiner, .adverb, .honorific, .time]) { return Self.none }
        return Self.word
    }

    private static let according = WordHash("according")
    private static let that = WordHash("that")
    private static let of = WordHash("of")
    private static let to = WordHash("to")
}
