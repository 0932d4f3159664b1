/// Describes, as features, that a pronoun means somebody named before it.
struct AntecedentFeatures {
    private let scene: QuoteScene
    private let pronoun: Int
    private let antecedents: [Antecedent]
    /// For each antecedent, whether its sex fits.
    private let agreements: [Agreement]
    /// How many are known to be of the pronoun's sex.
    private let fitting: UInt64
    /// The verb after the pronoun, or before it.
    private let verb: UInt64
    /// Whether the pronoun's quotation stands before it, after it, or there is none.
    private let side: UInt64
    /// Entities named in the pronoun's quotation.
    private var quoted: Set<UInt64> = []

    init(scene: QuoteScene, pronoun: Int, antecedents: [Antecedent], quotations: [Int]) {
        self.scene = scene
        self.pronoun = pronoun
        self.antecedents = antecedents
        let kind = scene.candidates[pronoun].kind
        agreements = antecedents.map { Self.agreement(of: $0, with: kind, in: scene) }
        fitting = UInt64(min(agreements.count { $0 == .fits }, 3))
        let head = scene.candidates[pronoun].head
        let letter = Int(scene.tokenLetters[head])
        let subject = scene.subjectCode(from: letter, to: letter)
        verb = subject.verb.map { scene.document.tokens[$0].hash.value } ?? 0
        if let first = quotations.first {
            side = scene.segments[first].outer.lowerBound < head ? 1 : 2
        } else {
            side = 0
        }
        for segment in quotations {
            for token in scene.segments[segment].inner {
                if let mention = scene.names.mention(at: token) {
                    quoted.insert(UInt64(scene.names.mentions[mention].entity) + 1)
                }
            }
        }
    }

    /// Adds the features of one antecedent.
    func describe(_ option: Int, into hasher: inout FeatureHasher) {
        let view = View(antecedents[option], of: pronoun, in: scene)
        describePerson(option, view, into: &hasher)
        describePlace(option, view, into: &hasher)
        describeSpeech(option, view, into: &hasher)
    }

    /// What the features of one antecedent are made of.
    private struct View {
        /// The last name, the last mention, the pronoun.
        let who: SpeakerCandidate
        let near: SpeakerCandidate
        let he: SpeakerCandidate
        /// Sentences since the last mention and since the last name, paragraphs since the last mention.
        let sentences: UInt64
        let nameSentences: UInt64
        let paragraphs: UInt64
        let isPronoun: UInt64
        /// How the last mention and the pronoun stand to the verbs of their clauses.
        let subject: UInt64
        let ownSubject: UInt64
        /// How far from the beginning of their sentences they stand.
        let opening: UInt64
        let ownOpening: UInt64
        /// The letters between.
        let between: Range<Int>
        /// What quotations and reporting verbs say of who speaks.
        let said: UInt64
        let told: UInt64

        init(_ antecedent: Antecedent, of pronoun: Int, in scene: QuoteScene) {
            let tokens = scene.document.tokens
            he = scene.candidates[pronoun]
            who = scene.candidates[antecedent.mention]
            near = scene.candidates[antecedent.nearest]
            let here = tokens[he.head]
            sentences = FeatureHasher.bucket(Int(here.sentence - tokens[near.head].sentence))
            nameSentences = FeatureHasher.bucket(Int(here.sentence - tokens[who.head].sentence))
            paragraphs = FeatureHasher.bucket(Int(here.block - tokens[near.head].block))
            isPronoun = near.kind.isPronoun ? 1 : 0
            let start = Int(scene.tokenLetters[near.tokens.lowerBound])
            let end = Int(scene.tokenLetters[near.head])
            let own = Int(scene.tokenLetters[he.head])
            subject = scene.subjectCode(from: start, to: end).code
            ownSubject = scene.subjectCode(from: own, to: own).code
            opening = scene.opening(of: near)
            ownOpening = scene.opening(of: he)
            between = end + 1..<max(end + 1, own)
            said =
                (antecedent.nearestSpeaks ? 1 : 0) | (antecedent.spokeLast ? 2 : 0)
                | (antecedent.statements > 0 ? 4 : 0)
            told =
                (antecedent.nearestReports ? 1 : 0) | (antecedent.reportedLast ? 2 : 0)
                | (antecedent.nearestSpeaks || antecedent.spokeLast ? 4 : 0)
        }
    }

