package import CorpusModel

/// One article with known speakers, from which the speaker model learns or on which it is tested.
package struct SpeakerExercise {
    /// What is known of one quotation; places are bytes of the text.
    package struct Answer: Sendable {
        /// The quotation with its marks.
        package var quotation: Range<Int>
        /// The words that name the speaker; `nil` when nobody said it.
        package var source: Range<Int>?
        /// The name within `source`, where there is one.
        package var name: Range<Int>?
        /// The names of the person whom a pronoun in `source` means, the best first.
        package var meaning: [String]

        /// Creates an answer.
        package init(
            quotation: Range<Int>, source: Range<Int>?, name: Range<Int>?, meaning: [String]
        ) {
            self.quotation = quotation
            self.source = source
            self.name = name
            self.meaning = meaning
        }
    }

    /// How many features the model tells apart, as a power of two.
    package static let featureBits = FeatureHasher.bits

    private let scene: QuoteScene
    /// For each quotation of the scene, its answer.
    private let answers: [Answer?]

    /// Reads an article the way the analyser does.
    package init(seed: Seed, answers: [Answer]) {
        let source = SourceText(seed.text)
        let parsed = ArticleParser.parse(seed, source: source)
        let document = Document(source: source, blocks: parsed.blocks)
        let scene = QuoteScene(document: document, names: NameFinder.find(in: document))
        self.scene = scene
        self.answers = scene.segments.map { segment in
            let bytes = document.bytes(of: segment.outer)
            return answers.first { $0.quotation.overlaps(bytes) }
        }
    }

    /// What a decision is about.
    package enum Question: Sendable, CaseIterable {
        /// Who spoke a quotation.
        case speaker
        /// Whom a pronoun means.
        case antecedent
    }

    /// Walks through the quotations in order, then through the pronouns that speak, as the analyser does.
    ///
    /// `decide` is given the options and the right one, `nil` where it is unknown or none of the options; it returns the
    /// option that counts as chosen for what follows.
    package func walk(_ decide: (Question, Decision, Int?) -> Int) {
        var history: SpeakerFeatures.History?
        var speakers: Set<Int> = []
        var meanings: [Int: [String]] = [:]
        for segment in scene.segments.indices {
            let decision = SpeakerRanker.decision(on: segment, in: scene, after: history)
            let right = rightOption(of: decision, segment: segment)
            let chosen = decision.options[decide(.speaker, decision, right)]
            history = SpeakerFeatures.History(candidate: chosen, segment: segment)
            if let chosen { speakers.insert(chosen) }
            if let right, let source = decision.options[right], let answer = answers[segment] {
                meanings[source] = answer.meaning
            }
        }
        let resolver = PronounResolver(scene: scene, speakers: speakers)
        var links: [SpeakerCandidate.Kind: PronounResolver.Link] = [:]
        for pronoun in meanings.keys.sorted() {
            let kind = scene.candidates[pronoun].kind
            guard kind == .he || kind == .she else { continue }
            let decision = resolver.decision(on: pronoun, after: links[kind])
            guard !decision.options.isEmpty else { continue }
            let right = (meanings[pronoun] ?? []).lazy.compactMap { name in
                decision.options.firstIndex { $0.map { self.names($0, like: name) } ?? false }
            }.first
            if let chosen = decision.options[decide(.antecedent, decision, right)] {
                links[kind] = PronounResolver.Link(pronoun: pronoun, antecedent: chosen)
            }
        }
    }

    /// Whether a candidate's surname is that of a name.
    private func names(_ number: Int, like name: String) -> Bool {
        let candidate = scene.candidates[number]
        guard candidate.kind.isName, let surname = name.split(separator: " ").last else {
            return false
        }
        return scene.document.tokens[candidate.head].hash == WordHash(String(surname))
    }

    private func rightOption(of decision: Decision, segment: Int) -> Int? {
        guard let answer = answers[segment] else { return nil }
        guard let source = answer.source else { return 0 }
        var best: Int?
        for (option, number) in decision.options.enumerated() {
            guard let number else { continue }
            let candidate = scene.candidates[number]
            let bytes = scene.document.bytes(of: candidate.tokens)
            let head = scene.document.tokens[candidate.head].range
            guard bytes.overlaps(source), head.overlaps(source) else { continue }
            if let name = answer.name {
                if candidate.kind.isName, bytes.overlaps(name) { return option }
            } else if owns(candidate) {
                continue
            }
            // Of several nouns the first one names the speaker: "a friend of the family".
            if let number = best.flatMap({ decision.options[$0] }) {
                let other = scene.candidates[number]
                let isInside = candidate.tokens.contains(other.head)
                if other.tokens.contains(candidate.head) || other.head < candidate.head && !isInside
                {
                    continue
                }
            }
            best = option
        }
        return best
    }

    /// Whether the candidate is only the possessor of the noun that follows.
    private func owns(_ candidate: SpeakerCandidate) -> Bool {
        let next = candidate.tokens.upperBound
        return next < scene.document.tokens.count
            && scene.document.tokens[next].kind == .possessive
    }
}
