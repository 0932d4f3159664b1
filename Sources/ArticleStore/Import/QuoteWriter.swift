import CorpusModel

/// Writes the quotes of one article.
struct QuoteWriter {
    let phrases: PhraseBook

    /// Shortest words that are told from other quotes, in words: fewer are said again by chance.
    private static let fewestWords = 5

    /// Adds quotes; `entities` are the keys that the indexes in them mean.
    func add(
        _ quotes: [Quote], article: ArticleWriter.Row, entities: [Int],
        on connection: borrowing Connection
    ) throws {
        let ids = QuoteNaming.ids(of: quotes.map(\.text), article: article.id)
        for (position, quote) in quotes.enumerated() {
            let slug = QuoteNaming.textSlug(of: quote)
            if try connection.integer(
                "SELECT 1 FROM quote WHERE text_slug = ?", [.text(slug)]) != nil
            {
                try ChangeLog.contest(.quote, slug, on: connection)
            }
            let speaker = quote.speaker
            try connection.run(
                """
                INSERT INTO quote (
                    id, slug, text_slug, article, article_id, published_at, position, text,
                    quote_type, speaker_kind, speaker, speaker_name, speaker_title,
                    speaker_surface, addressee, cue_text, cue, cue_class, confidence, method,
                    explanation, words_hash)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                [
                    .text(ids[position]), .text(slug), .text(slug), .integer(article.key),
                    .text(article.id), .optional(article.publishedAt), .integer(position),
                    .text(quote.text), .text(quote.kind.rawValue), .text(speaker.kind.rawValue),
                    .optional(speaker.entity.map { entities[$0] }), .optional(speaker.name),
                    .optional(speaker.title), .optional(speaker.surface),
                    .optional(quote.addressee.map { entities[$0] }), .optional(quote.cue?.text),
                    .optional(quote.cue?.lemma), .optional(quote.cue?.kind.rawValue),
                    .real(Self.rounded(quote.confidence)), .text(quote.method),
                    .optional(try explanation(of: quote, on: connection)),
                    .optional(Self.wordsHash(of: quote.text)),
                ])
            let key = connection.lastInsertedKey
            try connection.run(
                "INSERT INTO quote_search (rowid, text) VALUES (?, ?)",
                [.integer(key), .text(quote.text)])
            try Self.insertSpans(of: quote, key: key, on: connection)
            for (number, entity) in quote.about.enumerated() {
                try connection.run(
                    """
                    INSERT INTO quote_about (
                        quote, number, article_entity, leads, published_at, article_id, position)
                    VALUES (?, ?, ?, 1, ?, ?, ?)
                    """,
                    [
                        .integer(key), .integer(number), .integer(entities[entity]),
                        .optional(article.publishedAt), .text(article.id), .integer(position),
                    ])
            }
        }
    }

    /// Thousandths are more than the analysis can tell, and few enough values to be counted by.
    private static func rounded(_ confidence: Double) -> Double {
        (confidence * 1_000).rounded() / 1_000
    }

    /// Returns what quotes of the same words have in common; `nil` for a few words, which prove nothing.
    private static func wordsHash(of text: String) -> Int? {
        var words: [UInt8] = []
        var count = 0
        WordWalk.forEach(in: text) { word in
            words += word
            words.append(0x20)
            count += 1
        }
        guard count >= fewestWords else { return nil }
        return Int(truncatingIfNeeded: WordTally.hash(words[...]))
    }

    private func explanation(
        of quote: Quote, on connection: borrowing Connection
    ) throws -> [UInt8]? {
        guard let explanation = quote.explanation else { return nil }
        let candidates = try explanation.candidates.map { candidate in
            ExplanationCoding.Coded.Candidate(
                span: candidate.span, entity: candidate.entity,
                thousandths: Int((candidate.probability * 1_000).rounded()),
                evidence: try candidate.evidence.map { try phrases.key(of: $0, on: connection) })
        }
        let chain = try explanation.chain.map { link in
            ExplanationCoding.Coded.Link(
                span: link.span, rule: try phrases.key(of: link.rule, on: connection))
        }
        return ExplanationCoding.bytes(.init(candidates: candidates, chain: chain))
    }

    private static func insertSpans(
        of quote: Quote, key: Int, on connection: borrowing Connection
    ) throws {
        for (number, span) in quote.parts.enumerated() {
            try insert(span, role: "part", number: number, quote: key, on: connection)
        }
        if let span = quote.speaker.span {
            try insert(span, role: "speaker", number: 0, quote: key, on: connection)
        }
        if let span = quote.cue?.span {
            try insert(span, role: "cue", number: 0, quote: key, on: connection)
        }
    }

    private static func insert(
        _ span: Span, role: String, number: Int, quote: Int, on connection: borrowing Connection
    ) throws {
        try connection.run(
            """
            INSERT INTO quote_span (quote, role, number, part, paragraph, start, "end")
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .integer(quote), .text(role), .integer(number), .text(span.part.rawValue),
                .integer(span.paragraph), .integer(span.start), .integer(span.end),
            ])
    }
}
