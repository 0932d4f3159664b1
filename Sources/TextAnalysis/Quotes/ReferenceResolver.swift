import CorpusModel

/// Finds whom the words beside a cue mean where they are no name: "he", "who", "the president".
struct ReferenceResolver {
    /// What a candidate was found to mean.
    struct Reference {
        /// The candidate that names or describes the speaker best.
        var candidate: Int
        /// Index in `NameTable.entries`, where a name stands behind it.
        var entity: Int?
        var probability: Double
        /// How it was found, in words.
        var method: String
    }

    /// Meanings by candidate, for the speakers that are not named where they speak.
    private(set) var references: [Int: Reference] = [:]
    private let scene: QuoteScene

    init(scene: QuoteScene, statements: [Statement], weights: LinearWeights) {
        self.scene = scene
        let speakers = Set(statements.map(\.candidate)).sorted()
        let pronouns = speakers.filter {
            scene.candidates[$0].kind == .he || scene.candidates[$0].kind == .she
        }
        let resolver = PronounResolver(scene: scene, speakers: speakers)
        for (pronoun, choice) in resolver.resolve(pronouns, weights: weights) {
            guard let antecedent = choice.candidate else { continue }
            references[pronoun] = follow(
                antecedent, probability: choice.probability, method: "pronoun, by its antecedent")
        }
        for speaker in speakers where references[speaker] == nil {
            switch scene.candidates[speaker].kind {
            case .relative:
                references[speaker] = antecedent(ofRelative: speaker).map {
                    follow($0, probability: 1, method: "relative clause")
                }
            case .it:
                references[speaker] = body(spokenOfBefore: speaker).map {
                    follow($0, probability: Self.likelyBody, method: "pronoun, by its antecedent")
                }
            case .role:
                references[speaker] =
                    holder(ofRole: speaker)
                    ?? incumbent(ofRole: speaker, by: resolver, weights: weights)
            default: break
            }
        }
    }

    /// The pronouns and role nouns that mean an entity.
    var mentions: [NameTable.Mention] {
        references.keys.sorted().compactMap { number in
            guard let entity = references[number]?.entity else { return nil }
            let candidate = scene.candidates[number]
            return NameTable.Mention(
                tokens: candidate.tokens, entity: entity,
                form: candidate.kind.isPronoun ? .pronoun : .nominal)
        }
    }

    /// Goes on from a noun to the person known to hold the office.
    private func follow(
        _ antecedent: Int, probability: Double, method: String
    ) -> Reference {
        let candidate = scene.candidates[antecedent]
        if let mention = candidate.mention {
            return Reference(
                candidate: antecedent, entity: scene.names.mentions[mention].entity,
                probability: probability, method: method)
        }
        if candidate.kind == .role, let holder = holder(ofRole: antecedent) { return holder }
        return Reference(
            candidate: antecedent, entity: nil, probability: probability, method: method)
    }

    /// Returns the body that opens the sentence before "it said", or stands before it in the same one.
    private func body(spokenOfBefore number: Int) -> Int? {
        let tokens = scene.document.tokens
        let it = tokens[scene.candidates[number].head]
        for index in (0..<number).reversed().prefix(Self.mostSteps) {
            let candidate = scene.candidates[index]
            let sentences = it.sentence - tokens[candidate.head].sentence
            guard sentences <= 3, tokens[candidate.head].block == it.block else { return nil }
            guard candidate.kind == .organization || candidate.kind == .institution else {
                continue
            }
            let opening =
                candidate.tokens.lowerBound
                - scene.document.sentences[Int(tokens[candidate.head].sentence)].lowerBound
            if opening <= Self.subjectReach { return index }
        }
        return nil
    }

    /// A subject begins its sentence, after an article and an adjective or two.
    private static let subjectReach = 3
    private static let likelyBody = 0.8

