extension Schema {
    /// What speaks for entities, and what they stand for.
    ///
    /// `evidence` holds keys of `phrase` with commas between them: a few hundred phrases are said millions
    /// of times.
    static let entities2 = """
        ALTER TABLE entity ADD COLUMN stands_for TEXT;
        ALTER TABLE entity ADD COLUMN evidence TEXT;
        ALTER TABLE entity ADD COLUMN about_count INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE article_entity ADD COLUMN evidence TEXT;
        ALTER TABLE profile ADD COLUMN is_office INTEGER NOT NULL DEFAULT 0;

        CREATE INDEX entity_about ON entity (about_count DESC, id);

        CREATE TABLE phrase (
            key INTEGER PRIMARY KEY,
            text TEXT NOT NULL UNIQUE
        ) STRICT;

        CREATE TABLE profile_detail2 (
            profile INTEGER NOT NULL REFERENCES profile (key) ON DELETE CASCADE,
            kind TEXT NOT NULL,
            name TEXT NOT NULL,
            count INTEGER NOT NULL,
            PRIMARY KEY (profile, kind, name)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO profile_detail2 SELECT profile, kind, name, count FROM profile_detail;
        DROP TABLE profile_detail;
        ALTER TABLE profile_detail2 RENAME TO profile_detail;

        CREATE TABLE article_entity_detail2 (
            article_entity INTEGER NOT NULL REFERENCES article_entity (key) ON DELETE CASCADE,
            kind TEXT NOT NULL,
            name TEXT NOT NULL,
            count INTEGER NOT NULL,
            PRIMARY KEY (article_entity, kind, name)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO article_entity_detail2
            SELECT article_entity, kind, name, count FROM article_entity_detail;
        DROP TABLE article_entity_detail;
        ALTER TABLE article_entity_detail2 RENAME TO article_entity_detail;

        """
}
