import CorpusModel

/// Reads articles by key, each with a handful of indexed look-ups.
enum ArticleRecords {
    /// Most entities named in a summary.
    private static let topEntityCount = 5
    /// Most lines cut that are told of one article: more are a page of something else.
    private static let removedLineCount = 1_000

    /// Returns what a list says of an article.
    static func summary(
        _ article: Int, snippets: [Snippet], on connection: borrowing Connection
    ) throws -> ArticleSummary {
        let authors = try authors(of: article, on: connection)
        let topEntities = try topEntities(of: article, on: connection)
        let row = try connection.prepare(
            """
            SELECT id, slug, headline, source, url, published_at, date_precision, date_source,
                standfirst, language, dateline, access, word_count, quote_count, entity_count,
                duplicate_group
            FROM article WHERE key = ?
            """, [.integer(article)])
        defer { row.reset() }
        try row.require("article")
        return ArticleSummary(
            id: row.text(0), slug: row.text(1), headline: row.text(2),
            standfirst: row.optionalText(8), authors: authors, source: row.optionalText(3),
            url: row.optionalText(4), published: try date(in: row), language: row.optionalText(9),
            dateline: row.optionalText(10), access: try row.value(11), wordCount: row.integer(12),
            quoteCount: row.integer(13), entityCount: row.integer(14),
            duplicateGroup: row.optionalText(15),
            topEntities: topEntities, snippets: snippets)
    }

    /// Returns an article's name.
    static func reference(
        _ article: Int, on connection: borrowing Connection
    ) throws -> ArticleReference {
        let row = try connection.prepare(
            """
            SELECT id, slug, headline, source, url, published_at, date_precision, date_source
            FROM article WHERE key = ?
            """, [.integer(article)])
        defer { row.reset() }
        try row.require("article")
        return ArticleReference(
            id: row.text(0), slug: row.text(1), headline: row.text(2), source: row.optionalText(3),
            url: row.optionalText(4), published: try date(in: row))
    }

    /// Returns the name of an article that was read whole.
    static func reference(to article: Article) -> ArticleReference {
        let content = article.content
        return ArticleReference(
            id: article.id, slug: article.slug, headline: content.headline, source: content.source,
            url: content.url, published: content.published)
    }

    /// Returns an article without how it was read.
    static func article(_ article: Int, on connection: borrowing Connection) throws -> Article {
        let row = try connection.prepare(
            """
            SELECT id, slug, headline, source, url, published_at, date_precision, date_source,
                standfirst, author_note, language, dateline, access, word_count, duplicate_group
            FROM article WHERE key = ?
            """, [.integer(article)])
        try row.require("article")
        var content = ArticleContent(headline: row.text(2))
        content.source = row.optionalText(3)
        content.url = row.optionalText(4)
        content.published = try date(in: row)
        content.standfirst = row.optionalText(8)
        content.authorNote = row.optionalText(9)
        content.language = row.optionalText(10)
        content.dateline = row.optionalText(11)
        content.access = try row.value(12)
        content.wordCount = row.integer(13)
        let (id, slug, group) = (row.text(0), row.text(1), row.optionalText(14))
        row.reset()
        content.authors = try authors(of: article, on: connection)
        content.paragraphs = try paragraphs(of: article, on: connection)
        content.captions = try captions(of: article, on: connection)
        content.mentionedDates = try mentionedDates(of: article, on: connection)
        return Article(id: id, slug: slug, content: content, duplicateGroup: group)
    }

    /// Reads the date from the columns 5 to 7, where every query here has it.
    private static func date(in row: Statement) throws -> PublicationDate {
        PublicationDate(
            timestamp: row.optionalText(5), precision: try row.value(6), source: try row.value(7))
    }

    private static func authors(
        of article: Int, on connection: borrowing Connection
    ) throws -> [String] {
        let rows = try connection.prepare(
            "SELECT name FROM author WHERE article = ? ORDER BY number", [.integer(article)])
        var authors: [String] = []
        while try rows.step() { authors.append(rows.text(0)) }
        return authors
    }

