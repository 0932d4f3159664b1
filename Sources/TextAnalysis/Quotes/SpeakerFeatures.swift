/// Describes, as features, that a candidate spoke the words of a quotation.
struct SpeakerFeatures {
    /// Paragraphs before the quotation's in which speakers are looked for.
    static let paragraphsBefore = 3
    /// Paragraphs after it.
    static let paragraphsAfter = 1
    /// The most candidates looked at on either side, so that one endless paragraph stays linear.
    static let mostCandidates = 24

    let scene: QuoteScene
    let index: Int
    let history: SpeechHistory
    let segment: QuotedSegment
    let context: SegmentContext
    /// Who is named between the quotation marks.
    let named: [UInt64]
    /// What lies between the quotation before and this one; `nil` for the first.
    let gap: SegmentContext.Gap?
    /// The words right before the quotation, the nearest first, and the one right after.
    let before: UInt64
    let before2: UInt64
    let after: UInt64

    init(scene: QuoteScene, segment index: Int, history: SpeechHistory) {
        self.scene = scene
        self.index = index
        self.history = history
        segment = scene.segments[index]
        let context = SegmentContext(scene: scene, segment: index)
        self.context = context
        gap = history.segment.map { context.gap(since: $0) }
        let own = segment.inner.lowerBound
        before = scene.neighbour(segment.outer.lowerBound - 1, sameBlockAs: own)
        before2 = scene.neighbour(segment.outer.lowerBound - 2, sameBlockAs: own)
        after = scene.neighbour(segment.outer.upperBound, sameBlockAs: own)
        named = Self.named(in: scene.segments[index], scene)
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
        if let last = history.speaker, last <= next { before.append(last) }
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

    private static func named(in segment: QuotedSegment, _ scene: QuoteScene) -> [UInt64] {
        var named: [UInt64] = []
        for token in segment.inner {
            if let mention = scene.names.mention(at: token) {
                named.append(UInt64(scene.names.mentions[mention].entity) + 1)
            }
        }
        return named
    }

    /// How many candidates stand nearer on the same side.
    struct Rank {
        var all = 0
        /// Those that are persons.
        var people = 0
        /// Those that are subjects of a reporting verb.
        var subjects = 0
    }

    /// Adds the features of a candidate and counts it.
    func describe(
        _ number: Int, isBefore: Bool, rank nearer: inout Rank, into hasher: inout FeatureHasher
    ) {
        let (rank, people) = (nearer.all, nearer.people)
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

        let place = Place(
            side: side, subject: subject.code, near: near, rank: UInt64(min(rank, 3)), kind: kind)
        let letterBefore = start > 0 ? UInt64(scene.letters[start - 1]) : 0
        let letterBefore2 = start > 1 ? UInt64(scene.letters[start - 2]) : 0
        hasher.add(103, letterBefore << 8 | letterBefore2, subject.code, side)
        hasher.add(104, UInt64(min(nearer.subjects, 3)) << 8 | near, subject.code, side)
        hasher.add(119, scene.hash(end + 1..<min(end + 4, scene.letters.count), longest: 3), side)
        hasher.add(
            120, scene.hash(max(start - 3, 0)..<start, longest: 3), side, subject.code)
        hasher.add(110, wordAfter, kind, place.rank)
        hasher.add(111, wordBefore, kind, subject.code)
        hasher.add(112, side, wordAfter, near << 16 | context.shape)
        describeWords(candidate, place, isBefore: isBefore, into: &hasher)
        describePerson(number, candidate, place, into: &hasher)

        nearer.all += 1
        switch candidate.kind {
        case .person, .capitals, .he, .she, .role: nearer.people += 1
        default: break
        }
        if (1...7).contains(subject.code) { nearer.subjects += 1 }
    }

    /// Where a candidate stands.
    struct Place {
        var side: UInt64
        var subject: UInt64
        var near: UInt64
        var rank: UInt64
        var kind: UInt64
    }
}
