/// What is cut off a run of capitals before it is a name.
extension NameCandidateFinder {
    /// Letters after the names of members, counsel and knights.
    private static let postNominals = WordSet("mp mep msp qc kc obe cbe mbe kbe kcmg cmg phd")

    /// Returns the range without connectors at its ends.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var range = range
        while let last = range.last, !text.tokens[last].isWord || !text.tokens[last].isCapitalized {
            // "Lee Jae-myung"
            if text.tokens[last].isWord, range.contains(last - 1),
                text.tokens[last - 1].kind == .hyphen
            {
                break
            }
            range = range.lowerBound..<last
        }
        // "John Smith MP"
        while range.count > 2, Self.postNominals.contains(text.tokens[range.upperBound - 1].hash),
            text.tokens[range.upperBound - 1].isAllCapitals
        {
            range = range.lowerBound..<range.upperBound - 1
        }
        while let first = range.first,
            !text.tokens[first].isWord
                || !text.tokens[first].isCapitalized && !text.classes[first].contains(.particle)
        {
            range = first + 1..<range.upperBound
        }
        return range
    }

    /// "a NEW ERA": words in capitals in running text, one of them a word of the language.
    func isExclamation(_ range: Range<Int>) -> Bool {
        let words = range.filter { text.tokens[$0].isWord }
        return words.count > 1 && text.style(at: range.lowerBound) == .running
            && words.allSatisfy { text.tokens[$0].isAllCapitals }
            && words.contains { text.classes[$0].hasAny([.common, .function]) }
    }
}
