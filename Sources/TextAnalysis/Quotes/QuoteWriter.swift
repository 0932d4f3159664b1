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
        let parts = segments.map { bytes(of: $0) }
        let nearest = statement.segments.min {
            distance(from: candidate, to: $0) < distance(from: candidate, to: $1)
        }
        let cue = nearest.flatMap { cues.cue(of: candidate, for: $0) }
        let addressee = cue.flatMap { cues.addressee(of: $0, speaker: candidate) }
        // Kept to a thousandth: the model is not calibrated any finer.
        let certainty =
            statement.probability * (references[statement.candidate]?.probability ?? 1)
        return Quote(
            text: parts.map { scene.document.source.string($0) }.joined(separator: " "),
            kind: kind(of: segments[0]),
            parts: zip(parts, segments).map { spans.span($0, inBlock: $1.block) },
            speaker: speaker(statement.candidate),
            cue: cue.map {
                Cue(
                    text: scene.document.text($0.tokens), lemma: $0.lemma, kind: $0.kind,
                    span: spans.span(ofTokens: $0.tokens))
            },
            addressee: addressee.map { scene.names.mentions[$0].entity },
            about: entities(in: segments),
            confidence: (certainty * 1_000).rounded() / 1_000,
            method: method(statement.candidate, cue: cue))
    }

    /// Returns where the words of a quotation stand, without its outer marks.
    private func bytes(of segment: QuotedSegment) -> Range<Int> {
        scene.document.bytes(of: segment.inner)
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
        case .he, .she, .they, .first, .relative, .it, .noun: .unknown
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

    private func entities(in segments: [QuotedSegment]) -> [Int] {
        var found: Set<Int> = []
        for segment in segments {
            for token in segment.inner {
                if let mention = scene.names.mention(at: token) {
                    found.insert(scene.names.mentions[mention].entity)
                }
            }
        }
        return found.sorted()
    }

    private func method(_ number: Int, cue: CueFinder.Found?) -> String {
        let place = cue == nil ? "near the quotation" : "beside the cue"
        if let reference = references[number] { return "\(reference.method), \(place)" }
        let candidate = scene.candidates[number]
        let who = candidate.kind.isName ? "name" : candidate.kind.isPronoun ? "pronoun" : "noun"
        return "\(who) \(place)"
    }
}
