/// In which names of a document each word stands, by the verdict of the rules.
struct DocumentNames {
    /// The bit of the first class a word has alone; the other places follow in steps of as many bits as there are classes.
    private enum Place: UInt64 {
        case alone
        case first
        case middle
        case last
        case addressed
    }

    private var table: WordTable

    init(_ candidates: [NameCandidate], in text: AnnotatedDocument) {
        table = WordTable(capacity: candidates.count * 2)
        for candidate in candidates {
            guard let type = candidate.type else { continue }
            let nameClass = NameClass(type, form: candidate.form)
            for index in candidate.tokens where text.tokens[index].isWord {
                let isFirst = index == candidate.tokens.lowerBound
                let isLast = index == candidate.tokens.upperBound - 1
                let place: Place =
                    isFirst ? (isLast ? .alone : .first) : isLast ? .last : .middle
                add(place, nameClass, to: text.tokens[index].hash)
                if candidate.isAddressed, isLast {
                    add(.addressed, nameClass, to: text.tokens[index].hash)
                }
            }
        }
    }

    /// The places and classes of a word as bits; 0 for a word that no name holds.
    subscript(word: WordHash) -> UInt64 { table[word] }

    private mutating func add(_ place: Place, _ nameClass: NameClass, to word: WordHash) {
        let step = UInt64(NameClass.allCases.count)
        table[word] |= 1 << (place.rawValue * step + UInt64(nameClass.rawValue))
    }
}
