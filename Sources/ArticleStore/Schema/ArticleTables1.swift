extension Schema {
    /// Articles and their text.
    static let articles1 = """
        CREATE TABLE article (
            key INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            identity TEXT NOT NULL,
            slug TEXT NOT NULL,
            headline_slug TEXT NOT NULL,
            seed TEXT NOT NULL UNIQUE REFERENCES seed (name) ON DELETE CASCADE,
            text_hash TEXT NOT NULL,
            headline TEXT NOT NULL,
            sort_headline TEXT NOT NULL,
            standfirst TEXT,
            author_note TEXT,
            source TEXT,
            source_slug TEXT,
            url TEXT,
            published_at TEXT,
            date_precision TEXT NOT NULL,
            date_source TEXT NOT NULL,
            language TEXT,
            dateline TEXT,
            dateline_slug TEXT,
            access TEXT NOT NULL,
            word_count INTEGER NOT NULL,
            paragraph_count INTEGER NOT NULL,
            quote_count INTEGER NOT NULL,
            entity_count INTEGER NOT NULL DEFAULT 0
        ) STRICT;

        CREATE INDEX article_identity ON article (identity, seed);
        CREATE INDEX article_slug ON article (slug, id);
        CREATE INDEX article_headline_slug ON article (headline_slug, seed);
        CREATE INDEX article_published ON article (
            published_at DESC, id, word_count, quote_count, access, source_slug, dateline_slug);
        CREATE INDEX article_headline ON article (sort_headline, id);
        CREATE INDEX article_words ON article (word_count DESC, id);
        CREATE INDEX article_quotes ON article (quote_count DESC, id);
        CREATE INDEX article_source ON article (source_slug, published_at DESC, id);
        CREATE INDEX article_dateline ON article (dateline_slug, published_at DESC, id);

        CREATE TABLE author (
            article INTEGER NOT NULL REFERENCES article (key) ON DELETE CASCADE,
            number INTEGER NOT NULL,
            name TEXT NOT NULL,
            slug TEXT NOT NULL,
            PRIMARY KEY (article, number)
        ) STRICT, WITHOUT ROWID;

        CREATE INDEX author_slug ON author (slug, article);

        CREATE TABLE paragraph (
            article INTEGER NOT NULL REFERENCES article (key) ON DELETE CASCADE,
            number INTEGER NOT NULL,
            text TEXT NOT NULL,
            source_start INTEGER,
            source_end INTEGER,
            PRIMARY KEY (article, number)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE caption (
            article INTEGER NOT NULL REFERENCES article (key) ON DELETE CASCADE,
            number INTEGER NOT NULL,
            text TEXT NOT NULL,
            credit TEXT,
            source_start INTEGER,
            source_end INTEGER,
            PRIMARY KEY (article, number)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE removed_line (
            article INTEGER NOT NULL REFERENCES article (key) ON DELETE CASCADE,
            number INTEGER NOT NULL,
            line INTEGER NOT NULL,
            text TEXT NOT NULL,
            reason TEXT NOT NULL,
            rule TEXT NOT NULL,
            PRIMARY KEY (article, number)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE found_field (
            article INTEGER NOT NULL REFERENCES article (key) ON DELETE CASCADE,
            number INTEGER NOT NULL,
            name TEXT NOT NULL,
            line INTEGER,
            rule TEXT NOT NULL,
            PRIMARY KEY (article, number)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE warning (
            article INTEGER NOT NULL REFERENCES article (key) ON DELETE CASCADE,
            number INTEGER NOT NULL,
            text TEXT NOT NULL,
            PRIMARY KEY (article, number)
        ) STRICT, WITHOUT ROWID;

        """
}
