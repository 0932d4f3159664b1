extension Schema {
    /// Quotes as a part of articles that searches can look in, the words of the corpus, and what the
    /// beginnings of names lead to.
    ///
    /// Words of quotes stand in the body too, so they count nothing for the rank.
    static let search2 = """
        DROP TABLE article_search;
        DROP VIEW article_text;
        CREATE VIEW article_text AS
        SELECT key, headline, standfirst,
            (SELECT group_concat(text, char(10))
             FROM (SELECT text FROM paragraph WHERE article = key ORDER BY number)) AS body,
            (SELECT group_concat(text, char(10))
             FROM (SELECT text FROM quote WHERE article = article.key ORDER BY position)) AS quotes
        FROM article;

        CREATE VIRTUAL TABLE article_search USING fts5(
            headline, standfirst, body, quotes, content = 'article_text', content_rowid = 'key',
            tokenize = 'porter unicode61 remove_diacritics 2');
        INSERT INTO article_search (article_search, rank)
            VALUES ('rank', 'bm25(8.0, 4.0, 1.0, 0.0)');
        INSERT INTO article_search (article_search) VALUES ('rebuild');

        CREATE TABLE word (
            text TEXT PRIMARY KEY,
            count INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;

        CREATE INDEX word_shape ON word (substr(text, 1, 1), length(text), text, count);

        CREATE TABLE suggestion (
            kind TEXT NOT NULL,
            key TEXT NOT NULL,
            target INTEGER NOT NULL,
            weight INTEGER NOT NULL,
            name TEXT,
            PRIMARY KEY (kind, key, target)
        ) STRICT, WITHOUT ROWID;

        CREATE INDEX suggestion_target ON suggestion (kind, target);
        CREATE INDEX suggestion_1 ON suggestion (kind, substr(key, 1, 1), weight DESC, target);
        CREATE INDEX suggestion_2 ON suggestion (kind, substr(key, 1, 2), weight DESC, target);
        CREATE INDEX suggestion_3 ON suggestion (kind, substr(key, 1, 3), weight DESC, target);

        CREATE TABLE catalogue (
            key INTEGER PRIMARY KEY,
            kind TEXT NOT NULL,
            slug TEXT NOT NULL,
            name TEXT NOT NULL,
            sort_name TEXT NOT NULL,
            article_count INTEGER NOT NULL,
            quote_count INTEGER NOT NULL,
            first_published TEXT,
            last_published TEXT,
            UNIQUE (kind, slug)
        ) STRICT;

        CREATE INDEX catalogue_articles ON catalogue (kind, article_count DESC, slug);

        """
}
