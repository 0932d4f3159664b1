import CorpusModel

/// Writes statements out as the quotes that are served.
struct QuoteWriter {
    let scene: QuoteScene
    let spans: SpanMap
    /// What speakers mean that are not named where they speak, by candidate.
    let references: [Int: ReferenceResolver.Reference]
    private let cues: CueFinder

    init(scene: QuoteScene, spans: SpanMap, references: [Int: ReferenceResolver.Reference]) {
        self.scene = scene
        self.spans = spans
        self.references = references
        cues = CueFinder(scene: scene)
    }

    /// Returns the quote that a statement makes.
    func quote(_ statement: Statement) -> Quote {
        let candidate = scene.candidates[statement.candidate]
        let segments = statement.segments.map { scene.segments[$0] }
        let words = statement.reported.map { [$0.tokens] } ?? segments.map(\.inner)
        let nearest = statement.segments.min {
            distance(from: candidate, to: $0) < distance(from: candidate, to: $1)
        }
        let cue =
            statement.reported.map { cues.cue(at: $0.cue) }
            ?? nearest.flatMap { cues.cue(of: candidate, for: $0) }
        let addressee = cue.flatMap { cues.addressee(of: $0, speaker: candidate) }
        let certainty =
            statement.probability * (references[statement.candidate]?.probability ?? 1)
        return Quote(
            text: words.map { scene.document.text($0) }.joined(separator: " "),
            kind: segments.first.map { kind(of: $0) } ?? .indirect,
            parts: words.map { spans.span(ofTokens: $0) },
            speaker: speaker(statement.candidate),
            cue: cue.map {
                Cue(
                    text: scene.document.text($0.tokens), lemma: $0.lemma, kind: $0.kind,
                    span: spans.span(ofTokens: $0.tokens))
            },
            addressee: addressee.map { scene.names.mentions[$0].entity },
            about: entities(in: words),
            confidence: rounded(certainty),
            method: method(statement, cue: cue),
            explanation: explanation(of: statement))
    }

    private func explanation(of statement: Statement) -> SpeakerExplanation {
        SpeakerExplanation(
            candidates: statement.alternatives.map { alternative in
                let candidate = scene.candidates[alternative.candidate]
                let subject = scene.subjectCode(
                    from: Int(scene.tokenLetters[candidate.tokens.lowerBound]),
                    to: Int(scene.tokenLetters[candidate.head])
                ).code
                return SpeakerExplanation.Candidate(
                    surface: scene.document.text(candidate.tokens),
                    span: spans.span(ofTokens: candidate.tokens),
                    entity: references[alternative.candidate]?.entity
                        ?? candidate.mention.map { scene.names.mentions[$0].entity },
                    probability: rounded(alternative.probability),
                    evidence: alternative.evidence.map { $0.words(subject: subject) })
            },
            chain: (references[statement.candidate]?.chain ?? []).map { step in
                let tokens = scene.candidates[step.candidate].tokens
                return SpeakerExplanation.Link(
                    surface: scene.document.text(tokens), span: spans.span(ofTokens: tokens),
                    rule: step.rule)
            })
    }

    /// Kept to a thousandth: the model is not calibrated any finer.
    private func rounded(_ probability: Double) -> Double {
        (probability * 1_000).rounded() / 1_000
    }

    private func distance(from candidate: SpeakerCandidate, to segment: Int) -> Int {
        let outer = scene.segments[segment].outer
        return candidate.head < outer.lowerBound
            ? outer.lowerBound - candidate.head : candidate.head - outer.upperBound
    }

    /// Whole sentences are direct: they open with a capital after a break, or a comma hands them to the cue.
    private func kind(of segment: QuotedSegment) -> Quote.Kind {
        let document = scene.document
        let block = document.blockTokens[segment.block]
        let last = segment.inner.upperBound - 1
        let endsInComma =
            document.token(last, is: ",")
            || segment.outer.upperBound < block.upperBound
                && document.token(segment.outer.upperBound, is: ",")
        let isAtBreak: Bool
        if segment.outer.lowerBound == block.lowerBound {
            isAtBreak = true
        } else {
            switch document.tokens[segment.outer.lowerBound - 1].kind {
            case .stop, .punctuation, .dash: isAtBreak = true
            default: isAtBreak = false
            }
        }
        let endsInStop = document.tokens[last].kind == .stop
        let opensCapital = document.tokens[segment.inner.lowerBound].isCapitalized
        let words = segment.inner.count { document.tokens[$0].isWord }
        if isAtBreak, opensCapital, words > 2 || endsInStop || endsInComma { return .direct }
        return isAtBreak && endsInComma && segment.outer.lowerBound == block.lowerBound
            ? .direct : .mixed
    }

    private func speaker(_ number: Int) -> Speaker {
        let candidate = scene.candidates[number]
        let reference = references[number]
        let best = reference.map { scene.candidates[$0.candidate] } ?? candidate
        let mention = best.mention.map { scene.names.mentions[$0] }
        let entity = reference?.entity ?? mention?.entity
        let description = best.kind.isPronoun ? nil : scene.document.text(best.tokens)
        return Speaker(
            kind: kind(of: best), entity: entity,
            name: entity.flatMap { name(of: $0) } ?? description,
            title: mention?.title.map { scene.document.text($0) },
            surface: scene.document.text(candidate.tokens),
            span: spans.span(ofTokens: candidate.tokens))
    }

    /// Returns the name of an entity; `nil` for an office whose holder the article does not name.
    private func name(of entity: Int) -> String? {
        scene.names.entries.indices.contains(entity) ? scene.names.entries[entity].entity.name : nil
    }

    private func kind(of candidate: SpeakerCandidate) -> Speaker.Kind {
        switch candidate.kind {
        case .person, .capitals: .named
        case .organization, .place, .thing, .demonym, .institution: .institution
        case .they: .collective
        case .he, .she, .first, .relative, .it, .noun: .unknown
        case .role: isKeptFromReader(candidate) ? .anonymous : .role
        case .people: .collective
        case .document: .document
        }
    }

    /// Whether the noun is one of many ("a senior official"), so that nobody learns whose words these are.
    private func isKeptFromReader(_ candidate: SpeakerCandidate) -> Bool {
        let first = candidate.tokens.lowerBound
        return scene.roles[candidate.head].contains(.anonymous)
            || Self.indefinite.contains(scene.document.tokens[first].hash)
    }

    private static let indefinite = WordSet("a an one another some any")

    private func entities(in words: [Range<Int>]) -> [Int] {
        var found: Set<Int> = []
        for range in words {
            for token in range {
                if let mention = scene.names.mention(at: token) {
                    found.insert(scene.names.mentions[mention].entity)
                }
            }
        }
        return found.sorted()
    }

    private func method(_ statement: Statement, cue: CueFinder.Found?) -> String {
        let number = statement.candidate
        let place =
            statement.reported?.frame.name
            ?? (cue == nil ? "near the quotation" : "beside the cue")
        if let reference = references[number] { return "\(reference.method), \(place)" }
        let candidate = scene.candidates[number]
        let who = candidate.kind.isName ? "name" : candidate.kind.isPronoun ? "pronoun" : "noun"
        return "\(who) \(place)"
    }
}
