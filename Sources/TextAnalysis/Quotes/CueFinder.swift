import CorpusModel

/// Finds the words that report a quotation.
struct CueFinder {
    /// The words that report, and what they mean.
    struct Found {
        var tokens: Range<Int>
        var lemma: String
        var kind: Cue.Class
    }

    let scene: QuoteScene

    /// Returns the cue that ties a speaker to a quotation, or `nil` when no verb does.
    func cue(of candidate: SpeakerCandidate, for segment: Int) -> Found? {
        let quotation = scene.segments[segment]
        let own = Int(scene.tokenLetters[quotation.outer.lowerBound])
        let start = Int(scene.tokenLetters[candidate.tokens.lowerBound])
        let end = Int(scene.tokenLetters[candidate.head])
        // The verb next to the quotation, on the speaker's side: "X said, adding …".
        let between =
            end < own ? Array((end + 1..<own).reversed()) : Array(own + 1..<max(own + 1, start))
        for letter in between.prefix(30) {
            switch scene.letters[letter] {
            case UInt8(ascii: "V") where isNoun(Int(scene.letterTokens[letter])): continue
            case UInt8(ascii: "V"), UInt8(ascii: "g"), UInt8(ascii: "A"):
                return cue(at: Int(scene.letterTokens[letter]))
            case UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "Q"): break
            default: continue
            }
            break
        }
        if let verb = scene.subjectCode(from: start, to: end).verb, !isNoun(verb) {
            return cue(at: verb)
        }
        for letter in between.prefix(30) {
            switch scene.letters[letter] {
            case UInt8(ascii: "v"), UInt8(ascii: "h"):
                return cue(at: Int(scene.letterTokens[letter]))
            case UInt8(ascii: "."), UInt8(ascii: "/"): return nil
            default: continue
            }
        }
        return nil
    }

    /// Whether a word that may be a verb is a noun where it stands: "the remarks", "the state press agency".
    private func isNoun(_ token: Int) -> Bool {
        let document = scene.document
        guard token > 0, document.tokens[token - 1].block == document.tokens[token].block,
            let entry = ReportingVerb.forms[document.tokens[token].hash],
            entry.form != .participle
        else { return false }
        let before = document.tokens[token - 1]
        if scene.roles[token - 1].contains(.determiner) || before.kind == .possessive {
            return true
        }
        // A plain form has a helping verb, "to" or several people before it.
        guard entry.form == .base, before.isWord, before.hash != Self.to else { return false }
        return scene.roles[token - 1].isDisjoint(with: [
            .auxiliary, .pronoun, .people, .adverb, .conjunction,
        ])
            && scene.names.mention(at: token - 1).map {
                scene.names.mentions[$0].form == .demonym
            } ?? true
    }

    /// Reads the cue whose first word is at a token: "said", "pointed out", "went on to say", "according to".
    func cue(at token: Int) -> Found? {
        let document = scene.document
        let block = document.blockTokens[Int(document.tokens[token].block)]
        if document.tokens[token].hash == Self.according {
            guard token + 1 < block.upperBound else { return nil }
            return Found(tokens: token..<token + 2, lemma: "according to", kind: .says)
        }
        if token + 1 < block.upperBound,
            let entry = ReportingVerb.forms[document.hash(token..<token + 2)]
        {
            let spoken = token + 3
            if spoken < block.upperBound, let found = continued(from: token, to: spoken) {
                return found
            }
            return Found(
                tokens: token..<token + 2, lemma: entry.verb.lemma, kind: entry.verb.kind)
        }
        if token - 3 >= block.lowerBound, let found = continued(from: token - 3, to: token) {
            return found
        }
        guard let entry = ReportingVerb.forms[document.tokens[token].hash] else { return nil }
        return Found(tokens: token..<token + 1, lemma: entry.verb.lemma, kind: entry.verb.kind)
    }

    /// Reads "went on to say", which says; `nil` for other words.
    private func continued(from first: Int, to last: Int) -> Found? {
        let document = scene.document
        guard document.tokens[last - 1].hash == Self.to,
            ReportingVerb.forms[document.hash(first..<first + 2)]?.verb.lemma == "go on",
            let entry = ReportingVerb.forms[document.tokens[last].hash], entry.form == .base
        else { return nil }
        return Found(tokens: first..<last + 1, lemma: entry.verb.lemma, kind: entry.verb.kind)
    }

    /// Returns the mention of the one spoken to: "told X", "asked X".
    func addressee(of cue: Found, speaker: SpeakerCandidate) -> Int? {
        guard Self.addressing.contains(WordHash(cue.lemma)) else { return nil }
        let tokens = scene.document.tokens
        var next = cue.tokens.upperBound
        while next < tokens.count, next - cue.tokens.upperBound < 8,
            tokens[next].block == tokens[cue.tokens.lowerBound].block, tokens[next].isWord
        {
            if let mention = scene.names.mention(at: next), !speaker.tokens.contains(next) {
                return scene.names.mentions[mention].form == .demonym ? nil : mention
            }
            let isModifier =
                !scene.roles[next].isDisjoint(with: [.determiner, .honorific, .person])
                || scene.roles[next].isEmpty
            guard isModifier else { return nil }
            next += 1
        }
        return nil
    }

    private static let according = WordHash("according")
    private static let to = WordHash("to")
    private static let addressing = WordSet(
        "tell ask inform assure remind warn urge press query instruct thank reassure advise")
}
