/// Decides whom "he" and "she" mean, by the same kind of model that finds speakers.
struct PronounResolver {
    /// What was decided about an earlier pronoun.
    struct Link {
        /// The pronoun's candidate.
        var pronoun: Int
        /// The candidate it was found to mean.
        var antecedent: Int
    }

    /// The most antecedents looked at, and the most candidates walked over to find them.
    private static let mostAntecedents = 10
    private static let mostSteps = 120

    let scene: QuoteScene
    /// For each candidate, whether it speaks a quotation.
    let speaks: [Bool]

    init(scene: QuoteScene, speakers: some Sequence<Int>) {
        self.scene = scene
        var speaks = [Bool](repeating: false, count: scene.candidates.count)
        for speaker in speakers { speaks[speaker] = true }
        self.speaks = speaks
    }

    /// Returns the latest mention of everybody a pronoun may mean, each with its features.
    func decision(on pronoun: Int, after link: Link?) -> Decision {
        var seen: [(identity: UInt64, count: UInt64, spoke: Bool)] = []
        var latest: [Int] = []
        var index = pronoun - 1
        var pronounsBetween: [UInt64] = []
        var pronouns: UInt64 = 0
        let kind = scene.candidates[pronoun].kind
        while index >= 0, pronoun - index < Self.mostSteps {
            let candidate = scene.candidates[index]
            if candidate.kind == kind { pronouns += 1 }
            if Self.isPerson(candidate.kind) {
                let identity = identity(of: index)
                if let known = seen.firstIndex(where: { $0.identity == identity }) {
                    seen[known].count += 1
                    seen[known].spoke = seen[known].spoke || speaks[index]
                } else if seen.count < Self.mostAntecedents {
                    seen.append((identity, 1, speaks[index]))
                    latest.append(index)
                    pronounsBetween.append(pronouns)
                }
            }
            index -= 1
        }
        var hasher = FeatureHasher()
        var decision = Decision()
        let lastSpeaker = latest.filter { speaks[$0] }.max()
        for (rank, mention) in latest.enumerated() {
            let features = AntecedentFeatures(
                scene: scene, pronoun: pronoun, mention: mention, rank: rank,
                mentions: seen[rank].count, pronounsBetween: pronounsBetween[rank],
                spoke: seen[rank].spoke, spokeLast: lastSpeaker == mention,
                wasMeant: link.map { identity(of: $0.antecedent) == seen[rank].identity },
                linkDistance: link.map { sentences(from: $0.pronoun, to: pronoun) } ?? 9)
            features.describe(speaks: speaks, into: &hasher)
            decision.options.append(mention)
            decision.ends.append(hasher.features.count)
        }
        decision.features = hasher.features
        return decision
    }

    private func sentences(from first: Int, to second: Int) -> Int {
        let tokens = scene.document.tokens
        return Int(
            tokens[scene.candidates[second].head].sentence
                - tokens[scene.candidates[first].head].sentence)
    }

    private static func isPerson(_ kind: SpeakerCandidate.Kind) -> Bool {
        kind == .person || kind == .capitals || kind == .role
    }

    /// Returns what tells a candidate from others; a noun counts as another one by its words.
    private func identity(of index: Int) -> UInt64 {
        let candidate = scene.candidates[index]
        return candidate.identity != 0
            ? candidate.identity : scene.document.tokens[candidate.head].hash.value &+ 1
    }

    /// Returns what each of these pronouns means, and how sure the model is.
    func resolve(_ pronouns: [Int], weights: LinearWeights) -> [Int: SpeakerRanker.Choice] {
        var choices: [Int: SpeakerRanker.Choice] = [:]
        var links: [SpeakerCandidate.Kind: Link] = [:]
        for pronoun in pronouns {
            let kind = scene.candidates[pronoun].kind
            let decision = decision(on: pronoun, after: links[kind])
            guard let (best, likelihood) = decision.best(by: weights),
                var antecedent = decision.options[best]
            else { continue }
            var probability = likelihood
            if probability < Self.sure, let speaker = lastSpeaker(before: pronoun, choices),
                let option = decision.options.compactMap({ $0 }).first(where: {
                    identity(of: $0) == identity(of: speaker)
                })
            {
                antecedent = option
                probability = max(probability, Self.lastSpeakerHolds)
            }
            choices[pronoun] = SpeakerRanker.Choice(
                candidate: antecedent, probability: probability)
            links[kind] = Link(pronoun: pronoun, antecedent: antecedent)
        }
        return choices
    }

    /// Below this the model is no surer than the rule that who spoke last goes on speaking.
    private static let sure = 0.6
    private static let lastSpeakerHolds = 0.6

    /// Returns the speaker of the sentence right before a pronoun that is the subject of a reporting verb.
    private func lastSpeaker(
        before pronoun: Int, _ choices: [Int: SpeakerRanker.Choice]
    ) -> Int? {
        let tokens = scene.document.tokens
        let head = scene.candidates[pronoun].head
        let letter = Int(scene.tokenLetters[head])
        guard (1...2).contains(scene.subjectCode(from: letter, to: letter).code) else { return nil }
        var index = pronoun - 1
        while index >= 0 {
            let distance = tokens[head].sentence - tokens[scene.candidates[index].head].sentence
            guard distance <= 1 else { return nil }
            if distance == 1, speaks[index] {
                let speaker = choices[index]?.candidate ?? index
                return fits(speaker, pronoun: pronoun) ? speaker : nil
            }
            index -= 1
        }
        return nil
    }

    private func fits(_ speaker: Int, pronoun: Int) -> Bool {
        let candidate = scene.candidates[speaker]
        guard Self.isPerson(candidate.kind) else { return false }
        guard let mention = candidate.mention else { return true }
        let gender = scene.names.entries[scene.names.mentions[mention].entity].gender
        return gender == .unknown
            || gender == (scene.candidates[pronoun].kind == .he ? .male : .female)
    }
}
