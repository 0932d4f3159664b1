import CorpusModel

/// Finds whom the words beside a cue mean where they are no name: "he", "who", "the president".
struct ReferenceResolver {
    /// One mention on the way to the name.
    struct Step {
        /// Index in `QuoteScene.candidates`.
        let candidate: Int
        /// Why it means the same as the step before it, in words.
        let rule: String
    }

    /// What a candidate was found to mean.
    struct Reference {
        /// The candidate that names or describes the speaker best.
        var candidate: Int
        /// Index of the entity: one of `NameTable.entries`, or behind them one of `offices`.
        var entity: Int?
        var probability: Double
        /// How it was found, in words.
        var method: String
        /// From the mention after the one beside the cue to the one that names or describes the speaker.
        var chain: [Step]
    }

    /// Meanings by candidate, for the speakers that are not named where they speak.
    private(set) var references: [Int: Reference] = [:]
    /// The offices that speak and whose holders the article does not name, as entities behind those named.
    private(set) var offices: [Office] = []
    private let scene: QuoteScene
    private let roles: RoleResolver
    /// Whom the role nouns of the article mean, be they speakers or not, as entities.
    private let holders: [Int: Int]
    private var pronouns: PronounResolver
    private let weights: LinearWeights
    /// What each pronoun most likely means, be it a speaker or not.
    private let choices: [Int: SpeakerRanker.Choice]

    init(scene: QuoteScene, statements: [Statement], weights: LinearWeights) {
        self.scene = scene
        self.weights = weights
        roles = RoleResolver(scene: scene)
        var quotations: [Int: [Int]] = [:]
        // Speech reported without marks changes nothing for the pronouns of quotations.
        for statement in statements where !statement.segments.isEmpty {
            quotations[statement.candidate, default: []] += statement.segments
        }
        holders = roles.namedHolders()
        pronouns = PronounResolver(scene: scene, holders: holders, quotations: quotations)
        choices = pronouns.resolve(weights: weights)
        for speaker in Set(statements.map(\.candidate)).sorted() {
            references[speaker] = reference(of: speaker)
        }
    }

    /// The pronouns and role nouns that mean an entity: those that speak, and others that are clear.
    var mentions: [NameTable.Mention] {
        let clear = choices.keys.filter { choices[$0]?.probability ?? 0 >= Self.clear }
        let roles = holders.keys.filter { !isApposition($0) }
        return Set(references.keys).union(clear).union(roles).sorted().compactMap { number in
            guard
                let entity = references[number]?.entity ?? holders[number]
                    ?? entity(ofClear: number)
            else { return nil }
            let candidate = scene.candidates[number]
            return NameTable.Mention(
                tokens: candidate.tokens, entity: entity,
                form: candidate.kind.isPronoun ? .pronoun : .nominal)
        }
    }

    /// Whether a role stands right beside the name it comes with: "the minister, X,", "X, the minister,".
    private func isApposition(_ role: Int) -> Bool {
        let tokens = scene.candidates[role].tokens
        let before = role - 1
        let next = role + 1
        if before >= 0, scene.candidates[before].kind == .person,
            scene.candidates[before].tokens.upperBound + 1 >= tokens.lowerBound
        {
            return true
        }
        return next < scene.candidates.count && scene.candidates[next].kind == .person
            && scene.candidates[next].tokens.lowerBound <= tokens.upperBound + 1
    }

    /// At this probability nine pronouns in ten are right.
    private static let clear = 0.8

    /// Returns the person whom a pronoun that does not speak means.
    private func entity(ofClear pronoun: Int) -> Int? {
        guard references[pronoun] == nil, let antecedent = choices[pronoun]?.candidate else {
            return nil
        }
        return scene.candidates[antecedent].mention.map { scene.names.mentions[$0].entity }
            ?? holders[antecedent]
    }

    private mutating func reference(of speaker: Int) -> Reference? {
        switch scene.candidates[speaker].kind {
        case .he, .she:
            guard let choice = choices[speaker], let antecedent = choice.candidate else {
                return nil
            }
            var reference = follow(
                antecedent, probability: choice.probability, rule: "pronoun, by its antecedent")
            reference.chain = pronouns.chain(from: speaker) + reference.chain.dropFirst()
            return reference
        case .relative:
            return antecedent(ofRelative: speaker).map {
                follow($0, probability: 1, rule: "relative clause")
            }
        case .it, .they:
            return subject(spokenOfBefore: speaker).map {
                follow($0, probability: Self.likelySubject, rule: "pronoun, by its antecedent")
            }
        case .role: return holder(ofRole: speaker)
        default: return nil
        }
    }

