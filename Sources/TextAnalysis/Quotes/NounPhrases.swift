/// Reads where noun phrases begin and which nouns may speak.
struct NounPhrases {
    /// The most words a noun phrase takes in before its noun.
    private static let longestModifier = 9

    let document: Document
    /// What each token can be.
    let roles: [WordRoles]
    /// Which tokens stand in quotation marks, where no phrase reaches.
    let isQuoted: [Bool]

    /// Returns what kind of speaker a noun may be; `nil` for other words.
    func nounKind(_ index: Int) -> SpeakerCandidate.Kind? {
        let role = roles[index]
        if role.contains(.person) { return .role }
        if role.contains(.people) { return .people }
        if role.contains(.institution) { return .institution }
        return role.contains(.document) ? .document : nil
    }

    /// Whether the word is in no list: most likely a noun, an adjective or a verb.
    func isOrdinary(_ index: Int) -> Bool {
        document.tokens[index].isWord
            && roles[index].isDisjoint(with: [
                .determiner, .preposition, .conjunction, .auxiliary, .adverb, .function, .pronoun,
                .time, .strongVerb, .weakVerb,
            ])
    }

    /// Whether the word is the subject of a reporting verb that follows.
    func isBeforeVerb(_ index: Int, in block: Range<Int>) -> Bool {
        var next = index + 1
        while next < block.upperBound, next - index < 4,
            !roles[next].isDisjoint(with: [.adverb, .auxiliary])
        {
            next += 1
        }
        return next < block.upperBound && !isQuoted[next] && roles[next].contains(.strongVerb)
            && !roles[next].contains(.participle)
    }

    /// Returns where "the narrator" begins in "said the narrator" if `index` is its noun.
    func startAfterVerb(endingAt index: Int, in block: Range<Int>) -> Int? {
        let next = index + 1
        let ends =
            next == block.upperBound || !isOrdinary(next) || isQuoted[next]
        guard ends else { return nil }
        let start = start(of: index, in: block)
        guard start < index, roles[start].contains(.determiner), start > block.lowerBound,
            !isQuoted[start - 1], roles[start - 1].contains(.strongVerb)
        else { return nil }
        return start
    }

    /// Whether a word is the past tense that follows a name: "rallied" in "Netanyahu rallied supporters".
    private func isVerbOfName(_ index: Int, in block: Range<Int>) -> Bool {
        let token = document.tokens[index]
        guard index > block.lowerBound, token.isWord, !token.isCapitalized,
            document.source.bytes[token.range].suffix(2).elementsEqual("ed".utf8)
        else { return false }
        let before = document.tokens[index - 1]
        return before.isWord && before.isCapitalized && !before.isAllCapitals
            && roles[index - 1].isEmpty
    }

    /// Returns the first token of the phrase whose noun is `head`: its adjectives, possessor and determiner.
    func start(of head: Int, in block: Range<Int>) -> Int {
        var start = head
        while start > block.lowerBound, head - start < Self.longestModifier {
            let before = start - 1
            let token = document.tokens[before]
            guard !isQuoted[before], token.kind != .stop else { break }
            if roles[before].contains(.determiner) {
                start = before
                break
            }
            let joins = token.kind == .possessive || token.kind == .hyphen || token.kind == .number
            let modifies =
                token.isWord
                && roles[before].isDisjoint(with: WordRoles.phraseBreak.union(.strongVerb))
                && (roles[before].isDisjoint(with: [.weakVerb]) || nounKind(before) != nil)
            guard joins || modifies, !isVerbOfName(before, in: block) else { break }
            start = before
        }
        // A possessive or hyphen cannot begin the phrase.
        while start < head, !document.tokens[start].isWord, document.tokens[start].kind != .number {
            start += 1
        }
        return start
    }
}