    private func describePerson(_ option: Int, _ view: View, into hasher: inout FeatureHasher) {
        let antecedent = antecedents[option]
        let (rank, sex) = (UInt64(option), agreements[option].rawValue)
        let kind = UInt64(view.who.kind.rawValue)
        let names = FeatureHasher.bucket(antecedent.names)
        let pronouns = FeatureHasher.bucket(antecedent.pronouns)
        let who = view.who
        hasher.add(100, kind, sex)
        hasher.add(105, rank)
        hasher.add(106, rank, sex, fitting)
        hasher.add(108, rank, kind)
        hasher.add(115, names, view.sentences)
        hasher.add(116, names, rank, view.said)
        hasher.add(
            122, scene.neighbour(who.tokens.upperBound, sameBlockAs: who.head), view.nameSentences)
        hasher.add(
            123, scene.neighbour(who.tokens.lowerBound - 1, sameBlockAs: who.head),
            view.nameSentences)
        hasher.add(124, UInt64(min(who.tokens.count, 4)), view.nameSentences, rank)
        hasher.add(133, pronouns, view.isPronoun, rank)
        hasher.add(136, sex, view.sentences, fitting)
        if who.kind == .role {
            let tokens = scene.document.tokens
            hasher.add(140, tokens[who.head].hash.value, UInt64(view.he.kind.rawValue))
            hasher.add(141, tokens[who.tokens.lowerBound].hash.value, view.sentences)
        }
    }

    private func describePlace(_ option: Int, _ view: View, into hasher: inout FeatureHasher) {
        let rank = UInt64(option)
        hasher.add(101, view.sentences, view.isPronoun)
        hasher.add(103, view.subject)
        hasher.add(104, view.opening)
        hasher.add(109, view.sentences, view.paragraphs, rank)
        hasher.add(110, view.sentences, view.subject, view.isPronoun)
        hasher.add(111, view.sentences, view.opening, rank)
        hasher.add(117, scene.spine(view.between))
        hasher.add(118, scene.hash(view.between, longest: 8), view.sentences)
        hasher.add(119, scene.hash(view.between.prefix(2), longest: 2), view.sentences)
        hasher.add(120, view.ownOpening, view.opening, view.sentences)
        hasher.add(121, view.ownSubject, view.subject, view.sentences)
        hasher.add(135, view.nameSentences, view.isPronoun, rank)
    }

    private func describeSpeech(_ option: Int, _ view: View, into hasher: inout FeatureHasher) {
        let antecedent = antecedents[option]
        let (rank, said, told) = (UInt64(option), view.said, view.told)
        let isQuoted: UInt64 = quoted.contains(antecedent.identity) ? 1 : 0
        let between = UInt64(min(antecedent.pronounsBetween, 4))
        hasher.add(102, said)
        hasher.add(107, rank, said, view.sentences)
        hasher.add(112, said, view.sentences)
        hasher.add(113, said, view.paragraphs, rank)
        hasher.add(114, said, view.subject)
        hasher.add(125, between, view.sentences, said)
        hasher.add(126, verb, said)
        hasher.add(127, verb, rank)
        hasher.add(128, side, said, view.paragraphs)
        hasher.add(129, side, rank, view.sentences)
        hasher.add(130, isQuoted, said)
        hasher.add(131, isQuoted, UInt64(view.he.kind.rawValue))
        hasher.add(132, view.isPronoun, said, view.sentences)
        hasher.add(134, FeatureHasher.bucket(antecedent.statements), said)
        hasher.add(137, view.ownOpening, side, said)
        hasher.add(150, told)
        hasher.add(151, told, view.sentences, view.isPronoun)
        hasher.add(152, told, rank)
        hasher.add(153, told, verb)
        hasher.add(154, told, side, view.paragraphs)
        hasher.add(155, told, view.ownOpening)
    }

    /// What the sex of a person says of a pronoun.
    enum Agreement: UInt64 {
        case unknown
        case fits
        case conflict
    }

    /// Says whether the person's sex, where known, fits the pronoun; a noun such as "the president" goes with either.
    static func agreement(
        of antecedent: Antecedent, with pronoun: SpeakerCandidate.Kind, in scene: QuoteScene
    ) -> Agreement {
        guard pronoun == .he || pronoun == .she else { return .unknown }
        let who = scene.candidates[antecedent.mention]
        let before = max(who.tokens.lowerBound - 1, 0)
        let title = scene.document.tokens[before].hash
        let known: NameTable.Gender
        if maleTitles.contains(title) {
            known = .male
        } else if femaleTitles.contains(title) {
            known = .female
        } else if let number = who.mention {
            known = scene.names.entries[scene.names.mentions[number].entity].gender
        } else {
            known = .unknown
        }
        switch known {
        case .unknown: return .unknown
        case .male: return pronoun == .he ? .fits : .conflict
        case .female: return pronoun == .she ? .fits : .conflict
        }
    }

    private static let maleTitles = WordSet("mr mr. sir lord king prince")
    private static let femaleTitles = WordSet("mrs mrs. ms ms. miss dame lady queen princess")
}
