/// Finds the known names of the lexicon in a text.
struct KnownNames {
    /// A known name found.
    struct Match {
        let tokens: Range<Int>
        let form: KnownForm
    }

    let text: AnnotatedDocument

    /// Returns the longest known name that begins with a token and ends within `limit`, or `nil`.
    func longest(at start: Int, limit: Int) -> Match? {
        guard text.classes[start].contains(.beginsKnownName) else { return nil }
        let tokens = text.tokens
        let style = text.style(at: start)
        guard tokens[start].isCapitalized || text.classes[start].contains(.particle) else {
            return nil
        }
        var hash = tokens[start].hash
        var best: Match?
        for end in start + 1...min(limit, start + Lexicon.longestName) {
            if end > start + 1 {
                hash = hash.followed(by: text.document.source.bytes, tokens[end - 1].range)
            }
            guard let form = text.lexicon.known(hash) else { continue }
            let range = start..<end
            if isWritten(range, form, style) { best = Match(tokens: range, form: form) }
        }
        return best
    }

    /// Whether the words are written as the name is: "US", not "us"; "Turkey", not "turkey".
    private func isWritten(
        _ range: Range<Int>, _ form: KnownForm, _ style: AnnotatedDocument.Style
    ) -> Bool {
        let first = text.tokens[range.lowerBound]
        if form.isAcronym {
            guard first.isAllCapitals else { return false }
            let sentence = text.document.sentences[Int(first.sentence)]
            if text.isShouted(range.lowerBound, in: sentence) { return false }
            // In a line of capitals "IT" and "WHO" are words.
            return style != .capitals
                || !text.classes[range.lowerBound].hasAny([.function, .common])
        }
        if range.count == 1 { return first.isCapitalized }
        return first.isCapitalized || text.tokens[range.upperBound - 1].isCapitalized
    }
}
