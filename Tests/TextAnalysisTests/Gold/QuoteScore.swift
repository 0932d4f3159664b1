import CorpusModel

/// Counts quotes, their speakers and what is said of both.
enum QuoteScore {
    static func count(_ alignment: Alignment, on card: inout ScoreCard) {
        let gold = alignment.gold
        let marked = gold.quotations.map {
            MarkedText.Quotation(key: $0.key, range: gold.page.trimmed($0.range))
        }
        let wanted = marked.filter { $0.key != "-" }
        let given = alignment.pieces
        let pairs = Matching.pairs(wanted.count, given.count, minimum: 0.5) {
            wanted[$0].range.overlap(given[$1].range)
        }
        let matched = Set(pairs.values)
        for index in given.indices where !matched.contains(index) {
            card.miss(.quotesFound, "nobody’s words: \(given[index].quote.text.prefix(60))")
        }
        for stretch in marked where stretch.key == "-" {
            card.count(
                .marksLeftAlone, !given.contains { $0.range.overlaps(stretch.range) },
                "taken for a quote")
        }
        var attributed = 0
        for (index, quotation) in wanted.enumerated() {
            guard let quote = gold.record.quotes[quotation.key] else { continue }
            let figure: Figure = quote.type == "direct" ? .directAttributed : .mixedAttributed
            guard let pair = pairs[index] else {
                card.miss(.quotesFound, "missed \(quotation.key) of \(speaker(quote, gold))")
                card.add(figure, right: 0, given: 1, wanted: 1)
                continue
            }
            let sources = gold.names.filter { $0.sourceOf.contains(quotation.key) }
            let answer = Answer(alignment, quote, sources, given[pair].quote)
            card.count(figure, answer.isAttributed, answer.description)
            if answer.isAttributed { attributed += 1 }
            answer.count(on: &card)
        }
        let spoken = given.count { $0.quote.speaker.name != nil || $0.quote.speaker.span != nil }
        card.add(.quotesAttributed, right: attributed, given: spoken, wanted: wanted.count)
        card.add(.quotesFound, right: pairs.count, given: given.count, wanted: wanted.count)
    }

    private static func speaker(_ quote: GoldArticle.Record.Quote, _ gold: GoldArticle) -> String {
        quote.speaker.flatMap { gold.record.entities[$0]?.name } ?? quote.phrase ?? "nobody"
    }

    /// One quote as found, beside what it should be.
    private struct Answer {
        let gold: GoldArticle
        let quote: GoldArticle.Record.Quote
        let sources: [MarkedText.Name]
        let given: Quote
        let addressee: String?
        let isSourceFound: Bool
        let isNamed: Bool

        init(
            _ alignment: Alignment, _ quote: GoldArticle.Record.Quote,
            _ sources: [MarkedText.Name], _ given: Quote
        ) {
            gold = alignment.gold
            self.quote = quote
            self.sources = sources
            self.given = given
            addressee = given.addressee.map { alignment.article.entities[$0].name }
            let surface = alignment.range(of: given.speaker.span)
            isSourceFound =
                surface.map { here in sources.contains { $0.range.overlaps(here) } } ?? false
            let name = given.speaker.name.flatMap { Matching.isPronoun($0) ? nil : $0 }
            isNamed =
                if let key = quote.speaker {
                    gold.isName(name, of: key)
                } else if let phrase = quote.phrase {
                    name.map { Matching.isSamePhrase($0, phrase) } ?? false
                } else {
                    name == nil
                }
        }

        /// Either the words beside the cue or the name is right.
        var isAttributed: Bool { isSourceFound || isNamed }

        var description: String {
            "\(QuoteScore.speaker(quote, gold)), not \(given.speaker.name ?? "nobody"): \(given.text.prefix(50))"
        }

        func count(on card: inout ScoreCard) {
            if quote.speaker != nil {
                card.count(.speakersNamed, isNamed, description)
                if let source = sources.first, sources.allSatisfy({ $0.form == .reference }) {
                    let isPronoun = Matching.isPronoun(source.words)
                    card.count(isPronoun ? .pronounSpeakers : .roleSpeakers, isNamed, description)
                }
            }
            let type = given.kind.rawValue
            card.count(.quoteTypes, type == quote.type, "\(type): \(given.text.prefix(50))")
            let kind = given.speaker.kind.rawValue
            card.count(
                .speakerKinds, quote.kinds.contains(kind), "\(kind): \(given.text.prefix(50))")
            if let cue = quote.cue {
                let lemma = given.cue?.lemma
                card.count(.cues, lemma == cue, "\(cue), not \(lemma ?? "none")")
            }
            if quote.addressee != nil || addressee != nil {
                let isRight = quote.addressee.map { gold.isName(addressee, of: $0) } ?? false
                card.count(
                    .addressees, isRight, "to \(addressee ?? "nobody"): \(given.text.prefix(50))")
            }
        }
    }
}
