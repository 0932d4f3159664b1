/// Decides whom "he" and "she" mean, pronoun after pronoun, by a linear model over those named before.
struct PronounResolver {
    /// The most antecedents looked at, and the most candidates walked over to find them.
    private static let mostAntecedents = 10
    private static let mostSteps = 120

    let scene: QuoteScene
    /// For each speaking candidate, its quotations, as indexes in `QuoteScene.segments`.
    private let quotations: [Int: [Int]]
    /// For each candidate, whether it is the subject of a reporting verb.
    private let reports: [Bool]
    /// For each candidate that may be meant, what tells the person from others; for all others 0.
    private let identities: [UInt64]
    /// For each pronoun that is decided, the candidate that names whom it means; for all others -1.
    private(set) var meanings: [Int]
    /// For each pronoun that is decided, the mention of the person before it; for all others -1.
    private var previous: [Int]

    /// Creates a resolver that knows who holds which role and who speaks which quotations.
    init(scene: QuoteScene, holders: [Int: Int], quotations: [Int: [Int]]) {
        self.scene = scene
        self.quotations = quotations
        reports = scene.candidates.map { Self.reports($0, in: scene) }
        identities = scene.candidates.indices.map { Self.identity(of: $0, holders, in: scene) }
        meanings = [Int](repeating: -1, count: scene.candidates.count)
        previous = meanings
    }

    /// Walks through "he" and "she" in order; `decide` returns the option that counts as chosen for what follows.
    mutating func walk(_ decide: (_ pronoun: Int, _ decision: Decision) -> Int) {
        for (pronoun, candidate) in scene.candidates.enumerated()
        where candidate.kind == .he || candidate.kind == .she {
            let antecedents = antecedents(of: pronoun)
            guard !antecedents.isEmpty else { continue }
            let chosen = antecedents[decide(pronoun, decision(on: pronoun, among: antecedents))]
            meanings[pronoun] = chosen.mention
            previous[pronoun] = chosen.nearest
        }
    }

    /// Returns what each of the pronouns means, and how sure the model is.
    mutating func resolve(weights: LinearWeights) -> [Int: SpeakerRanker.Choice] {
        var choices: [Int: SpeakerRanker.Choice] = [:]
        walk { pronoun, decision in
            guard let (best, probability) = decision.best(by: weights) else { return 0 }
            choices[pronoun] = SpeakerRanker.Choice(
                candidate: decision.options[best], probability: probability)
            return best
        }
        return choices
    }

    /// Returns the mentions that lead from a pronoun back to the name, at most `longestChain`.
    func chain(from pronoun: Int) -> [ReferenceResolver.Step] {
        var steps: [ReferenceResolver.Step] = []
        var index = pronoun
        while previous[index] >= 0, steps.count + 1 < Self.longestChain,
            scene.candidates[previous[index]].kind.isPronoun
        {
            index = previous[index]
            steps.append(.init(candidate: index, rule: "the same person as the pronoun before it"))
        }
        steps.append(
            .init(candidate: meanings[pronoun], rule: "likeliest person named before the pronoun"))
        return steps
    }

    /// As many mentions as a reader follows.
    private static let longestChain = 5

    /// Returns the latest mention of everybody a pronoun or noun may mean, each with its features.
    func decision(on pronoun: Int) -> Decision {
        decision(on: pronoun, among: antecedents(of: pronoun))
    }

    private func decision(on pronoun: Int, among antecedents: [Antecedent]) -> Decision {
        var hasher = FeatureHasher()
        var decision = Decision()
        let features = AntecedentFeatures(
            scene: scene, pronoun: pronoun, antecedents: antecedents,
            quotations: quotations[pronoun] ?? [])
        for (number, antecedent) in antecedents.enumerated() {
            features.describe(number, into: &hasher)
            decision.options.append(antecedent.mention)
            decision.ends.append(hasher.features.count)
        }
        decision.features = hasher.features
        return decision
    }

    /// Returns those named before a pronoun, the nearest first.
    private func antecedents(of pronoun: Int) -> [Antecedent] {
        var found: [Antecedent] = []
        var pronounsBetween = 0
        var hasSpoken = false
        var hasReported = false
        let kind = scene.candidates[pronoun].kind
        for index in (0..<pronoun).reversed().prefix(Self.mostSteps) {
            let candidate = scene.candidates[index]
            if candidate.kind == kind { pronounsBetween += 1 }
            let isName = identities[index] != 0
            let named = isName ? index : meanings[index]
            guard named >= 0 else { continue }
            let identity = identities[named]
            var position = found.firstIndex { $0.identity == identity }
            let speaks = quotations[index] != nil
            if position == nil, found.count < Self.mostAntecedents {
                position = found.count
                found.append(
                    Antecedent(
                        identity: identity, mention: named, nearest: index,
                        pronounsBetween: pronounsBetween, nearestSpeaks: speaks,
                        nearestReports: reports[index]))
            }
            guard let position else { continue }
            if isName {
                if found[position].names == 0 { found[position].mention = index }
                found[position].names += 1
            } else {
                found[position].pronouns += 1
            }
            if reports[index] {
                if !hasReported { found[position].reportedLast = true }
                hasReported = true
            }
            if speaks {
                if !hasSpoken { found[position].spokeLast = true }
                hasSpoken = true
                found[position].statements += 1
            }
        }
        // "Ms. X" is not "he", whatever else speaks for her.
        return found.filter {
            AntecedentFeatures.agreement(of: $0, with: kind, in: scene) != .conflict
        }
    }

    private static func isPerson(_ kind: SpeakerCandidate.Kind) -> Bool {
        kind == .person || kind == .capitals || kind == .role
    }

    /// Whether a candidate is the subject of a reporting verb, before or after it.
    private static func reports(_ candidate: SpeakerCandidate, in scene: QuoteScene) -> Bool {
        guard isPerson(candidate.kind) || candidate.kind == .he || candidate.kind == .she else {
            return false
        }
        let code = scene.subjectCode(
            from: Int(scene.tokenLetters[candidate.tokens.lowerBound]),
            to: Int(scene.tokenLetters[candidate.head])
        ).code
        return code == 1 || code == 5 || code == 6
    }

    /// Returns what tells a candidate from others; 0 for what is no person.
    ///
    /// An office is its holder where the article says who that is; another noun is told by its words.
    private static func identity(
        of index: Int, _ holders: [Int: Int], in scene: QuoteScene
    ) -> UInt64 {
        let candidate = scene.candidates[index]
        guard isPerson(candidate.kind) else { return 0 }
        let next = index + 1
        // "President" in "President X" is nobody of its own, nor is "Mr.".
        if candidate.kind != .person, next < scene.candidates.count,
            isPerson(scene.candidates[next].kind),
            scene.candidates[next].tokens.lowerBound == candidate.tokens.upperBound
        {
            return 0
        }
        guard candidate.kind == .role else { return candidate.identity }
        if let entity = holders[index] { return UInt64(entity) + 1 }
        return scene.document.tokens[candidate.head].hash.value &+ 1
    }
}
