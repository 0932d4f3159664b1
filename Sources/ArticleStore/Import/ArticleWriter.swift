import CorpusModel

/// Writes analysed articles.
struct ArticleWriter {
    let phrases: PhraseBook
    let words: WordTally

    /// Adds an article; its seed is recorded and has no other article.
    func add(
        _ analyzed: AnalyzedArticle, seed: String, textHash: String,
        to connection: borrowing Connection
    ) throws {
        let content = analyzed.content
        let article = try Self.insert(
            content, quotes: analyzed.quotes.count, seed: seed, textHash: textHash, on: connection)
        try Self.insertText(of: content, article: article.key, on: connection)
        try Self.insertProvenance(content.provenance, article: article.key, on: connection)
        let entities = try insertEntities(of: analyzed, article: article, on: connection)
        try ProfileTally.count(article: article.key, sign: 1, on: connection)
        try QuoteWriter(phrases: phrases).add(
            analyzed.quotes, article: article, entities: entities, on: connection)
        try Self.insertDates(content.mentionedDates, article: article.key, on: connection)
        try index(content, article: article.key, on: connection)
        try connection.run(
            "INSERT INTO changed_article (article) VALUES (?)", [.integer(article.key)])
        try connection.run(
            "INSERT INTO added_article (article) VALUES (?)", [.integer(article.key)])
    }

    /// Makes the text found by its words and by others nearly the same.
    private func index(
        _ content: ArticleContent, article: Int, on connection: borrowing Connection
    ) throws {
        words.count(content.headline, sign: 1)
        words.count(content.standfirst ?? "", sign: 1)
        var body: [UInt64] = []
        for paragraph in content.paragraphs { body += words.count(paragraph.text, sign: 1) }
        try DuplicateGrouping.add(article: article, words: body, on: connection)
        try connection.run(
            """
            INSERT INTO article_search (rowid, headline, standfirst, body, quotes)
            SELECT key, headline, standfirst, body, quotes FROM article_text WHERE key = ?
            """, [.integer(article)])
        try SuggestionWriter.add(
            headline: content.headline, published: content.published.timestamp, article: article,
            on: connection)
    }

    /// What rows of an article repeat of it.
    struct Row {
        let key: Int
        let id: String
        let publishedAt: String?
    }

    private static func insert(
        _ content: ArticleContent, quotes: Int, seed: String, textHash: String,
        on connection: borrowing Connection
    ) throws -> Row {
        let identity = ArticleNaming.identity(of: content)
        let headlineSlug = Slug.make(from: content.headline)
        let id = try ArticleNaming.provisionalID(
            identity: identity, textHash: textHash, seed: seed, on: connection)
        if try connection.integer(
            "SELECT 1 FROM article WHERE headline_slug = ?", [.text(headlineSlug)]) != nil
        {
            try ChangeLog.contest(.headline, headlineSlug, on: connection)
        }
        try connection.run(
            """
            INSERT INTO article (
                id, identity, slug, headline_slug, seed, text_hash, headline, sort_headline,
                standfirst, author_note, source, source_slug, url, published_at, date_precision,
                date_source, language, dateline, dateline_slug, access, word_count,
                paragraph_count, quote_count)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .text(id), .text(identity), .text(headlineSlug), .text(headlineSlug), .text(seed),
                .text(textHash), .text(content.headline),
                .text(TextFolding.fold(content.headline)), .optional(content.standfirst),
                .optional(content.authorNote), .optional(content.source),
                .optional(content.source.map(TextFolding.filterKey)), .optional(content.url),
                .optional(content.published.timestamp),
                .text(content.published.precision.rawValue),
                .text(content.published.source.rawValue), .optional(content.language),
                .optional(content.dateline),
                .optional(content.dateline.map(TextFolding.filterKey)),
                .text(content.access.rawValue), .integer(content.wordCount),
                .integer(content.paragraphs.count), .integer(quotes),
            ])
        return Row(
            key: connection.lastInsertedKey, id: id, publishedAt: content.published.timestamp)
    }

    private static func insertText(
        of content: ArticleContent, article: Int, on connection: borrowing Connection
    ) throws {
        for (number, name) in content.authors.enumerated() {
            try connection.run(
                "INSERT INTO author (article, number, name, slug) VALUES (?, ?, ?, ?)",
                [
                    .integer(article), .integer(number), .text(name),
                    .text(TextFolding.filterKey(name)),
                ])
        }
        for (number, paragraph) in content.paragraphs.enumerated() {
            try connection.run(
                """
                INSERT INTO paragraph (article, number, text, source_start, source_end)
                VALUES (?, ?, ?, ?, ?)
                """,
                [
                    .integer(article), .integer(number), .text(paragraph.text),
                    .optional(paragraph.source?.start), .optional(paragraph.source?.end),
                ])
        }
        for (number, caption) in content.captions.enumerated() {
            try connection.run(
                """
                INSERT INTO caption (article, number, text, credit, source_start, source_end)
                VALUES (?, ?, ?, ?, ?, ?)
                """,
                [
                    .integer(article), .integer(number), .text(caption.text),
                    .optional(caption.credit), .optional(caption.source?.start),
                    .optional(caption.source?.end),
                ])
        }
    }

    private static func insertDates(
        _ dates: [MentionedDate], article: Int, on connection: borrowing Connection
    ) throws {
        for (number, date) in dates.enumerated() {
            try connection.run(
                """
                INSERT INTO mentioned_date (
                    article, number, part, paragraph, start, "end", surface, first_day, last_day,
                    precision)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                [
                    .integer(article), .integer(number), .text(date.span.part.rawValue),
                    .integer(date.span.paragraph), .integer(date.span.start),
                    .integer(date.span.end), .text(date.surface), .text(date.start),
                    .text(date.end), .text(date.precision.rawValue),
                ])
        }
    }

    private static func insertProvenance(
        _ provenance: Provenance, article: Int, on connection: borrowing Connection
    ) throws {
        for (number, removed) in provenance.removed.enumerated() {
            try connection.run(
                """
                INSERT INTO removed_line (article, number, line, text, reason, rule, score)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
                [
                    .integer(article), .integer(number), .integer(removed.line),
                    .text(removed.text), .text(removed.reason.rawValue), .text(removed.rule),
                    removed.score.map(SQLiteValue.real) ?? .null,
                ])
        }
        for (number, field) in provenance.fields.enumerated() {
            try connection.run(
                """
                INSERT INTO found_field (article, number, name, line, rule) VALUES (?, ?, ?, ?, ?)
                """,
                [
                    .integer(article), .integer(number), .text(field.name),
                    .optional(field.line), .text(field.rule),
                ])
        }
        for (number, warning) in provenance.warnings.enumerated() {
            try connection.run(
                "INSERT INTO warning (article, number, text) VALUES (?, ?, ?)",
                [.integer(article), .integer(number), .text(warning)])
        }
    }
}
