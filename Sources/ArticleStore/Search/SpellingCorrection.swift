import CorpusModel

/// Mends words of a search that the corpus does not have.
enum SpellingCorrection {
    /// Most words of one search that are mended: each costs a look at some thousand words.
    private static let mostWords = 4
    /// Shortest word that is mended, in letters: one letter of three changed is another word.
    private static let shortest = 4
    /// Least often the corpus must say a word for it to be suggested: what stands there once may be a slip.
    private static let leastCount = 2

    /// Returns what was probably meant by a search; `nil` when all its words are known or nothing is near.
    static func correction(
        of search: String, on connection: borrowing Connection
    ) throws -> SearchCorrection? {
        var query = ""
        var words: [SearchCorrection.Word] = []
        var rest = Substring(search)
        while let first = rest.first {
            guard first.isLetter || first.isNumber else {
                query.append(first)
                rest = rest.dropFirst()
                continue
            }
            let word = rest.prefix { $0.isLetter || $0.isNumber }
            rest = rest[word.endIndex...]
            let isField = rest.first == ":" && SearchLexer.fields.contains(word.lowercased())
            let isWord = !isField && rest.first != "*" && !operators.contains(word)
            if isWord, words.count < mostWords,
                let suggestion = try suggestion(for: String(word), on: connection)
            {
                words.append(.init(given: String(word), suggestion: suggestion))
                query += suggestion
            } else {
                query += word
            }
        }
        return words.isEmpty ? nil : SearchCorrection(words: words, query: query)
    }

    private static let operators: Set<Substring> = ["OR", "AND", "NOT"]

    /// Returns the nearest word of the corpus, of equally near ones the most frequent; `nil` for a word it
    /// has or one too short to mend.
    ///
    /// One slip in four letters or more, two in nine; the first letter is right.
    private static func suggestion(
        for word: String, on connection: borrowing Connection
    ) throws -> String? {
        var folded: [[UInt8]] = []
        WordWalk.forEach(in: word) { folded.append(Array($0)) }
        guard folded.count == 1, let wanted = folded.first, wanted.count >= shortest,
            wanted.allSatisfy({ $0 > 0x39 })
        else { return nil }
        let text = String(decoding: wanted, as: UTF8.self)
        guard try !isKnown(text, on: connection) else { return nil }
        let slips = wanted.count >= 9 ? 2 : 1
        let length = text.unicodeScalars.count
        let rows = try connection.prepare(
            """
            SELECT text, count FROM word
            WHERE substr(text, 1, 1) = ? AND length(text) BETWEEN ? AND ?
            """,
            [
                .text(String(text.unicodeScalars.prefix(1))), .integer(length - slips),
                .integer(length + slips),
            ])
        var best: (slips: Int, count: Int, text: String)?
        while try rows.step() {
            let count = rows.integer(1)
            guard count >= leastCount else { continue }
            let distance = NearestName.distance(wanted, rows.bytes(0))
            guard distance <= slips else { continue }
            let candidate = (distance, -count, rows.text(0))
            if let best, (best.slips, -best.count, best.text) < candidate { continue }
            best = (distance, count, candidate.2)
        }
        return best?.text
    }

    /// Whether the corpus has a word, in this form or another.
    private static func isKnown(
        _ word: String, on connection: borrowing Connection
    ) throws -> Bool {
        let known = try connection.integer("SELECT 1 FROM word WHERE text = ?", [.text(word)])
        let found = try connection.integer(
            "SELECT 1 FROM article_search WHERE article_search MATCH ? LIMIT 1",
            [.text("\"\(word)\"")])
        return known != nil || found != nil
    }
}
