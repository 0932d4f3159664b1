import CorpusModel

/// Finds where two entities are named side by side.
enum SharedPassages {
    /// Articles with both that are looked through for a paragraph that has both.
    private static let articlesRead = 40

    /// Returns paragraphs that name both entities, one an article, from the newest articles.
    static func find(
        _ first: Int, _ second: Int, limit: Int, texts: inout PassageReader,
        on connection: borrowing Connection
    ) throws -> [SharedPassage] {
        var passages: [SharedPassage] = []
        for article in try articles(first, second, on: connection) where passages.count < limit {
            guard let (paragraph, mentions) = try mentions(first, second, article, on: connection)
            else { continue }
            let place = Span(paragraph: paragraph, start: 0, end: 1)
            passages.append(
                SharedPassage(
                    article: try texts.reference(article, on: connection), paragraph: paragraph,
                    text: try texts.text(around: place, article: article, on: connection),
                    mentions: mentions))
        }
        return passages
    }

    /// Returns the newest articles that name both, found along the rarer one's.
    private static func articles(
        _ first: Int, _ second: Int, on connection: borrowing Connection
    ) throws -> [Int] {
        func count(_ entity: Int) throws -> Int {
            try connection.integer(
                "SELECT article_count FROM entity WHERE key = ?", [.integer(entity)]) ?? 0
        }
        let isFirstRarer = try count(first) <= count(second)
        let rows = try connection.prepare(
            """
            SELECT link.article FROM article_entity AS link
            WHERE link.entity = ? AND link.leads = 1 AND EXISTS (
                SELECT 1 FROM article_entity AS other
                WHERE other.article = link.article AND other.entity = ?)
            ORDER BY link.published_at DESC, link.article_id LIMIT \(articlesRead)
            """,
            [.integer(isFirstRarer ? first : second), .integer(isFirstRarer ? second : first)])
        var articles: [Int] = []
        while try rows.step() { articles.append(rows.integer(0)) }
        return articles
    }

    /// Returns the first paragraph of an article that names both, and the first mention of each there.
    private static func mentions(
        _ first: Int, _ second: Int, _ article: Int, on connection: borrowing Connection
    ) throws -> (paragraph: Int, mentions: [MentionPlace])? {
        let rows = try connection.prepare(
            """
            SELECT part, paragraph, start, "end", surface, form, entity
            FROM article_entity CROSS JOIN mention ON mention.article_entity = article_entity.key
            WHERE article = ? AND entity IN (?, ?) AND part = 'body' ORDER BY paragraph, start
            """, [.integer(article), .integer(first), .integer(second)])
        defer { rows.reset() }
        var places: [Int: MentionPlace] = [:]
        var paragraph: Int?
        while try rows.step() {
            if rows.integer(1) != paragraph { places = [:] }
            paragraph = rows.integer(1)
            let entity = rows.integer(6)
            if places[entity] == nil { places[entity] = try MentionRecords.place(in: rows, at: 0) }
            if let one = places[first], let other = places[second] {
                return (rows.integer(1), [one, other])
            }
        }
        return nil
    }
}
