/// Finds where sentences end within a block.
enum SentenceSplitter {
    /// Appends the sentences of `range` to `sentences` and numbers its tokens.
    static func split(
        _ range: Range<Int>, of tokens: inout [Token], source: SourceText,
        into sentences: inout [Range<Int>]
    ) {
        var start = range.lowerBound
        var index = start
        while index < range.upperBound {
            if let end = sentenceEnd(at: index, in: range, tokens: tokens, source: source) {
                close(start..<end, &tokens, &sentences)
                start = end
                index = end
            } else {
                index += 1
            }
        }
        if start < range.upperBound { close(start..<range.upperBound, &tokens, &sentences) }
    }

    private static func close(
        _ range: Range<Int>, _ tokens: inout [Token], _ sentences: inout [Range<Int>]
    ) {
        for index in range { tokens[index].sentence = Int32(sentences.count) }
        if let first = range.first(where: { tokens[$0].kind == .word || tokens[$0].kind == .number }
        ) {
            tokens[first].shape.insert(.opensSentence)
        }
        sentences.append(range)
    }

    /// Returns the token after the sentence that ends with the token at `index`, or `nil` if none ends there.
    private static func sentenceEnd(
        at index: Int, in range: Range<Int>, tokens: [Token], source: SourceText
    ) -> Int? {
        let token = tokens[index]
        let isAbbreviation = token.isWord && token.shape.contains(.period)
        guard token.kind == .stop || isAbbreviation else { return nil }
        if isAbbreviation, Abbreviations.beforeName.contains(token.hash) { return nil }
        var next = index + 1
        // Marks and brackets that close go with the sentence they follow.
        while next < range.upperBound, !tokens[next].shape.contains(.afterSpace),
            closes(tokens[next], source) || tokens[next].kind == .stop
        {
            next += 1
        }
        guard next < range.upperBound else { return isAbbreviation ? nil : next }
        let follower = tokens[next]
        guard follower.shape.contains(.afterSpace) else { return nil }
        guard let opener = opener(from: next, in: range, tokens: tokens) else { return nil }
        let word = tokens[opener]
        let looksNew = word.isCapitalized || word.kind == .number || opener > next
        guard looksNew else { return nil }
        guard isAbbreviation else {
            // "… " in the middle of a sentence that goes on in small letters does not end it.
            return word.isWord && !word.isCapitalized ? nil : next
        }
        // After "V." or "U.S." a capital is most often a name; only a word that opens sentences says otherwise.
        let isOpener = word.isCapitalized && Abbreviations.sentenceOpeners.contains(word.hash)
        if token.shape.contains(.initial) {
            return isOpener && !isName(before: index, tokens) ? next : nil
        }
        return isOpener || tokens[next].kind == .quoteMark && word.isCapitalized ? next : nil
    }

    /// Whether the word before a single initial is capitalised, as in "Vladimir V.".
    private static func isName(before index: Int, _ tokens: [Token]) -> Bool {
        index > 0 && tokens[index - 1].isWord && tokens[index - 1].isCapitalized
    }

    /// Returns the first word or number from `start` on, opening marks left aside.
    private static func opener(from start: Int, in range: Range<Int>, tokens: [Token]) -> Int? {
        var index = start
        while index < range.upperBound, index - start < 4 {
            switch tokens[index].kind {
            case .word, .number, .address: return index
            case .quoteMark, .bracket, .dash, .symbol, .stop: index += 1
            default: return nil
            }
        }
        return nil
    }

    private static func closes(_ token: Token, _ source: SourceText) -> Bool {
        switch token.kind {
        case .quoteMark: return true
        case .bracket:
            let byte = source.bytes[Int(token.start)]
            return byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]")
        default: return false
        }
    }
}
