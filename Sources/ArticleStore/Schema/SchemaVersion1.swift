extension Schema {
    /// Seeds, articles, what they name and quote, and the indexes that find it.
    ///
    /// Every table has an integer `key` for joins; `id` and `slug` are what the world sees. A row of
    /// `article_entity` is one entity as one article names it; mentions, speakers and topics of quotes
    /// refer to it, so that resolving names anew changes its `entity` column and what is copied from there
    /// (`quote.speaker_entity`, `quote_about.entity`) and nothing else. `leads` is 1 on the first of the
    /// rows of one article (or quote) that mean the same entity. `published_at` and `article_id` are
    /// repeated where an index sorts by them.
    static let version1 = """
        CREATE TABLE dataset (
            key INTEGER PRIMARY KEY CHECK (key = 1),
            version TEXT NOT NULL,
            imported_at INTEGER NOT NULL
        ) STRICT;

        CREATE TABLE statistic (
            measure TEXT NOT NULL,
            name TEXT NOT NULL,
            value ANY,
            PRIMARY KEY (measure, name)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE quality_issue (
            number INTEGER PRIMARY KEY,
            seed TEXT NOT NULL,
            article TEXT,
            warning TEXT NOT NULL
        ) STRICT;

        CREATE TABLE seed (
            name TEXT PRIMARY KEY,
            content_hash TEXT NOT NULL,
            analyser_version TEXT NOT NULL,
            skip_warning TEXT
        ) STRICT, WITHOUT ROWID;

        CREATE INDEX seed_skipped ON seed (name) WHERE skip_warning IS NOT NULL;

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
        CREATE INDEX article_published ON article (published_at DESC, id);
        CREATE INDEX article_headline ON article (sort_headline, id);
        CREATE INDEX article_words ON article (word_count DESC, id);
        CREATE INDEX article_quotes ON article (quote_count DESC, id);
        CREATE INDEX article_source ON article (source_slug, published_at DESC, id);
        CREATE INDEX article_dateline ON article (dateline_slug, published_at DESC, id);
        CREATE INDEX article_access ON article (access, published_at DESC, id);

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

        CREATE TABLE entity (
            key INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            slug TEXT NOT NULL,
            name TEXT NOT NULL,
            sort_name TEXT NOT NULL,
            type TEXT NOT NULL,
            subtype TEXT,
            country TEXT,
            confidence REAL NOT NULL,
            article_count INTEGER NOT NULL DEFAULT 0,
            mention_count INTEGER NOT NULL DEFAULT 0,
            quote_count INTEGER NOT NULL DEFAULT 0,
            first_seen TEXT,
            last_seen TEXT,
            prominence REAL NOT NULL DEFAULT 1
        ) STRICT;

        CREATE INDEX entity_slug ON entity (slug, id);
        CREATE INDEX entity_mentions ON entity (mention_count DESC, id);
        CREATE INDEX entity_articles ON entity (article_count DESC, id);
        CREATE INDEX entity_quotes ON entity (quote_count DESC, id);
        CREATE INDEX entity_name ON entity (sort_name, id);
        CREATE INDEX entity_first_seen ON entity (first_seen DESC, id);
        CREATE INDEX entity_last_seen ON entity (last_seen DESC, id);
        CREATE INDEX entity_type ON entity (type, mention_count DESC, id);
        CREATE INDEX entity_subtype ON entity (subtype, mention_count DESC, id);
        CREATE INDEX entity_country ON entity (country, mention_count DESC, id);

        CREATE TABLE profile (
            key INTEGER PRIMARY KEY,
            type TEXT NOT NULL,
            name TEXT NOT NULL,
            article_count INTEGER NOT NULL DEFAULT 0,
            mention_count INTEGER NOT NULL DEFAULT 0,
            confidence_millionths INTEGER NOT NULL DEFAULT 0,
            entity INTEGER REFERENCES entity (key),
            UNIQUE (type, name)
        ) STRICT;

        CREATE INDEX profile_entity ON profile (entity);

        CREATE TABLE profile_detail (
            profile INTEGER NOT NULL REFERENCES profile (key) ON DELETE CASCADE,
            kind TEXT NOT NULL CHECK (kind IN ('alias', 'role', 'subtype', 'country')),
            name TEXT NOT NULL,
            count INTEGER NOT NULL,
            PRIMARY KEY (profile, kind, name)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE article_entity (
            key INTEGER PRIMARY KEY,
            article INTEGER NOT NULL REFERENCES article (key) ON DELETE CASCADE,
            number INTEGER NOT NULL,
            profile INTEGER NOT NULL REFERENCES profile (key),
            mention_count INTEGER NOT NULL,
            confidence_millionths INTEGER NOT NULL,
            entity INTEGER REFERENCES entity (key),
            leads INTEGER NOT NULL DEFAULT 0,
            published_at TEXT,
            article_id TEXT NOT NULL,
            UNIQUE (article, number)
        ) STRICT;

        CREATE INDEX article_entity_profile ON article_entity (profile);
        CREATE INDEX article_entity_entity ON article_entity (
            entity, published_at DESC, article_id, leads, mention_count, article
        ) WHERE entity IS NOT NULL;
        CREATE INDEX article_entity_pair ON article_entity (article, entity, number);

        CREATE TABLE article_entity_detail (
            article_entity INTEGER NOT NULL REFERENCES article_entity (key) ON DELETE CASCADE,
            kind TEXT NOT NULL CHECK (kind IN ('alias', 'role', 'subtype', 'country')),
            name TEXT NOT NULL,
            count INTEGER NOT NULL,
            PRIMARY KEY (article_entity, kind, name)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE mention (
            article_entity INTEGER NOT NULL REFERENCES article_entity (key) ON DELETE CASCADE,
            number INTEGER NOT NULL,
            part TEXT NOT NULL,
            paragraph INTEGER NOT NULL,
            start INTEGER NOT NULL,
            "end" INTEGER NOT NULL,
            surface TEXT NOT NULL,
            form TEXT NOT NULL,
            PRIMARY KEY (article_entity, number)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE quote (
            key INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            slug TEXT NOT NULL,
            text_slug TEXT NOT NULL,
            article INTEGER NOT NULL REFERENCES article (key) ON DELETE CASCADE,
            article_id TEXT NOT NULL,
            published_at TEXT,
            position INTEGER NOT NULL,
            text TEXT NOT NULL,
            quote_type TEXT NOT NULL,
            speaker_kind TEXT NOT NULL,
            speaker INTEGER REFERENCES article_entity (key),
            speaker_entity INTEGER REFERENCES entity (key),
            speaker_name TEXT,
            speaker_title TEXT,
            speaker_surface TEXT,
            addressee INTEGER REFERENCES article_entity (key),
            cue_text TEXT,
            cue TEXT,
            cue_class TEXT,
            confidence REAL NOT NULL,
            method TEXT NOT NULL,
            UNIQUE (article, position)
        ) STRICT;

        CREATE INDEX quote_slug ON quote (slug, id);
        CREATE INDEX quote_text_slug ON quote (text_slug);
        CREATE INDEX quote_published ON quote (published_at DESC, article_id, position, id);
        CREATE INDEX quote_confidence ON quote (confidence DESC, article_id, position, id);
        CREATE INDEX quote_speaker_entity ON quote (
            speaker_entity, published_at DESC, article_id, position, id);
        CREATE INDEX quote_speaker ON quote (speaker) WHERE speaker IS NOT NULL;
        CREATE INDEX quote_addressee ON quote (addressee) WHERE addressee IS NOT NULL;
        CREATE INDEX quote_speaker_kind ON quote (
            speaker_kind, published_at DESC, article_id, position, id);
        CREATE INDEX quote_cue_class ON quote (
            cue_class, published_at DESC, article_id, position, id);
        CREATE INDEX quote_cue ON quote (cue, published_at DESC, article_id, position, id);

        CREATE TABLE quote_span (
            quote INTEGER NOT NULL REFERENCES quote (key) ON DELETE CASCADE,
            role TEXT NOT NULL CHECK (role IN ('part', 'speaker', 'cue')),
            number INTEGER NOT NULL,
            part TEXT NOT NULL,
            paragraph INTEGER NOT NULL,
            start INTEGER NOT NULL,
            "end" INTEGER NOT NULL,
            PRIMARY KEY (quote, role, number)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE quote_about (
            quote INTEGER NOT NULL REFERENCES quote (key) ON DELETE CASCADE,
            number INTEGER NOT NULL,
            article_entity INTEGER NOT NULL REFERENCES article_entity (key),
            entity INTEGER REFERENCES entity (key),
            leads INTEGER NOT NULL DEFAULT 0,
            published_at TEXT,
            article_id TEXT NOT NULL,
            position INTEGER NOT NULL,
            PRIMARY KEY (quote, number)
        ) STRICT, WITHOUT ROWID;

        CREATE INDEX quote_about_article_entity ON quote_about (article_entity);
        CREATE INDEX quote_about_entity ON quote_about (
            entity, published_at DESC, article_id, position, leads
        ) WHERE entity IS NOT NULL;

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
