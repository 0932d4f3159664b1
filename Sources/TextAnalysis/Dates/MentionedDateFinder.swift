import CorpusModel

/// Finds the days, months and years that an article mentions, in one pass over its tokens.
enum MentionedDateFinder {
    /// Returns the dates that headline, standfirst and body mention, in text order.
    static func find(
        in document: Document, spans: SpanMap, published: PublicationDate
    ) -> [MentionedDate] {
        let resolver = DateResolver(published)
        var dates: [MentionedDate] = []
        for (block, range) in zip(document.blocks, document.blockTokens)
        where block.part != .caption {
            let tokens = DateTokens(document: document, block: range)
            let tense = DateTense(tokens: tokens)
            for phrase in phrases(in: tokens) {
                let direction = tense.direction(of: phrase.tokens)
                guard let days = resolver.days(of: phrase, direction: direction) else { continue }
                dates.append(
                    MentionedDate(
                        span: spans.span(ofTokens: phrase.tokens),
                        surface: document.text(phrase.tokens), start: days.start.text,
                        end: days.end.text, precision: days.precision))
            }
        }
        return dates
    }

    private static func phrases(in tokens: DateTokens) -> [DatePhrase] {
        let dates = DatePhraseReader(tokens: tokens)
        let periods = PeriodReader(tokens: tokens)
        var phrases: [DatePhrase] = []
        var index = tokens.block.lowerBound
        while index < tokens.block.upperBound {
            guard tokens[index]?.kind == .number || tokens.word(index) != nil else {
                index += 1
                continue
            }
            var found = dates.phrases(at: index)
            if found.isEmpty { found = periods.phrases(at: index) }
            phrases.append(contentsOf: found)
            index = max(index + 1, found.last?.tokens.upperBound ?? 0)
        }
        return settled(phrases, in: tokens)
    }

    /// Gives dates the year of the one that follows, and drops months that are none without it.
    private static func settled(_ phrases: [DatePhrase], in tokens: DateTokens) -> [DatePhrase] {
        var phrases = phrases
        for index in phrases.indices.dropLast().reversed() where phrases[index].lacksYear {
            let joint = phrases[index].tokens.upperBound
            let next = phrases[index + 1]
            guard tokens.isConnector(joint), next.tokens.lowerBound == joint + 1 else { continue }
            phrases[index].takeYear(of: next)
        }
        return phrases.filter { !$0.needsNeighbour }
    }
}
