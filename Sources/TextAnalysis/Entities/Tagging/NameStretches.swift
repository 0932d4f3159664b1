/// Finds the stretches of a document that can hold names: what is capitalised and the little that stands between.
struct NameStretches {
    /// "Ministry of the Interior", "Rio de la Plata": no more small words than this stand within a name.
    private static let longestGap = 3
    /// A line of a thousand capitals is cut, so that a lattice stays small.
    private static let longest = 200

    let text: AnnotatedDocument
    let features: TaggerFeatures

    /// Returns the stretches of a sentence, in order.
    func stretches(of sentence: Range<Int>) -> [Range<Int>] {
        var stretches: [Range<Int>] = []
        var start: Int?
        var last = 0
        for index in sentence where isAnchor(index) {
            if let first = start,
                index - last > Self.longestGap + 1 || index - first >= Self.longest
            {
                stretches.append(first..<last + 1)
                start = index
            } else if start == nil {
                start = index
            }
            last = index
        }
        if let start { stretches.append(start..<last + 1) }
        return stretches
    }

    /// Whether a token can begin or end a name.
    private func isAnchor(_ index: Int) -> Bool {
        if features.isInName(index) { return true }
        let token = text.tokens[index]
        switch token.kind {
        case .word: return token.isCapitalized || hasInnerCapital(token)
        case .number: return true
        default: return false
        }
    }

    /// "iPhone", "al-Qaida" without its hyphen: a capital after small letters.
    private func hasInnerCapital(_ token: Token) -> Bool {
        text.document.source.bytes[token.range].contains { (0x41...0x5A).contains($0) }
    }
}
