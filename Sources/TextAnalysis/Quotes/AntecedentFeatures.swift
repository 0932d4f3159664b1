/// Describes, as features, that a pronoun means somebody named before it.
struct AntecedentFeatures {
    let scene: QuoteScene
    /// The pronoun's candidate.
    let pronoun: Int
    /// The candidate that named the person last.
    let mention: Int
    /// How many others were named since.
    let rank: Int
    /// How often the person was named in the stretch looked at.
    let mentions: UInt64
    /// The same pronouns since.
    let pronounsBetween: UInt64
    /// Whether the person spoke in the stretch looked at.
    let spoke: Bool
    /// Whether nobody else looked at was named as a speaker since.
    let spokeLast: Bool
    /// Whether the pronoun before meant the person; `nil` when there was none.
    let wasMeant: Bool?
    /// Sentences since that pronoun.
    let linkDistance: Int

    /// Adds the features; `speaks` says which candidates speak a quotation.
    func describe(speaks: [Bool], into hasher: inout FeatureHasher) {
        let tokens = scene.document.tokens
        let (he, who) = (scene.candidates[pronoun], scene.candidates[mention])
        let start = Int(scene.tokenLetters[who.tokens.lowerBound])
        let end = Int(scene.tokenLetters[who.head])
        let sentences = FeatureHasher.bucket(
            Int(tokens[he.head].sentence - tokens[who.head].sentence))
        let paragraphs = FeatureHasher.bucket(Int(tokens[he.head].block - tokens[who.head].block))
        let kind = UInt64(who.kind.rawValue)
        let sex = agreement(of: who, with: he.kind)
        let subject = scene.subjectCode(from: start, to: end).code
        let opening = scene.opening(of: who)
        let between = end + 1..<max(end + 1, Int(scene.tokenLetters[he.head]))
        let said: UInt64 = (speaks[mention] ? 1 : 0) | (spokeLast ? 2 : 0) | (spoke ? 4 : 0)
        let meant: UInt64 = wasMeant.map { $0 ? 2 : 1 } ?? 0
        let rank = UInt64(rank)
        let own = scene.opening(of: he)
        let ownSubject = scene.subjectCode(
            from: Int(scene.tokenLetters[he.head]), to: Int(scene.tokenLetters[he.head])
        ).code

        hasher.add(100, kind, sex)
        hasher.add(130, sentences)
        hasher.add(131, said)
        hasher.add(132, subject)
        hasher.add(133, opening)
        hasher.add(134, rank, said, sentences)
        hasher.add(135, meant)
        hasher.add(101, rank, kind)
        hasher.add(102, rank, sex)
        hasher.add(103, sentences, paragraphs, rank)
        hasher.add(104, sentences, subject)
        hasher.add(105, sentences, opening, rank)
        hasher.add(106, said, sentences)
        hasher.add(107, said, paragraphs, rank)
        hasher.add(108, said, subject)
        hasher.add(109, FeatureHasher.bucket(Int(mentions)), sentences)
        hasher.add(110, FeatureHasher.bucket(Int(mentions)), rank, said)
        hasher.add(111, meant, UInt64(min(max(linkDistance, 0), 9)), sentences)
        hasher.add(112, meant, said, min(pronounsBetween, 3))
        hasher.add(113, scene.spine(between))
        hasher.add(114, scene.hash(between, longest: 8), sentences)
        hasher.add(115, scene.hash(between.prefix(2), longest: 2), sentences)
        hasher.add(116, own, opening, sentences)
        hasher.add(117, ownSubject, subject, sentences)
        hasher.add(118, scene.neighbour(who.tokens.upperBound, sameBlockAs: who.head), sentences)
        hasher.add(
            119, scene.neighbour(who.tokens.lowerBound - 1, sameBlockAs: who.head), sentences)
        hasher.add(120, UInt64(min(who.tokens.count, 4)), sentences, rank)
        hasher.add(121, min(pronounsBetween, 4), sentences, said)
        if who.kind == .role {
            hasher.add(122, tokens[who.head].hash.value, UInt64(he.kind.rawValue))
            hasher.add(123, tokens[who.tokens.lowerBound].hash.value, sentences)
        }
    }

    /// Says whether the person's sex, where known, fits the pronoun.
    private func agreement(of who: SpeakerCandidate, with pronoun: SpeakerCandidate.Kind) -> UInt64
    {
        // A noun such as "the president" goes with either.
        guard pronoun == .he || pronoun == .she else { return 0 }
        let before = max(who.tokens.lowerBound - 1, 0)
        let title = scene.document.tokens[before].hash
        let known: NameTable.Gender
        if Self.maleTitles.contains(title) {
            known = .male
        } else if Self.femaleTitles.contains(title) {
            known = .female
        } else if let number = who.mention {
            known = scene.names.entries[scene.names.mentions[number].entity].gender
        } else {
            known = .unknown
        }
        switch known {
        case .unknown: return 0
        case .male: return pronoun == .he ? 1 : 2
        case .female: return pronoun == .she ? 1 : 2
        }
    }

    private static let maleTitles = WordSet("mr mr. sir lord king prince")
    private static let femaleTitles = WordSet("mrs mrs. ms ms. miss dame lady queen princess")
}
