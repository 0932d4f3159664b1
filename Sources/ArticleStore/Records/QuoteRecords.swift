import CorpusModel

/// Reads quotes with three look-ups by index, whether one quote is wanted or those of an article.
enum QuoteRecords {
    /// Which quotes are wanted.
    private enum Selection {
        case quote(Int)
        case article(Int)

        var condition: String {
            switch self {
            case .quote: "quote.key = ?"
            case .article: "quote.article = ?"
            }
        }

        var values: [SQLiteValue] {
            switch self {
            case .quote(let key), .article(let key): [.integer(key)]
            }
        }
    }

    /// Where the words of a quote stand.
    private struct Spans {
        var parts: [Span] = []
        var speaker: Span?
        var cue: Span?
    }

    /// Returns a quote with the text around it.
    static func quote(
        _ key: Int, snippets: [Snippet], texts: inout PassageReader,
        on connection: borrowing Connection
    ) throws -> QuoteRecord {
        let found = try quotes(.quote(key), texts: &texts, on: connection)
        guard var quote = found.first else { throw SQLiteError(missing: "quote") }
        quote.snippets = snippets
        return quote
    }

    /// Returns the quotes of an article with the text around them, in text order.
    static func quotes(
        in article: Int, texts: inout PassageReader, on connection: borrowing Connection
    ) throws -> [QuoteRecord] {
        try quotes(.article(article), texts: &texts, on: connection)
    }

    private static func quotes(
        _ selection: Selection, texts: inout PassageReader, on connection: borrowing Connection
    ) throws -> [QuoteRecord] {
        let spans = try spans(of: selection, on: connection)
        let topics = try topics(of: selection, on: connection)
        let rows = try connection.prepare(
            """
            SELECT speaker.id, speaker.slug, speaker.name, speaker.type, speaker.subtype,
                addressee.id, addressee.slug, addressee.name, addressee.type, addressee.subtype,
                quote.key, quote.id, quote.slug, quote.article, text, quote_type, speaker_kind,
                speaker_name, speaker_title, speaker_surface, cue_text, cue, cue_class,
                quote.confidence, method
            FROM quote
            LEFT JOIN entity AS speaker ON speaker.key = quote.speaker_entity
            LEFT JOIN article_entity AS addressed ON addressed.key = quote.addressee
            LEFT JOIN entity AS addressee ON addressee.key = addressed.entity
            WHERE \(selection.condition) ORDER BY quote.position
            """, selection.values)
        var quotes: [QuoteRecord] = []
        while try rows.step() {
            let key = rows.integer(10)
            let spans = spans[key] ?? Spans()
            let article = rows.integer(13)
            var (prefix, suffix) = ("", "")
            if let first = spans.parts.first, let last = spans.parts.last {
                let before = try texts.text(around: first, article: article, on: connection)
                prefix = PassageReader.prefix(of: before, before: first.start)
                let after = try texts.text(around: last, article: article, on: connection)
                suffix = PassageReader.suffix(of: after, after: last.end)
            }
            quotes.append(
                QuoteRecord(
                    id: rows.text(11), slug: rows.text(12),
                    article: try texts.reference(article, on: connection),
                    quote: try quote(in: rows, spans: spans),
                    speaker: try EntityRecords.optionalReference(in: rows, at: 0),
                    addressee: try EntityRecords.optionalReference(in: rows, at: 5),
                    about: topics[key] ?? [], prefix: prefix, suffix: suffix, snippets: []))
        }
        return quotes
    }

    /// Reads what the columns from the 14th on say of a quote.
    private static func quote(in row: Statement, spans: Spans) throws -> Quote {
        // The words beside the cue name whom the analysis took for the speaker.
        let isCorrected = row.text(24) == SpeakerCorrection.method
        let speaker = Speaker(
            kind: try row.value(16), entity: nil, name: row.optionalText(17),
            title: row.optionalText(18), surface: isCorrected ? nil : row.optionalText(19),
            span: isCorrected ? nil : spans.speaker)
        var cue: Cue?
        if let span = spans.cue {
            cue = Cue(text: row.text(20), lemma: row.text(21), kind: try row.value(22), span: span)
        }
        return Quote(
            text: row.text(14), kind: try row.value(15), parts: spans.parts, speaker: speaker,
            cue: cue, addressee: nil, about: [], confidence: row.real(23), method: row.text(24))
    }

    private static func spans(
        of selection: Selection, on connection: borrowing Connection
    ) throws -> [Int: Spans] {
        let rows = try connection.prepare(
            """
            SELECT quote_span.part, paragraph, start, "end", role, quote.key
            FROM quote CROSS JOIN quote_span ON quote_span.quote = quote.key
            WHERE \(selection.condition) ORDER BY quote.position, role, number
            """, selection.values)
        var spans: [Int: Spans] = [:]
        while try rows.step() {
            let span = try rows.span(at: 0)
            let quote = rows.integer(5)
            switch rows.text(4) {
            case "part": spans[quote, default: Spans()].parts.append(span)
            case "speaker": spans[quote, default: Spans()].speaker = span
            default: spans[quote, default: Spans()].cue = span
            }
        }
        return spans
    }

    private static func topics(
        of selection: Selection, on connection: borrowing Connection
    ) throws -> [Int: [EntityReference]] {
        let rows = try connection.prepare(
            """
            SELECT entity.id, entity.slug, entity.name, entity.type, entity.subtype, quote.key
            FROM quote CROSS JOIN quote_about ON quote_about.quote = quote.key
            CROSS JOIN entity ON entity.key = quote_about.entity
            WHERE \(selection.condition) AND leads = 1 ORDER BY quote.position, number
            """, selection.values)
        var topics: [Int: [EntityReference]] = [:]
        while try rows.step() {
            topics[rows.integer(5), default: []].append(try EntityRecords.reference(in: rows))
        }
        return topics
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
