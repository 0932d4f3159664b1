/// Takes an article out of the corpus with all that hangs on it.
struct ArticleRemoval {
    let words: WordTally

    /// Forgets a seed and the article it became, if any.
    func remove(seed: String, from connection: borrowing Connection) throws {
        if let article = try connection.integer(
            "SELECT key FROM article WHERE seed = ?", [.text(seed)])
        {
            try uncount(article, on: connection)
            for statement in Self.statementsBefore {
                try connection.run(statement, [.integer(article)])
            }
            try DuplicateGrouping.remove(article: article, from: connection)
            try ProfileTally.count(article: article, sign: -1, on: connection)
        }
        // Everything else refers to the seed, directly or not, and goes with it.
        try connection.run("DELETE FROM seed WHERE name = ?", [.text(seed)])
    }

    /// Takes the words of an article off the tally.
    ///
    /// What version 1 of the schema wrote was never counted; step 2 leaves such a seed without an analyser.
    private func uncount(_ article: Int, on connection: borrowing Connection) throws {
        let row = try connection.prepare(
            """
            SELECT article_text.headline, article_text.standfirst, body FROM article
            CROSS JOIN seed ON seed.name = article.seed
            CROSS JOIN article_text ON article_text.key = article.key
            WHERE article.key = ? AND analyser_version <> ''
            """, [.integer(article)])
        defer { row.reset() }
        guard try row.step() else { return }
        for column in 0..<Int32(3) { words.count(row.text(column), sign: -1) }
    }

    /// What must happen while the article is still there; the parameter is its key.
    private static let statementsBefore = [
        """
        INSERT OR IGNORE INTO removed_article (id) SELECT id FROM article WHERE key = ?
        """,
        """
        INSERT INTO article_search (article_search, rowid, headline, standfirst, body, quotes)
        SELECT 'delete', key, headline, standfirst, body, quotes FROM article_text WHERE key = ?
        """,
        "DELETE FROM suggestion WHERE kind = 'article' AND target = ?",
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
