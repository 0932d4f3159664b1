import CorpusModel

/// The parts of names that stand for the whole in one article: "Reaper" for "MQ-9 Reaper", a ship's name without its prefix.
struct NameParts {
    /// The words of a fuller name, by the words of its parts.
    private(set) var fullerWords: [WordHash: WordHash] = [:]
    /// The candidate whose designator stands before a nickname: "F-16" of "F-16 Fighting Falcon".
    private(set) var designators: [WordHash: Int] = [:]
    private let text: AnnotatedDocument
    private let candidates: [NameCandidate]

    init(_ candidates: [NameCandidate], in text: AnnotatedDocument) {
        self.text = text
        self.candidates = candidates
        collectParts()
        collectNicknames()
    }

    /// Notes nicknames that stand right behind a designator, as names of their own.
    private mutating func collectNicknames() {
        for (index, candidate) in candidates.enumerated().dropLast()
        where candidate.type == .aircraft || candidate.type == .weapon {
            let nickname = candidates[index + 1].tokens
            guard nickname.lowerBound == candidate.tokens.upperBound, nickname.count <= 2,
                candidate.tokens.contains(where: { text.tokens[$0].shape.contains(.digit) }),
                nickname.allSatisfy({ text.tokens[$0].isWord }),
                candidates[index + 1].known == nil,
                text.tokens[nickname.lowerBound].sentence
                    == text.tokens[candidate.tokens.lowerBound].sentence
            else { continue }
            designators[text.document.hash(nickname)] = index
        }
    }

    /// Notes the parts of full names that stand for the whole: designator and nickname, a ship's name without its prefix.
    private mutating func collectParts() {
        for candidate in candidates where candidate.known == nil && candidate.tokens.count > 1 {
            let whole = text.document.hash(candidate.tokens)
            let last = candidate.tokens.upperBound - 1
            switch candidate.type {
            case .aircraft, .weapon:
                let designator = candidate.tokens.lowerBound..<last
                guard text.tokens[last].isWord,
                    designator.contains(where: { text.tokens[$0].shape.contains(.digit) }),
                    !text.tokens[last].shape.contains(.digit)
                else { continue }
                fullerWords[text.document.hash(designator)] = whole
                fullerWords[text.tokens[last].hash] = whole
            case .vessel:
                let first = candidate.tokens.lowerBound
                guard candidate.tokens.count > 2, text.classes[first].contains(.vesselPrefix) else {
                    continue
                }
                fullerWords[text.document.hash(first + 1..<last + 1)] = whole
            default: break
            }
        }
    }
}
