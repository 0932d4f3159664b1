/// Tells terms in quotation marks from what somebody said.
enum TermInMarks {
    /// Words of a term: a single one is as often what somebody said ("a “firm” answer"), longer ones are rarely
    /// the writer's own.
    private static let lengths = 2...3

    /// Words on either side that are looked at, as many as most sentences have.
    private static let reach = 40

    /// Whether a few words in marks tell what kind of thing the noun behind them is, in a sentence that reports
    /// nothing: "is challenging the system of “shadow fleet” ships".
    static func isTerm(_ segment: QuotedSegment, in scene: QuoteScene) -> Bool {
        let tokens = scene.document.tokens
        let (before, after) = (segment.outer.lowerBound - 1, segment.outer.upperBound)
        guard lengths.contains(segment.inner.count), before >= 0, after < tokens.count else {
            return false
        }
        let sentence = scene.document.sentences[Int(tokens[before].sentence)]
        guard sentence.contains(after), tokens[after].isWord, !tokens[after].isCapitalized,
            scene.roles[after].isDisjoint(with: noNoun),
            !scene.roles[before].isDisjoint(with: [.determiner, .preposition])
        else { return false }
        let around = before - reach..<after + reach
        return !sentence.clamped(to: around).contains {
            !segment.outer.contains($0) && scene.roles[$0].contains(.strongVerb)
        }
    }

    private static let noNoun: WordRoles = [
        .determiner, .preposition, .pronoun, .strongVerb, .weakVerb, .participle,
    ]
}
