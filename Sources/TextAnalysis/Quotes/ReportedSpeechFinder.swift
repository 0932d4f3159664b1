/// Finds reported speech in sentences that hold no quotation marks.
///
/// Only plain frames are read, a finite reporting verb with its subject before it or "according to": what is left out is missed,
/// what is found is nearly always right.
struct ReportedSpeechFinder {
    private let scene: QuoteScene
    /// For each sentence, whether part of it stands in quotation marks.
    private let quotes: [Bool]

    /// The fewest words that make a statement.
    private static let fewestWords = 4
    /// How far apart the verb and "that" may stand, as in "told reporters in Moscow on Monday that".
    private static let longestGap = 8
    /// How far behind its beginning a clause shows its verb.
    private static let verbReach = 14

    init(scene: QuoteScene) {
        self.scene = scene
        var quotes = [Bool](repeating: false, count: scene.document.sentences.count)
        for segment in scene.segments {
            for token in segment.outer { quotes[Int(scene.document.tokens[token].sentence)] = true }
        }
        self.quotes = quotes
    }

    /// Returns what is reported, in text order, one statement a sentence at most.
    func find() -> [ReportedSpeech] {
        var found: [ReportedSpeech] = []
        var last: Int32 = -1
        for (letter, kind) in scene.letters.enumerated()
        where kind == UInt8(ascii: "V") || kind == UInt8(ascii: "A") {
            let token = Int(scene.letterTokens[letter])
            let sentence = scene.document.tokens[token].sentence
            guard sentence != last, !quotes[Int(sentence)] else { continue }
            let range = scene.document.sentences[Int(sentence)]
            let speech =
                kind == UInt8(ascii: "A")
                ? accordingTo(at: token, in: range) : reported(by: token, letter, in: range)
            if let speech, isStatement(speech.tokens) {
                found.append(speech)
                last = sentence
            }
        }
        return found
    }

    // MARK: - Clauses of a verb

    private func reported(
        by verb: Int, _ letter: Int, in sentence: Range<Int>
    ) -> ReportedSpeech? {
        let document = scene.document
        guard let entry = ReportingVerb.forms[document.tokens[verb].hash], entry.form == .finite,
            let candidate = subject(ofVerb: verb, letter)
        else { return nil }
        let end = statementEnd(of: sentence)
        let takesListener = Self.telling.contains(WordHash(entry.verb.lemma))
        guard let start = clauseStart(after: verb, before: end, takesListener: takesListener)
        else {
            return trailing(verb, candidate, in: sentence, end: end)
        }
        if start.hasThat {
            return ReportedSpeech(
                tokens: start.token..<end, candidate: candidate, cue: verb, frame: .thatClause)
        }
        guard Self.plain.contains(WordHash(entry.verb.lemma)),
            isClause(start.token..<end)
        else { return nil }
        return ReportedSpeech(
            tokens: start.token..<end, candidate: candidate, cue: verb, frame: .bareClause)
    }

    /// Returns where the clause of a verb begins, and whether "that" opens it.
    private func clauseStart(
        after verb: Int, before end: Int, takesListener: Bool
    ) -> (token: Int, hasThat: Bool)? {
        let tokens = scene.document.tokens
        var next = verb + 1
        var isPlaceOrTime = false
        // Where the clause begins, unless "that" comes behind the one spoken to.
        var bare: Int?
        while next < end, next - verb <= Self.longestGap {
            guard tokens[next].isWord || tokens[next].kind == .number else { break }
            if tokens[next].hash == Self.that {
                // In "the pledge he said that was kept" nothing is reported.
                let verbs: WordRoles = [.auxiliary, .strongVerb, .weakVerb]
                guard next + 1 < end, scene.roles[next + 1].isDisjoint(with: verbs) else {
                    return nil
                }
                return (next + 1, true)
            }
            let role = scene.roles[next]
            if role.contains(.strongVerb) { break }
            if role.contains(.time) {
                isPlaceOrTime = false
            } else if Self.places.contains(tokens[next].hash) {
                isPlaceOrTime = true
            } else if !isPlaceOrTime {
                if !takesListener { return (next, false) }
                bare = bare ?? next
            }
            next += 1
        }
        return bare.map { ($0, false) }
    }

