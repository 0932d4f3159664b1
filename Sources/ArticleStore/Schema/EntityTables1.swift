extension Schema {
    /// Entities, the names they were resolved from, and where articles name them.
    static let entities1 = """
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

        """
}
