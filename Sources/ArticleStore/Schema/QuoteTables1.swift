extension Schema {
    /// Quotes, where they stand and what they are about.
    static let quotes1 = """
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
        CREATE INDEX quote_published ON quote (
            published_at DESC, article_id, position, id, confidence, speaker_kind, quote_type,
            cue_class, speaker_entity, article);
        CREATE INDEX quote_confidence ON quote (confidence DESC, article_id, position, id);
        CREATE INDEX quote_speaker_entity ON quote (
            speaker_entity, published_at DESC, article_id, position, id, article, confidence,
            speaker_kind, quote_type, cue_class);
        CREATE INDEX quote_speaker ON quote (speaker) WHERE speaker IS NOT NULL;
        CREATE INDEX quote_addressee ON quote (addressee) WHERE addressee IS NOT NULL;
        CREATE INDEX quote_position ON quote (position, article_id, id);
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

        """
}