    /// Whether words begin like a clause and have a verb of their own.
    private func isClause(_ tokens: Range<Int>) -> Bool {
        let document = scene.document
        let first = tokens.lowerBound
        let opens =
            scene.names.mention(at: first) != nil
            || scene.roles[first].contains(.determiner)
            || Self.subjects.contains(document.tokens[first].hash)
            || !scene.roles[first].isDisjoint(with: .speakingNoun)
        guard opens else { return false }
        for index in tokens.dropFirst().prefix(Self.verbReach) {
            // "Announced two days earlier that …" has its clause farther on.
            if document.tokens[index].kind == .punctuation
                || document.tokens[index].hash == Self.that
            {
                return false
            }
            if scene.roles[index].contains(.auxiliary) { return true }
        }
        return false
    }

    /// Reads "…, X said." at the end of a sentence.
    private func trailing(
        _ verb: Int, _ candidate: Int, in sentence: Range<Int>, end: Int
    ) -> ReportedSpeech? {
        let document = scene.document
        let rest = verb + 1..<max(verb + 1, end)
        // Behind the cue there may be a day, not more.
        guard
            rest.allSatisfy({
                scene.roles[$0].contains(.time) || document.tokens[$0].hash == Self.on
            })
        else { return nil }
        let comma = scene.candidates[candidate].tokens.lowerBound - 1
        guard comma > sentence.lowerBound, document.token(comma, is: ",") else { return nil }
        return ReportedSpeech(
            tokens: sentence.lowerBound..<comma, candidate: candidate, cue: verb,
            frame: .trailingCue)
    }

    // MARK: - Subjects

    /// Returns the subject right before a verb, or before the apposition that ends there.
    private func subject(ofVerb verb: Int, _ letter: Int) -> Int? {
        guard letter > 0 else { return nil }
        var place = letter - 1
        if scene.letters[place] == UInt8(ascii: ",") {
            var comma = place - 1
            while comma > 0, place - comma < Self.longestApposition,
                scene.letters[comma] != UInt8(ascii: ",")
            {
                if Self.breaks.contains(scene.letters[comma]) { return nil }
                comma -= 1
            }
            guard comma > 0, scene.letters[comma] == UInt8(ascii: ",") else { return nil }
            place = comma - 1
        } else {
            while place > 0, scene.letters[place] == UInt8(ascii: "x") { place -= 1 }
        }
        guard var number = candidate(atLetter: place) else { return nil }
        // In "a spokesman for the ministry of X said" the spokesman speaks.
        while place > 1,
            scene.letters[place - 1] == UInt8(ascii: "o")
                || scene.letters[place - 1] == UInt8(ascii: "f")
        {
            guard let owner = candidate(atLetter: place - 2) else { return nil }
            number = owner
            place -= 2
        }
        if place > 0,
            scene.letters[place - 1] == UInt8(ascii: "&")
                || scene.letters[place - 1] == UInt8(ascii: "p")
        {
            return nil
        }
        let candidate = scene.candidates[number]
        switch candidate.kind {
        case .first, .relative, .thing, .demonym, .noun: return nil
        default: break
        }
        let first = candidate.tokens.lowerBound
        let block = scene.document.blockTokens[Int(scene.document.tokens[first].block)]
        // "The pledge that he said he would keep", "what she says is true".
        if first > block.lowerBound,
            Self.relatives.contains(scene.document.tokens[first - 1].hash)
        {
            return nil
        }
        return candidate.isPossessive || !isAffirmed(verb) ? nil : number
    }

    private static let longestApposition = 14
    private static let breaks: Set<UInt8> = Set("./VAgQ:".utf8)

