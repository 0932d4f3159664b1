import CorpusModel

/// The kind of a line in a few words: what its neighbours are told of it.
struct LineClass {
    /// A number for each kind; neighbours beyond the page's ends are 0.
    let number: UInt64
    /// Whether the line is as long as a sentence, ends like one, and no rule has decided about it.
    let isProse: Bool

    /// Fewest words of prose.
    private static let sentence = 12

    init(_ line: PageLine) {
        let words = line.features.weight
        switch line.role {
        case .cut(let reason, _):
            number = 100 + UInt64(Provenance.Reason.allCases.firstIndex(of: reason) ?? 0)
            isProse = false
        case .undecided, .body:
            let length: UInt64 =
                switch words {
                case 0: 1
                case ...2: 2
                case ...5: 3
                case ...9: 4
                case ...16: 5
                case ...30: 6
                case ...50: 7
                default: 8
                }
            number = length + (line.features.endsSentence ? 10 : 0)
            isProse = words >= Self.sentence && line.features.endsSentence
        case .caption, .headline, .standfirst, .authorNote:
            number = 50
            isProse = false
        }
    }
}
