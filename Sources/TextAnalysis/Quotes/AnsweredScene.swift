import CorpusModel

/// What is known of one quotation of a training article; places are bytes of the text.
package struct QuotationAnswer: Sendable {
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

/// A training article as the models read it, with what is known of its quotations.
struct AnsweredScene {
    let scene: QuoteScene
    /// For each quotation of the scene, its answer.
    let answers: [QuotationAnswer?]

    /// Reads an article the way the analyser does.
    init(seed: Seed, answers: [QuotationAnswer]) {
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

    /// Whether a candidate's surname is that of a name.
    func names(_ number: Int, like name: String) -> Bool {
        let candidate = scene.candidates[number]
        guard candidate.kind.isName, let surname = name.split(separator: " ").last else {
            return false
        }
        return scene.document.tokens[candidate.head].hash == WordHash(String(surname))
    }

    /// Returns the option that the answer to a quotation names; `nil` where it is unknown or none of the options.
    func rightOption(of decision: Decision, segment: Int) -> Int? {
        guard let answer = answers[segment] else { return nil }
        guard let source = answer.source else { return 0 }
        var best: Int?
        var owner: Int?
        for (option, number) in decision.options.enumerated() {
            guard let number else { continue }
            let candidate = scene.candidates[number]
            let bytes = scene.document.bytes(of: candidate.tokens)
            let head = scene.document.tokens[candidate.head].range
            guard bytes.overlaps(source), head.overlaps(source) else { continue }
            if let name = answer.name {
                if candidate.kind.isName, bytes.overlaps(name) { return option }
            } else if owns(candidate) {
                owner = owner ?? option
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
        // In "Trump’s claim that …" nobody but the owner is there.
        return best ?? owner
    }

    /// Whether the candidate is only the possessor of the noun that follows.
    private func owns(_ candidate: SpeakerCandidate) -> Bool {
        let next = candidate.tokens.upperBound
        return next < scene.document.tokens.count
            && scene.document.tokens[next].kind == .possessive
    }
}
