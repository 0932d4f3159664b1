import CorpusModel

/// Reads mentions by the key of their entity within the article and their number.
enum MentionRecords {
    /// Reads a place from six columns: part, paragraph, start, end, surface, form.
    static func place(in row: Statement, at column: Int32) throws -> MentionPlace {
        MentionPlace(
            span: try row.span(at: column), surface: row.text(column + 4),
            form: try row.value(column + 5))
    }

    /// Returns a mention with the text around it.
    static func mention(
        _ articleEntity: Int, number: Int, texts: inout PassageReader,
        on connection: borrowing Connection
    ) throws -> MentionRecord {
        let row = try connection.prepare(
            """
            SELECT part, paragraph, start, "end", surface, form, article
            FROM mention CROSS JOIN article_entity ON article_entity.key = mention.article_entity
            WHERE mention.article_entity = ? AND mention.number = ?
            """, [.integer(articleEntity), .integer(number)])
        try row.require("mention")
        let place = try place(in: row, at: 0)
        let article = row.integer(6)
        row.reset()
        let text = try texts.text(around: place.span, article: article, on: connection)
        return MentionRecord(
            article: try texts.reference(article, on: connection), place: place,
            prefix: PassageReader.prefix(of: text, before: place.span.start),
            suffix: PassageReader.suffix(of: text, after: place.span.end))
    }
}

extension Statement {
    /// Reads a span from four columns: part, paragraph, start, end.
    func span(at column: Int32) throws -> Span {
        Span(
            part: try value(column), paragraph: integer(column + 1), start: integer(column + 2),
            end: integer(column + 3))
    }
}
