/// Takes an article out of the corpus with all that hangs on it.
enum ArticleRemoval {
    /// Forgets a seed and the article it became, if any.
    static func remove(seed: String, from connection: borrowing Connection) throws {
        if let article = try connection.integer(
            "SELECT key FROM article WHERE seed = ?", [.text(seed)])
        {
            for statement in statementsBefore { try connection.run(statement, [.integer(article)]) }
            try ProfileTally.count(article: article, sign: -1, on: connection)
        }
        // Everything else refers to the seed, directly or not, and goes with it.
        try connection.run("DELETE FROM seed WHERE name = ?", [.text(seed)])
    }

    /// What must happen while the article is still there; the parameter is its key.
    private static let statementsBefore = [
        """
        INSERT INTO article_search (article_search, rowid, headline, standfirst, body)
        SELECT 'delete', key, headline, standfirst, body FROM article_text WHERE key = ?
        """,
        """
        INSERT INTO quote_search (quote_search, rowid, text)
        SELECT 'delete', key, text FROM quote WHERE article = ?
        """,
        """
        INSERT OR IGNORE INTO changed_entity (entity)
        SELECT entity FROM article_entity WHERE article = ? AND entity IS NOT NULL
        """,
        """
        INSERT OR IGNORE INTO contested (claim, name)
        SELECT 'identity', identity FROM article WHERE key = ?
        """,
        """
        INSERT OR IGNORE INTO contested (claim, name)
        SELECT 'headline', headline_slug FROM article WHERE key = ?
        """,
        """
        INSERT OR IGNORE INTO contested (claim, name)
        SELECT 'quote', text_slug FROM quote WHERE article = ?
        """,
    ]
}
