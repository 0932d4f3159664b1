import CorpusModel

/// Reads quotes by key, each with a handful of indexed look-ups.
enum QuoteRecords {
    /// Returns a quote with the text around it.
    static func quote(
        _ key: Int, snippets: [Snippet], texts: inout PassageReader,
        on connection: borrowing Connection
    ) throws -> QuoteRecord {
        let spans = try spans(of: key, on: connection)
        let row = try connection.prepare(
            """
            SELECT quote.id, quote.slug, quote.article, text, quote_type, speaker_kind,
                speaker_name, speaker_title, speaker_surface, cue_text, cue, cue_class,
                quote.confidence, method, speaker_entity, article_entity.entity
            FROM quote LEFT JOIN article_entity ON article_entity.key = quote.addressee
            WHERE quote.key = ?
            """, [.integer(key)])
        try row.require("quote")
        let speaker = Speaker(
            kind: try row.value(5), entity: nil, name: row.optionalText(6),
            title: row.optionalText(7), surface: row.optionalText(8), span: spans.speaker)
        var cue: Cue?
        if let span = spans.cue {
            cue = Cue(text: row.text(9), lemma: row.text(10), kind: try row.value(11), span: span)
        }
        let quote = Quote(
            text: row.text(3), kind: try row.value(4), parts: spans.parts, speaker: speaker,
            cue: cue, addressee: nil, about: [], confidence: row.real(12), method: row.text(13))
        let (id, slug, article) = (row.text(0), row.text(1), row.integer(2))
        let (speakerKey, addresseeKey) = (row.optionalInteger(14), row.optionalInteger(15))
        row.reset()

        var (prefix, suffix) = ("", "")
        if let first = spans.parts.first, let last = spans.parts.last {
            let before = try texts.text(around: first, article: article, on: connection)
            prefix = PassageReader.prefix(of: before, before: first.start)
            let after = try texts.text(around: last, article: article, on: connection)
            suffix = PassageReader.suffix(of: after, after: last.end)
        }
        return QuoteRecord(
            id: id, slug: slug, article: try ArticleRecords.reference(article, on: connection),
            quote: quote,
            speaker: try reference(speakerKey, on: connection),
            addressee: try reference(addresseeKey, on: connection),
            about: try about(key, on: connection), prefix: prefix, suffix: suffix,
            snippets: snippets)
    }

    private static func reference(
        _ entity: Int?, on connection: borrowing Connection
    ) throws -> EntityReference? {
        guard let entity else { return nil }
        return try EntityRecords.reference(entity, on: connection)
    }

    private static func spans(
        of quote: Int, on connection: borrowing Connection
    ) throws -> (parts: [Span], speaker: Span?, cue: Span?) {
        let rows = try connection.prepare(
            """
            SELECT part, paragraph, start, "end", role FROM quote_span
            WHERE quote = ? ORDER BY role, number
            """, [.integer(quote)])
        var spans: (parts: [Span], speaker: Span?, cue: Span?) = ([], nil, nil)
        while try rows.step() {
            let span = try rows.span(at: 0)
            switch rows.text(4) {
            case "part": spans.parts.append(span)
            case "speaker": spans.speaker = span
            default: spans.cue = span
            }
        }
        return spans
    }

    private static func about(
        _ quote: Int, on connection: borrowing Connection
    ) throws -> [EntityReference] {
        let rows = try connection.prepare(
            """
            SELECT entity.id, entity.slug, entity.name, entity.type, entity.subtype
            FROM quote_about CROSS JOIN entity ON entity.key = quote_about.entity
            WHERE quote = ? AND leads = 1 ORDER BY number
            """, [.integer(quote)])
        var entities: [EntityReference] = []
        while try rows.step() { entities.append(try EntityRecords.reference(in: rows)) }
        return entities
    }

    /// Returns the keys of an article's quotes, in text order.
    static func keys(
        in article: Int, on connection: borrowing Connection
    ) throws -> [Int] {
        let rows = try connection.prepare(
            "SELECT key FROM quote WHERE article = ? ORDER BY position", [.integer(article)])
        var keys: [Int] = []
        while try rows.step() { keys.append(rows.integer(0)) }
        return keys
    }

    /// Returns the body paragraphs that a quote stands in, one before and one after.
    static func context(
        of quote: Int, on connection: borrowing Connection
    ) throws -> [QuoteDetail.ContextParagraph] {
        let rows = try connection.prepare(
            """
            SELECT paragraph.number, paragraph.text FROM quote
            CROSS JOIN paragraph ON paragraph.article = quote.article
            WHERE quote.key = ?1 AND paragraph.number BETWEEN
                (SELECT min(paragraph) - 1 FROM quote_span
                 WHERE quote = ?1 AND role = 'part' AND part = 'body')
                AND (SELECT max(paragraph) + 1 FROM quote_span
                 WHERE quote = ?1 AND role = 'part' AND part = 'body')
            ORDER BY paragraph.number
            """, [.integer(quote)])
        var paragraphs: [QuoteDetail.ContextParagraph] = []
        while try rows.step() {
            paragraphs.append(
                QuoteDetail.ContextParagraph(paragraph: rows.integer(0), text: rows.text(1)))
        }
        return paragraphs
    }
}
