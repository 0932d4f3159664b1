extension Schema {
    /// Dates that articles mention, scores of lines cut, and groups of articles of nearly the same text.
    ///
    /// `article_entities` lists the keys of an article's entities, the most mentioned first, and of those it
    /// quotes: what summaries name and facets count, without a look at every single name.
    static let articles2 = """
        ALTER TABLE article ADD COLUMN duplicate_group TEXT;
        ALTER TABLE article ADD COLUMN leads_group INTEGER NOT NULL DEFAULT 1;
        ALTER TABLE removed_line ADD COLUMN score REAL;

        CREATE INDEX article_duplicate_group ON article (duplicate_group, id)
            WHERE duplicate_group IS NOT NULL;
        CREATE INDEX article_follower ON article (key) WHERE leads_group = 0;
        CREATE INDEX article_language ON article (language, published_at DESC, id);

        CREATE TABLE mentioned_date (
            article INTEGER NOT NULL REFERENCES article (key) ON DELETE CASCADE,
            number INTEGER NOT NULL,
            part TEXT NOT NULL,
            paragraph INTEGER NOT NULL,
            start INTEGER NOT NULL,
            "end" INTEGER NOT NULL,
            surface TEXT NOT NULL,
            first_day TEXT NOT NULL,
            last_day TEXT NOT NULL,
            precision TEXT NOT NULL,
            PRIMARY KEY (article, number)
        ) STRICT, WITHOUT ROWID;

        CREATE INDEX mentioned_date_day ON mentioned_date (first_day, precision, article);

        CREATE TABLE fingerprint (
            article INTEGER PRIMARY KEY,
            minima BLOB NOT NULL
        ) STRICT;

        CREATE TABLE fingerprint_band (
            hash INTEGER NOT NULL,
            article INTEGER NOT NULL,
            PRIMARY KEY (hash, article)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE article_entities (
            article INTEGER PRIMARY KEY REFERENCES article (key) ON DELETE CASCADE,
            entities TEXT NOT NULL,
            speakers TEXT
        ) STRICT;

        UPDATE seed SET analyser_version = '';

        """
}