    /// Returns the noun or name that "who" or "which" follows.
    private func antecedent(ofRelative number: Int) -> Int? {
        let relative = scene.candidates[number]
        let tokens = scene.document.tokens
        var index = number - 1
        while index >= 0 {
            let candidate = scene.candidates[index]
            guard tokens[candidate.head].sentence == tokens[relative.head].sentence,
                relative.head - candidate.tokens.upperBound <= 8
            else { return nil }
            if !candidate.kind.isPronoun, candidate.kind != .demonym { return index }
            index -= 1
        }
        return nil
    }

    /// Returns the person just spoken of whom a bare office means ("the president"), if the pronoun model is fairly sure.
    private func incumbent(
        ofRole number: Int, by resolver: PronounResolver, weights: LinearWeights
    ) -> Reference? {
        let role = scene.candidates[number]
        let first = scene.document.tokens[role.tokens.lowerBound].hash
        guard Self.definite.contains(first),
            Self.offices.contains(scene.document.tokens[role.head].hash)
        else { return nil }
        let decision = resolver.decision(on: number, after: nil)
        guard let (best, probability) = decision.best(by: weights), probability > 0.5,
            let antecedent = decision.options[best],
            let mention = scene.candidates[antecedent].mention
        else { return nil }
        return Reference(
            candidate: antecedent, entity: scene.names.mentions[mention].entity,
            probability: probability, method: "office, by the person just spoken of")
    }

    private static let offices = WordSet(
        "president premier chancellor minister secretary senator governor mayor pope king queen")

    // MARK: - Offices

    /// Returns whom "the president" or "the former official" means: one named with the office, or described by it before.
    private func holder(ofRole number: Int) -> Reference? {
        let role = scene.candidates[number]
        let document = scene.document
        // "A former official" is somebody new.
        guard isDefinite(role) else { return nil }
        let noun = document.tokens[role.head].hash
        let offices = Self.isTopDiplomat(role, in: scene) ? Self.topDiplomats : [noun]
        let nation = nation(in: role.tokens)
        var described: Int?
        for index in (0..<number).reversed().prefix(Self.mostSteps) {
            let candidate = scene.candidates[index]
            if let mention = candidate.mention,
                let title = scene.names.mentions[mention].title,
                nation == nil || nation == self.nation(in: title),
                document.tokens[title].contains(where: { offices.contains($0.hash) })
            {
                return Reference(
                    candidate: index, entity: scene.names.mentions[mention].entity,
                    probability: 1, method: "office, by the name it was given with")
            }
            if candidate.kind == .role, document.tokens[candidate.head].hash == noun,
                document.tokens[candidate.tokens.lowerBound].block
                    <= document.tokens[role.head].block, described == nil || !isDefinite(candidate)
            {
                described = index
            }
        }
        guard let described, scene.candidates[described].tokens.count > role.tokens.count else {
            return nil
        }
        return Reference(
            candidate: described, entity: nil, probability: 1,
            method: "office, by its first description")
    }

    /// Returns the country whose office it is: "the Iranian president" is not "President Trump".
    private func nation(in words: Range<Int>) -> Int? {
        words.lazy.compactMap { scene.names.mention(at: $0) }
            .map { scene.names.mentions[$0] }.first { $0.form == .demonym }?.entity
    }

    /// How many candidates are walked back over, so that time stays linear.
    private static let mostSteps = 400

    /// Whether the words are "America's top diplomat", which says foreign minister without the word.
    private static func isTopDiplomat(_ role: SpeakerCandidate, in scene: QuoteScene) -> Bool {
        let tokens = scene.document.tokens
        return tokens[role.head].hash == diplomat && role.tokens.count > 1
            && chief.contains(tokens[role.head - 1].hash)
    }

    private static let diplomat = WordHash("diplomat")
    private static let chief = WordSet("top chief senior-most leading")
    private static let topDiplomats: Set<WordHash> = [WordHash("foreign"), WordHash("state")]

    private func isDefinite(_ role: SpeakerCandidate) -> Bool {
        let first = scene.document.tokens[role.tokens.lowerBound].hash
        return Self.definite.contains(first)
            || scene.document.tokens[role.tokens].contains { $0.kind == .possessive }
    }

    private static let definite = WordSet("the this that")
}
