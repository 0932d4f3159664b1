/// Tells whether the words around a date speak of the past or of what is to come.
struct DateTense {
    let tokens: DateTokens

    /// Words looked at before a date, then after it.
    private static let reach = 12

    private static let future = WordSet(
        """
        will would shall may might could scheduled expected due slated set planned plans plan poised upcoming
        hopes intends going tomorrow starting begins opens
        """)
    /// Words before the end of a time that goes on.
    private static let ends = WordSet("until till")
    private static let past = WordSet(
        """
        was were had did said told met came went took made held gave began struck left fell hit shot won lost got saw
        spoke wrote led sent found thought brought became broke chose drew flew fought knew kept rose ran sank sat
        stood swore threw since
        """)

    /// Returns -1 for the past, 1 for what is to come, `nil` when nothing says.
    ///
    /// The nearest sign before the date decides, else the nearest one after it, within the sentence.
    func direction(of words: Range<Int>) -> Int? {
        guard let sentence = tokens[words.lowerBound]?.sentence else { return nil }
        if let before = tokens.hash(words.lowerBound - 1), Self.ends.contains(before) { return 1 }
        for index in (words.lowerBound - Self.reach..<words.lowerBound).reversed() {
            guard let token = tokens[index], token.sentence == sentence else { break }
            if let sign = sign(token) { return sign }
        }
        for index in words.upperBound..<words.upperBound + Self.reach {
            guard let token = tokens[index], token.sentence == sentence else { break }
            if let sign = sign(token) { return sign }
        }
        return nil
    }

    private func sign(_ token: Token) -> Int? {
        guard token.isWord else { return nil }
        if Self.future.contains(token.hash) { return token.isCapitalized ? nil : 1 }
        if Self.past.contains(token.hash) { return -1 }
        // "arrived", "killed"; four letters leave "need" and "feed" out.
        let bytes = tokens.document.source.bytes[token.range]
        return bytes.count > 4 && bytes.suffix(2).elementsEqual("ed".utf8) ? -1 : nil
    }
}
