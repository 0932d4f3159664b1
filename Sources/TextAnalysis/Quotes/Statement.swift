/// One statement: the quotations or the reported words that make it up, and who was found to have spoken it.
struct Statement {
    /// Indexes in `QuoteScene.segments`, ascending; empty for reported speech.
    var segments: [Int]
    /// What is reported without quotation marks.
    var reported: ReportedSpeech?
    /// Index in `QuoteScene.candidates`.
    var candidate: Int
    /// The probability the model gives the speaker.
    var probability: Double
    /// Who else may have spoken, the likeliest first, the speaker included.
    var alternatives: [SpeakerRanker.Alternative]

    /// The longest cue, in tokens, that may stand between two parts of one statement.
    private static let longestCue = 40

    init(
        segments: [Int], candidate: Int, probability: Double,
        alternatives: [SpeakerRanker.Alternative]
    ) {
        self.segments = segments
        self.candidate = candidate
        self.probability = probability
        self.alternatives = alternatives
    }

    init(_ reported: ReportedSpeech) {
        segments = []
        self.reported = reported
        candidate = reported.candidate
        probability = ReportedSpeech.confidence
        alternatives = []
    }

    /// Returns its first token.
    func start(in scene: QuoteScene) -> Int {
        segments.first.map { scene.segments[$0].outer.lowerBound }
            ?? reported?.tokens.lowerBound ?? 0
    }

    /// Joins quotations into statements; those that nobody spoke are left out.
    ///
    /// One statement are quotations parted by nothing but their own cue, and those that run on over paragraphs.
    static func join(
        _ choices: [SpeakerRanker.Choice], in scene: QuoteScene
    ) -> [Statement] {
        var statements: [Statement] = []
        var group: [Int] = []
        func close() {
            defer { group = [] }
            // The cue may stand in any part; the part where the model is surest decides.
            let best = group.max { choices[$0].probability < choices[$1].probability }
            guard let best, let candidate = choices[best].candidate else { return }
            statements.append(
                Statement(
                    segments: group, candidate: candidate, probability: choices[best].probability,
                    alternatives: choices[best].alternatives))
        }
        for index in scene.segments.indices {
            if let last = group.last,
                !runsOn(from: last, to: index, in: scene),
                !isSplit(last, index, by: choices[index], choices[last], in: scene)
            {
                close()
            }
            group.append(index)
        }
        close()
        return statements
    }

    /// Whether the paragraph ends without closing the quotation and the next one takes it up.
    private static func runsOn(from last: Int, to next: Int, in scene: QuoteScene) -> Bool {
        let (open, following) = (scene.segments[last], scene.segments[next])
        return !open.isClosed && following.block == open.block + 1
            && following.outer.lowerBound == scene.document.blockTokens[following.block].lowerBound
    }

    /// Whether only the cue with its speaker parts the two quotations.
    private static func isSplit(
        _ last: Int, _ next: Int, by choice: SpeakerRanker.Choice,
        _ earlier: SpeakerRanker.Choice, in scene: QuoteScene
    ) -> Bool {
        let (first, second) = (scene.segments[last], scene.segments[next])
        guard first.block == second.block, let number = choice.candidate,
            number == earlier.candidate
        else { return false }
        let gap = first.outer.upperBound..<second.outer.lowerBound
        let candidate = scene.candidates[number]
        guard gap.contains(candidate.head), gap.count <= longestCue else { return false }
        let letters = scene.letters[
            Int(scene.tokenLetters[first.outer.lowerBound])
                + 1..<Int(scene.tokenLetters[second.outer.lowerBound])]
        // A second verb, as in "…, adding", opens a statement of its own.
        let verbs = letters.count {
            $0 == UInt8(ascii: "V") || $0 == UInt8(ascii: "g") || $0 == UInt8(ascii: "A")
        }
        let inner = letters.dropLast()
        return verbs == 1 && !inner.contains(UInt8(ascii: "."))
    }
}