    private static func topEntities(
        of article: Int, on connection: borrowing Connection
    ) throws -> [EntityReference] {
        let list = try connection.text(
            "SELECT entities FROM article_entities WHERE article = ?", [.integer(article)])
        return try (list ?? "").split(separator: ",", maxSplits: topEntityCount)
            .prefix(topEntityCount).compactMap { Int($0) }
            .map { try EntityRecords.reference($0, on: connection) }
    }

    private static func mentionedDates(
        of article: Int, on connection: borrowing Connection
    ) throws -> [MentionedDate] {
        let rows = try connection.prepare(
            """
            SELECT part, paragraph, start, "end", surface, first_day, last_day, precision
            FROM mentioned_date WHERE article = ? ORDER BY number
            """, [.integer(article)])
        var dates: [MentionedDate] = []
        while try rows.step() {
            dates.append(
                MentionedDate(
                    span: try rows.span(at: 0), surface: rows.text(4), start: rows.text(5),
                    end: rows.text(6), precision: try rows.value(7)))
        }
        return dates
    }

    private static func paragraphs(
        of article: Int, on connection: borrowing Connection
    ) throws -> [Paragraph] {
        let rows = try connection.prepare(
            """
            SELECT text, source_start, source_end FROM paragraph WHERE article = ? ORDER BY number
            """, [.integer(article)])
        var paragraphs: [Paragraph] = []
        while try rows.step() {
            paragraphs.append(Paragraph(text: rows.text(0), source: sourceSpan(in: rows, at: 1)))
        }
        return paragraphs
    }

    /// Returns an article's body, an empty line between paragraphs.
    static func text(of article: Int, on connection: borrowing Connection) throws -> String {
        let rows = try connection.prepare(
            "SELECT text FROM paragraph WHERE article = ? ORDER BY number", [.integer(article)])
        var text = ""
        while try rows.step() {
            if !text.isEmpty { text += "\n\n" }
            text += rows.text(0)
        }
        return text
    }

    private static func captions(
        of article: Int, on connection: borrowing Connection
    ) throws -> [Caption] {
        let rows = try connection.prepare(
            """
            SELECT text, credit, source_start, source_end FROM caption
            WHERE article = ? ORDER BY number
            """, [.integer(article)])
        var captions: [Caption] = []
        while try rows.step() {
            captions.append(
                Caption(
                    text: rows.text(0), credit: rows.optionalText(1),
                    source: sourceSpan(in: rows, at: 2)))
        }
        return captions
    }

    private static func sourceSpan(in row: Statement, at column: Int32) -> SourceSpan? {
        guard let start = row.optionalInteger(column), let end = row.optionalInteger(column + 1)
        else { return nil }
        return SourceSpan(start: start, end: end)
    }

    /// Returns how an article was read from its seed.
    static func provenance(
        of article: Int, on connection: borrowing Connection
    ) throws -> Provenance {
        var provenance = Provenance()
        let removed = try connection.prepare(
            """
            SELECT line, text, reason, rule, score FROM removed_line
            WHERE article = ? ORDER BY number LIMIT \(removedLineCount)
            """, [.integer(article)])
        while try removed.step() {
            provenance.removed.append(
                Provenance.RemovedLine(
                    line: removed.integer(0), text: removed.text(1), reason: try removed.value(2),
                    rule: removed.text(3),
                    score: removed.isNull(4) ? nil : removed.real(4)))
        }
        let fields = try connection.prepare(
            "SELECT name, line, rule FROM found_field WHERE article = ? ORDER BY number",
            [.integer(article)])
        while try fields.step() {
            provenance.fields.append(
                Provenance.Field(
                    name: fields.text(0), line: fields.optionalInteger(1), rule: fields.text(2)))
        }
        let warnings = try connection.prepare(
            "SELECT text FROM warning WHERE article = ? ORDER BY number", [.integer(article)])
        while try warnings.step() { provenance.warnings.append(warnings.text(0)) }
        return provenance
    }
}