    private func candidate(atLetter letter: Int) -> Int? {
        let token = Int(scene.letterTokens[letter])
        var number = scene.firstCandidate(atOrAfter: token + 1) - 1
        while number >= 0, token - scene.candidates[number].tokens.lowerBound < 12 {
            let candidate = scene.candidates[number]
            if candidate.head == token || candidate.kind.isName && candidate.tokens.contains(token)
            {
                return number
            }
            number -= 1
        }
        return nil
    }

    /// Whether nothing before the verb denies or doubts that it was said: "did not say", "may have said".
    private func isAffirmed(_ verb: Int) -> Bool {
        let document = scene.document
        let block = document.blockTokens[Int(document.tokens[verb].block)]
        var index = verb - 1
        while index >= block.lowerBound,
            !scene.roles[index].isDisjoint(with: [.auxiliary, .adverb])
        {
            let hash = document.tokens[index].hash
            if scene.roles[index].contains(.auxiliary), !Self.perfect.contains(hash) {
                return false
            }
            if Self.negations.contains(hash) { return false }
            index -= 1
        }
        let sentence = document.sentences[Int(document.tokens[verb].sentence)]
        return !Self.conditions.contains(document.tokens[sentence.lowerBound].hash)
            && !document.token(sentence.upperBound - 1, is: "?")
    }

    // MARK: - According to

    private func accordingTo(at token: Int, in sentence: Range<Int>) -> ReportedSpeech? {
        let document = scene.document
        let end = statementEnd(of: sentence)
        let named = scene.firstCandidate(atOrAfter: token + 2)
        guard token + 1 < end, named < scene.candidates.count,
            scene.candidates[named].tokens.lowerBound < min(token + 5, end)
        else { return nil }
        let speaker = scene.candidates[named]
        let next = speaker.tokens.upperBound
        // "The secretary of state", "Ms.": the words go on where the candidate ends.
        let isWhole =
            next == end || !document.tokens[next].isWord
            || speaker.kind.isName && speaker.kind != .capitals
        guard !speaker.kind.isPronoun,
            speaker.kind != .noun, speaker.kind != .demonym, isWhole,
            !scene.roles[speaker.head].contains(.honorific)
        else { return nil }
        if token == sentence.lowerBound {
            let comma = speaker.tokens.upperBound
            guard comma + 1 < end, document.token(comma, is: ","),
                isClause(comma + 1..<end)
            else { return nil }
            return ReportedSpeech(
                tokens: comma + 1..<end, candidate: named, cue: token, frame: .accordingTo)
        }
        let comma = token - 1
        guard comma > sentence.lowerBound, document.token(comma, is: ",") else { return nil }
        return ReportedSpeech(
            tokens: sentence.lowerBound..<comma, candidate: named, cue: token, frame: .accordingTo)
    }

    // MARK: - Words

    /// Returns the end of a sentence's words, its last mark left out.
    private func statementEnd(of sentence: Range<Int>) -> Int {
        let last = sentence.upperBound - 1
        return scene.document.tokens[last].kind == .stop ? last : sentence.upperBound
    }

    private func isStatement(_ tokens: Range<Int>) -> Bool {
        tokens.count { scene.document.tokens[$0].isWord } >= Self.fewestWords
    }

    private static let that = WordHash("that")
    private static let on = WordHash("on")
    /// Verbs with the one spoken to between them and the clause.
    private static let telling = WordSet("tell inform remind assure warn brief instruct advise")
    /// Verbs whose clause often has no "that".
    private static let plain = WordSet(
        "say add warn argue claim insist note acknowledge announce explain assert maintain contend predict"
    )
    private static let subjects = WordSet("he she it they we there")
    private static let places = WordSet("on in at to during after from before by late early")
    private static let relatives = WordSet("that what which who whom whose whether if as than")
    private static let perfect = WordSet("has have had")
    private static let negations = WordSet("not never n't")
    private static let conditions = WordSet("if unless whether had should asked")
}
