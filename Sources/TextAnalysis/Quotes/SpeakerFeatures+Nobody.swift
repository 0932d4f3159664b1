/// How words in marks look that nobody said: terms, titles, nicknames.
extension SpeakerFeatures {
    /// Adds the features of "nobody": words in marks that are a term, a title, a nickname.
    func describeNobody(into hasher: inout FeatureHasher) {
        let cues: UInt64 =
            UInt64(context.hasCue(isBefore: true) ? 1 : 0)
            | (context.hasCue(isBefore: false) ? 2 : 0)
        let look = scene.look(of: segment)
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
        if let gap {
            hasher.add(78, history.candidate == nil ? 0 : 1, gap.distance, look)
            hasher.add(79, history.candidate == nil ? 0 : 1, gap.path)
        } else {
            hasher.add(80, look, cues)
        }
        describeSurroundings(look: look, into: &hasher)
    }

    private func describeSurroundings(look: UInt64, into hasher: inout FeatureHasher) {
        let first = scene.document.tokens[segment.inner.lowerBound].hash.value
        let last = scene.document.tokens[segment.inner.upperBound - 1].hash.value
        let letter = context.letter
        let lettersAfter = letter + 1..<min(letter + 6, scene.letters.count)
        hasher.add(130, before, after)
        hasher.add(131, scene.hash(max(0, letter - 5)..<letter, longest: 5))
        hasher.add(132, scene.hash(lettersAfter, longest: 5))
        hasher.add(133, before, first)
        hasher.add(134, before, last)
        hasher.add(135, first, last)
        var quotations: UInt64 = 0
        var repeats: UInt64 = 0
        let words = words(of: index)
        for other in nearby where other != index {
            if scene.segments[other].block == segment.block { quotations += 1 }
            if self.words(of: other) == words { repeats += 1 }
        }
        hasher.add(136, min(quotations, 3), look)
        hasher.add(137, min(repeats, 2), look)
        for isBefore in [true, false] {
            let side: UInt64 = isBefore ? 1 : 0
            guard let cue = context.cue(isBefore: isBefore) else {
                hasher.add(138, side, look)
                continue
            }
            let distance = FeatureHasher.bucket(cue.distance)
            hasher.add(139, side, distance, look)
            hasher.add(
                140, side, min(distance, 4), scene.document.tokens[cue.token].hash.value)
        }
    }

    /// The quotations that may stand in the same paragraph or repeat the words.
    private var nearby: Range<Int> {
        max(0, index - 8)..<min(index + 9, scene.segments.count)
    }

    private func words(of index: Int) -> UInt64 {
        var hash: UInt64 = 0
        for token in scene.segments[index].inner.prefix(12)
        where scene.document.tokens[token].isWord {
            hash = (hash &* 31) ^ scene.document.tokens[token].hash.value
        }
        return hash
    }
}
