extension Schema {
    /// The full-text indexes.
    static let search1 = """
        CREATE VIEW article_text AS
        SELECT key, headline, standfirst,
            (SELECT group_concat(text, char(10))
             FROM (SELECT text FROM paragraph WHERE article = key ORDER BY number)) AS body
        FROM article;

        CREATE VIRTUAL TABLE article_search USING fts5(
            headline, standfirst, body, content = 'article_text', content_rowid = 'key',
            tokenize = 'porter unicode61 remove_diacritics 2');
        INSERT INTO article_search (article_search, rank) VALUES ('rank', 'bm25(8.0, 4.0, 1.0)');

        CREATE VIRTUAL TABLE quote_search USING fts5(
            text, content = 'quote', content_rowid = 'key',
            tokenize = 'porter unicode61 remove_diacritics 2');

        CREATE VIRTUAL TABLE entity_search USING fts5(
            name, aliases, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
        INSERT INTO entity_search (entity_search, rank) VALUES ('rank', 'bm25(4.0, 1.0)');

        """
}
