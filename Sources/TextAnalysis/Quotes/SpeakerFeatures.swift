/// Describes, as features, that a candidate spoke the words of a quotation.
struct SpeakerFeatures {
    /// What was decided about the quotation before this one.
    struct History {
        /// The candidate chosen, `nil` when nobody said it.
        var candidate: Int?
        /// The quotation's index.
        var segment: Int
    }

    /// Paragraphs before the quotation's in which speakers are looked for.
    static let paragraphsBefore = 3
    /// Paragraphs after it.
    static let paragraphsAfter = 1
    /// The most candidates looked at on either side, so that one endless paragraph stays linear.
    static let mostCandidates = 24

    let scene: QuoteScene
    let index: Int
    let history: History?
    private let segment: QuotedSegment
    private let context: SegmentContext

    init(scene: QuoteScene, segment index: Int, history: History?) {
        self.scene = scene
        self.index = index
        self.history = history
        segment = scene.segments[index]
        context = SegmentContext(scene: scene, segment: index)
    }

    /// Returns the candidates that may have spoken the quotation, the nearest first on either side.
    func candidates() -> (before: [Int], after: [Int]) {
        let first = scene.firstCandidate(atOrAfter: segment.outer.upperBound)
        let paragraph = scene.document.blocks[segment.block].paragraph
        func distance(_ candidate: Int) -> Int {
            let block = Int(scene.document.tokens[scene.candidates[candidate].head].block)
            return scene.document.blocks[block].paragraph - paragraph
        }
        var before: [Int] = []
        var next = first - 1
        while next >= 0, before.count < Self.mostCandidates,
            distance(next) >= -Self.paragraphsBefore
        {
            if scene.candidates[next].tokens.upperBound <= segment.outer.lowerBound {
                before.append(next)
            }
            next -= 1
        }
        // Whoever spoke last may go on however far above the name stands.
        if let last = history?.candidate, last <= next { before.append(last) }
        var after: [Int] = []
        next = first
        while next < scene.candidates.count, after.count < Self.mostCandidates,
            distance(next) <= Self.paragraphsAfter
        {
            after.append(next)
            next += 1
        }
        return (before, after)
    }

    /// Adds the features of a candidate; `rank` counts those nearer on its side, `people` those that are persons.
    func describe(
        _ number: Int, isBefore: Bool, rank: Int, people: Int, into hasher: inout FeatureHasher
    ) {
        let candidate = scene.candidates[number]
        let start = Int(scene.tokenLetters[candidate.tokens.lowerBound])
        let end = Int(scene.tokenLetters[candidate.head])
        let between =
            isBefore
            ? end + 1..<max(end + 1, context.letter)
            : context.letter + 1..<max(context.letter + 1, start)
        let tokens = scene.document.tokens
        let paragraphs = abs(
            Int(tokens[candidate.head].block) - Int(tokens[segment.outer.lowerBound].block))
        let sentences = abs(
            Int(tokens[candidate.head].sentence) - context.sentence(isBefore: isBefore))
        let side: UInt64 = (isBefore ? 1 : 0) | UInt64(min(paragraphs, 3)) << 1
        let kind = UInt64(candidate.kind.rawValue)
        let path = scene.hash(between, longest: 14)
        let spine = scene.spine(between)
        let subject = scene.subjectCode(from: start, to: end)
        let verb = subject.verb.map { tokens[$0].hash.value } ?? 0
        let near = FeatureHasher.bucket(sentences)

        hasher.add(1, side, kind)
        hasher.add(49, side, UInt64(rank))
        hasher.add(50, side, UInt64(people))
        hasher.add(51, side, subject.code)
        hasher.add(52, side, near)
        hasher.add(53, kind, subject.code, near)
        hasher.add(54, side, subject.code, UInt64(people) << 8 | near)
        hasher.add(2, side, path)
        hasher.add(3, side, path, kind)
        hasher.add(4, side, spine)
        hasher.add(5, side, spine, kind)
        hasher.add(6, side, UInt64(rank), kind)
        hasher.add(7, side, UInt64(people), kind)
        hasher.add(8, side, FeatureHasher.bucket(between.count), near)
        hasher.add(9, side, near, kind)
        hasher.add(10, side, subject.code, near)
        hasher.add(11, side, subject.code, kind)
        hasher.add(12, subject.code, verb, side)
        hasher.add(13, side, context.shape, near)
        hasher.add(14, side, context.shape, subject.code << 8 | UInt64(rank))
        hasher.add(15, side, scene.hash(between.suffix(2), longest: 2), UInt64(rank))
        hasher.add(16, side, scene.hash(between.suffix(3), longest: 3), kind)
        hasher.add(17, side, scene.hash(between.prefix(2), longest: 2), kind)
        hasher.add(18, side, scene.hash(between.prefix(3), longest: 3), near)
        hasher.add(19, side, context.leftPath, UInt64(rank) << 8 | subject.code)
        hasher.add(20, side, context.rightPath, UInt64(rank) << 8 | subject.code)
        hasher.add(21, context.rightPath, near, side << 8 | subject.code)
        hasher.add(22, context.leftPath, near, side << 8 | subject.code)
        let wordBefore = scene.neighbour(
            candidate.tokens.lowerBound - 1, sameBlockAs: candidate.head)
        let wordAfter = scene.neighbour(candidate.tokens.upperBound, sameBlockAs: candidate.head)
        hasher.add(23, side, wordBefore)
        hasher.add(24, side, wordAfter)
        hasher.add(25, wordBefore, wordAfter, near)
        hasher.add(26, scene.opening(of: candidate), near, side)
        hasher.add(27, scene.opening(of: candidate), subject.code, context.shape)
        hasher.add(
            28, side, UInt64(between.contains { scene.letters[$0] == UInt8(ascii: "Q") } ? 1 : 0),
            near)
        hasher.add(29, side, subject.code << 8 | UInt64(people), near)
        if !candidate.kind.isName {
            let head = tokens[candidate.head].hash.value
            hasher.add(30, head, side)
            hasher.add(31, head, subject.code)
        }
        if let cue = context.cue(isBefore: isBefore) {
            let relation = scene.relation(of: start...end, toLetter: cue.letter)
            hasher.add(32, side, relation, FeatureHasher.bucket(cue.distance))
            hasher.add(33, relation, tokens[cue.token].hash.value)
            hasher.add(34, relation, kind, context.shape)
        }
        hasher.add(
            35,
            UInt64(context.hasCue(isBefore: true) ? 1 : 0)
                | (context.hasCue(isBefore: false) ? 2 : 0),
            side, subject.code << 8 | UInt64(min(rank, 3)))
        describeHistory(number, candidate, side: side, into: &hasher)
    }

