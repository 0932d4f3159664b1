/// What surrounds one quotation, whoever spoke it.
struct SegmentContext {
    /// A reporting verb near the quotation.
    struct NearVerb {
        var letter: Int
        var token: Int
        /// Letters between it and the quotation.
        var distance: Int
    }

    /// What lies between two quotations.
    struct Gap {
        var path: UInt64
        var spine: UInt64
        /// 0 for a neighbour in the same sentence, then coarser: sentences, paragraphs.
        var distance: UInt64
    }

    /// How far from the quotation a verb is looked for, in letters.
    private static let reach = 24

    /// The quotation's own letter.
    let letter: Int
    /// How the quotation fills its paragraph and sentence, begins and ends.
    let shape: UInt64
    /// The three letters before it.
    let leftPath: UInt64
    /// The three letters after it.
    let rightPath: UInt64
    private let scene: QuoteScene
    private let index: Int
    private let verbBefore: NearVerb?
    private let verbAfter: NearVerb?

    init(scene: QuoteScene, segment index: Int) {
        self.scene = scene
        self.index = index
        let segment = scene.segments[index]
        letter = Int(scene.tokenLetters[segment.outer.lowerBound])
        shape = Self.shape(of: segment, in: scene)
        leftPath = scene.hash(max(0, letter - 3)..<letter, longest: 3)
        rightPath = scene.hash(
            letter + 1..<min(letter + 4, scene.letters.count), longest: 3)
        verbBefore = Self.verb(in: (max(0, letter - Self.reach)..<letter).reversed(), scene, letter)
        verbAfter = Self.verb(
            in: letter + 1..<min(letter + 1 + Self.reach, scene.letters.count), scene, letter)
    }

    /// Returns the sentence of the quotation's first or last token.
    func sentence(isBefore: Bool) -> Int {
        let outer = scene.segments[index].outer
        return Int(
            scene.document.tokens[isBefore ? outer.lowerBound : outer.upperBound - 1].sentence)
    }

    func cue(isBefore: Bool) -> NearVerb? { isBefore ? verbBefore : verbAfter }

    func hasCue(isBefore: Bool) -> Bool { cue(isBefore: isBefore) != nil }

    /// Describes what lies between an earlier quotation and this one.
    func gap(since earlier: Int) -> Gap {
        let other = scene.segments[earlier]
        let start = Int(scene.tokenLetters[other.outer.lowerBound]) + 1
        let between = start..<max(start, letter)
        let tokens = scene.document.tokens
        let segment = scene.segments[index]
        let paragraphs = segment.block - other.block
        let sentences = Int(
            tokens[segment.outer.lowerBound].sentence - tokens[other.outer.upperBound - 1].sentence)
        let distance =
            paragraphs == 0 ? UInt64(min(max(sentences, 0), 3)) : 4 + UInt64(min(paragraphs, 3))
        return Gap(
            path: scene.hash(between, longest: 10), spine: scene.spine(between),
            distance: distance << 1 | (other.isClosed ? 0 : 1))
    }

    private static func verb(
        in letters: some Sequence<Int>, _ scene: QuoteScene, _ own: Int
    ) -> NearVerb? {
        for letter in letters {
            switch scene.letters[letter] {
            case UInt8(ascii: "V"), UInt8(ascii: "g"), UInt8(ascii: "A"):
                return NearVerb(
                    letter: letter, token: Int(scene.letterTokens[letter]),
                    distance: abs(letter - own) - 1)
            // The verb of another sentence reports something else.
            case UInt8(ascii: "."), UInt8(ascii: "/"): return nil
            default: continue
            }
        }
        return nil
    }

    private static func shape(of segment: QuotedSegment, in scene: QuoteScene) -> UInt64 {
        let document = scene.document
        let block = document.blockTokens[segment.block]
        let opens = segment.outer.lowerBound == block.lowerBound
        let closes = segment.outer.upperBound == block.upperBound
        let startsCapital = document.tokens[segment.inner.lowerBound].isCapitalized
        // The mark that ends the words stands inside the quotation marks, or after them in British use.
        var ending = Ending.none
        let last = segment.inner.upperBound - 1
        for index in [last, segment.outer.upperBound] where index < block.upperBound {
            if ending == .none { ending = Ending(index, document) }
        }
        var start: UInt64 = 0
        if !opens {
            switch document.tokens[segment.outer.lowerBound - 1].kind {
            case .stop: start = 1
            case .punctuation: start = 2
            default: start = 3
            }
        }
        let length = min(FeatureHasher.bucket(segment.inner.count), 7)
        return (opens ? 1 : 0) | (closes ? 2 : 0) | (startsCapital ? 4 : 0) | start << 3
            | UInt64(ending.rawValue) << 5 | (length > 4 ? 1 : 0) << 8
            | (segment.isClosed ? 0 : 1) << 9
    }

    private enum Ending: UInt8 {
        case none
        case comma
        case stop
        case question

        init(_ token: Int, _ document: Document) {
            switch document.tokens[token].kind {
            case .stop:
                self =
                    document.token(token, is: "?") || document.token(token, is: "!")
                    ? .question : .stop
            case .punctuation where document.token(token, is: ","): self = .comma
            default: self = .none
            }
        }
    }
}
