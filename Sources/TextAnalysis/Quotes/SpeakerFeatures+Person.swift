/// What is known of a candidate beside its place: the words around, the person, who spoke before.
extension SpeakerFeatures {
    /// Adds what the words beside the quotation say of a candidate.
    func describeWords(
        _ candidate: SpeakerCandidate, _ place: Place, isBefore: Bool,
        into hasher: inout FeatureHasher
    ) {
        hasher.add(100, before, place.subject << 8 | place.rank, place.side)
        hasher.add(101, before, before2, place.near << 16 | place.side << 8 | place.rank)
        hasher.add(102, after, place.subject << 8 | place.rank, place.side)
        hasher.add(121, before, place.kind, place.near << 8 | place.side)
        let between =
            isBefore
            ? candidate.tokens
                .upperBound..<max(candidate.tokens.upperBound, segment.outer.lowerBound)
            : segment.outer.upperBound..<max(segment.outer.upperBound, candidate.tokens.lowerBound)
        if between.count <= Self.longestPhrase {
            var hash: UInt64 = 0
            for token in between {
                hash =
                    (hash &* 31)
                    ^ scene.neighbour(
                        token, sameBlockAs: segment.inner.lowerBound)
            }
            hasher.add(109, hash, place.side)
            hasher.add(122, hash, place.side, place.kind)
        }
    }

    /// Runs of more words than these hardly ever come twice.
    private static let longestPhrase = 5

    /// Adds what is known of the person: named inside the quotation, named or speaking often.
    func describePerson(
        _ number: Int, _ candidate: SpeakerCandidate, _ place: Place,
        into hasher: inout FeatureHasher
    ) {
        let identity = scene.likelyIdentities[number]
        let isInside: UInt64 = identity == 0 ? 0 : named.contains(identity) ? 1 : 2
        let isSure: UInt64 = candidate.identity == 0 ? 0 : 1
        hasher.add(105, isInside, place.subject, place.kind)
        hasher.add(123, isInside, place.near, place.side)
        let mentions = FeatureHasher.bucket(Int(scene.mentionCounts[identity] ?? 0))
        let speeches = FeatureHasher.bucket(Int(history.count(of: identity)))
        hasher.add(106, mentions << 1 | isSure, place.kind, place.near)
        hasher.add(107, speeches << 1 | isSure, place.side, place.near)
        hasher.add(124, speeches << 8 | mentions, place.subject)
        let length = UInt64(min(candidate.tokens.count, 4))
        let hasTitle: UInt64 =
            candidate.mention.map {
                scene.names.mentions[$0].title == nil ? 0 : 1
            } ?? 2
        hasher.add(108, length << 2 | hasTitle, place.subject << 8 | place.side, place.near)
        guard let last = history.speaker, let gap else { return }
        let isLast = identity != 0 && scene.likelyIdentities[last] == identity
        let isOther = identity != 0 && history.other == identity
        let relation: UInt64 =
            (isLast ? 1 : isOther ? 2 : 0) | (last == number ? 4 : 0) | isSure << 3
        hasher.add(115, relation, gap.distance, context.shape)
        hasher.add(116, relation, gap.spine, place.side)
        hasher.add(117, relation, place.side << 8 | place.near, place.subject)
        hasher.add(118, relation, context.rightPath, gap.distance)
    }

    /// Adds how the candidate goes with who spoke last.
    func describeHistory(
        _ number: Int, _ candidate: SpeakerCandidate, side: UInt64,
        into hasher: inout FeatureHasher
    ) {
        guard let gap else {
            hasher.add(40, side, context.shape)
            return
        }
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
}