    private func describeHistory(
        _ number: Int, _ candidate: SpeakerCandidate, side: UInt64,
        into hasher: inout FeatureHasher
    ) {
        guard let history else {
            hasher.add(40, side, context.shape)
            return
        }
        let gap = context.gap(since: history.segment)
        guard let last = history.candidate else {
            hasher.add(41, side, gap.distance)
            return
        }
        let sameWords = last == number
        let identity = scene.candidates[last].identity
        let same = identity != 0 && identity == candidate.identity
        let relation: UInt64 = sameWords ? 2 : same ? 1 : 0
        hasher.add(42, relation, gap.path, side)
        hasher.add(43, relation, gap.distance, context.shape)
        hasher.add(44, relation, gap.distance, UInt64(candidate.kind.rawValue))
        hasher.add(45, relation, context.leftPath, context.rightPath)
        hasher.add(46, relation, context.rightPath, gap.distance)
        hasher.add(47, relation, gap.spine)
        hasher.add(
            48, relation, side,
            UInt64(context.hasCue(isBefore: true) ? 1 : 0)
                | (context.hasCue(isBefore: false) ? 2 : 0) | gap.distance << 2)
    }

    /// Adds the features of "nobody": words in marks that are a term, a title, a nickname.
    func describeNobody(into hasher: inout FeatureHasher) {
        let cues: UInt64 =
            UInt64(context.hasCue(isBefore: true) ? 1 : 0)
            | (context.hasCue(isBefore: false) ? 2 : 0)
        let look = scene.look(of: segment)
        let before = scene.neighbour(
            segment.outer.lowerBound - 1, sameBlockAs: segment.inner.lowerBound)
        let before2 = scene.neighbour(
            segment.outer.lowerBound - 2, sameBlockAs: segment.inner.lowerBound)
        let after = scene.neighbour(segment.outer.upperBound, sameBlockAs: segment.inner.lowerBound)
        let first = scene.document.tokens[segment.inner.lowerBound].hash.value
        let last = scene.document.tokens[segment.inner.upperBound - 1].hash.value
        hasher.add(60)
        hasher.add(61, context.shape)
        hasher.add(62, look)
        hasher.add(63, look, context.shape)
        hasher.add(64, before)
        hasher.add(65, before, look)
        hasher.add(66, before, before2)
        hasher.add(67, after)
        hasher.add(68, after, look)
        hasher.add(69, context.leftPath, look)
        hasher.add(70, context.rightPath, look)
        hasher.add(71, context.leftPath, context.rightPath)
        hasher.add(72, cues, look)
        hasher.add(73, cues, context.shape)
        hasher.add(74, first)
        hasher.add(75, last)
        hasher.add(76, FeatureHasher.bucket(segment.inner.count), cues)
        hasher.add(77, FeatureHasher.bucket(segment.inner.count), before)
        if let history {
            let gap = context.gap(since: history.segment)
            hasher.add(78, history.candidate == nil ? 0 : 1, gap.distance, look)
            hasher.add(79, history.candidate == nil ? 0 : 1, gap.path)
        } else {
            hasher.add(80, look, cues)
        }
    }
}