    /// Goes on from a noun to the person known to hold the office.
    private func follow(_ antecedent: Int, probability: Double, rule: String) -> Reference {
        let candidate = scene.candidates[antecedent]
        let step = Step(candidate: antecedent, rule: rule)
        if let mention = candidate.mention {
            return Reference(
                candidate: antecedent, entity: scene.names.mentions[mention].entity,
                probability: probability, method: rule, chain: [step])
        }
        if let meaning = roles.meaning(of: antecedent) {
            var reference = self.reference(to: meaning, probability: probability)
            reference.chain.insert(step, at: 0)
            return reference
        }
        return Reference(
            candidate: antecedent, entity: nil, probability: probability, method: rule,
            chain: [step])
    }

    private func reference(
        to meaning: RoleResolver.Meaning, probability: Double
    ) -> Reference {
        Reference(
            candidate: meaning.candidate, entity: meaning.entity, probability: probability,
            method: meaning.rule,
            chain: [Step(candidate: meaning.candidate, rule: meaning.rule)])
    }

    // MARK: - Offices

    /// Returns whom an office means: the one named with it, the one just spoken of, or whom the corpus knows to hold it.
    private mutating func holder(ofRole number: Int) -> Reference? {
        let meaning = roles.meaning(of: number)
        if let meaning, meaning.entity != nil { return reference(to: meaning, probability: 1) }
        if let incumbent = incumbent(ofRole: number) { return incumbent }
        if let office = roles.office(of: number) {
            let entity = self.number(of: office.title, of: office.body)
            return Reference(
                candidate: number, entity: entity, probability: 1,
                method: "office, by its holder in the corpus", chain: [])
        }
        return meaning.map { reference(to: $0, probability: 1) }
    }

    private mutating func number(of title: String, of body: Int) -> Int {
        let office = Office(
            body: scene.names.entries[body].entity.name, title: title, year: nil)
        let index = offices.firstIndex(of: office) ?? offices.count
        if index == offices.count { offices.append(office) }
        return scene.names.entries.count + index
    }

    /// Returns the person just spoken of whom a bare office ("the president") means, if the pronoun model is fairly sure.
    private func incumbent(ofRole number: Int) -> Reference? {
        let role = scene.candidates[number]
        guard role.tokens.count == 2, roles.isDefinite(role),
            Self.bareOffices.contains(scene.document.tokens[role.head].hash)
        else { return nil }
        let decision = pronouns.decision(on: number)
        guard let (best, probability) = decision.best(by: weights), probability > 0.5,
            let antecedent = decision.options[best],
            let mention = scene.candidates[antecedent].mention
        else { return nil }
        let rule = "office, by the person just spoken of"
        return Reference(
            candidate: antecedent, entity: scene.names.mentions[mention].entity,
            probability: probability, method: rule,
            chain: [Step(candidate: antecedent, rule: rule)])
    }

    private static let bareOffices = WordSet(
        "president premier chancellor minister secretary senator governor mayor pope king queen")

    // MARK: - Other pronouns

    /// Returns the body or people that open the sentence before "it said" or "they said", or stand before it in the same one.
    private func subject(spokenOfBefore number: Int) -> Int? {
        let tokens = scene.document.tokens
        let pronoun = scene.candidates[number]
        let place = tokens[pronoun.head]
        for index in (0..<number).reversed().prefix(Self.mostSteps) {
            let candidate = scene.candidates[index]
            let sentences = place.sentence - tokens[candidate.head].sentence
            guard sentences <= 3, tokens[candidate.head].block == place.block else { return nil }
            guard canSpeak(candidate, as: pronoun.kind) else { continue }
            let opening =
                candidate.tokens.lowerBound
                - scene.document.sentences[Int(tokens[candidate.head].sentence)].lowerBound
            if opening <= Self.subjectReach { return index }
        }
        return nil
    }

    private func canSpeak(_ candidate: SpeakerCandidate, as kind: SpeakerCandidate.Kind) -> Bool {
        switch candidate.kind {
        case .organization, .institution: true
        case .people: kind == .they
        case .place: kind == .it && isCountry(candidate)
        default: false
        }
    }

    private func isCountry(_ candidate: SpeakerCandidate) -> Bool {
        candidate.mention.map {
            scene.names.entries[scene.names.mentions[$0].entity].entity.subtype == .country
        } ?? false
    }

    /// How many candidates are walked back over, so that time stays linear.
    private static let mostSteps = 400
    /// A subject begins its sentence, after an article and an adjective or two.
    private static let subjectReach = 3
    private static let likelySubject = 0.8

    /// Returns the noun or name that "who" or "which" follows.
    private func antecedent(ofRelative number: Int) -> Int? {
        let relative = scene.candidates[number]
        let tokens = scene.document.tokens
        for index in (0..<number).reversed() {
            let candidate = scene.candidates[index]
            guard tokens[candidate.head].sentence == tokens[relative.head].sentence,
                relative.head - candidate.tokens.upperBound <= 8
            else { return nil }
            if !candidate.kind.isPronoun, candidate.kind != .demonym { return index }
        }
        return nil
    }
}
