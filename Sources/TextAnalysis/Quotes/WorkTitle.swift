/// Tells the titles of books, articles and films in quotation marks from what somebody said.
enum WorkTitle {
    /// Whether a quotation in headline case follows a word that announces a title: "an essay titled “The Long Game”".
    static func isTitle(_ segment: QuotedSegment, in scene: QuoteScene) -> Bool {
        let document = scene.document
        let block = document.blockTokens[segment.block]
        var before = segment.outer.lowerBound - 1
        guard before >= block.lowerBound else { return false }
        if document.token(before, is: ","), before > block.lowerBound { before -= 1 }
        let word = document.tokens[before].hash
        return (announcing.contains(word) || works.contains(word))
            && isHeadline(segment.inner, document)
    }

    /// Whether all words but short ones begin with a capital, two at least.
    private static func isHeadline(_ tokens: Range<Int>, _ document: Document) -> Bool {
        var words = 0
        for index in tokens where document.tokens[index].isWord {
            let token = document.tokens[index]
            if token.isCapitalized {
                words += 1
            } else if token.range.count > longestSmallWord {
                return false
            }
        }
        return words >= 2
    }

    /// Headlines print articles and short prepositions small; "with" and "from" are the longest of these.
    private static let longestSmallWord = 4

    private static let announcing = WordSet("titled entitled headlined subtitled captioned")
    private static let works = WordSet(
        """
        essay book novel film movie documentary song album play memoir article editorial column op-ed
        paper report study telegram series episode podcast magazine biography poem chapter exhibition
        """)
}
