extension Schema {
    /// What editors correct, and seeds whose articles outlive a file that cannot be read.
    ///
    /// `profile_part` tells profiles that an editor has taken out of an entity: the name that their articles
    /// give, and the entity they are. `corrected_quote` keeps what the analysis says of a speaker that an
    /// editor has replaced.
    static let version5 = """
        ALTER TABLE seed ADD COLUMN kept_warning TEXT;
        CREATE INDEX seed_kept ON seed (name) WHERE kept_warning IS NOT NULL;

        CREATE TABLE profile_part (
            profile INTEGER PRIMARY KEY REFERENCES profile (key) ON DELETE CASCADE,
            name TEXT NOT NULL,
            part TEXT NOT NULL
        ) STRICT;

        CREATE TABLE corrected_quote (
            quote INTEGER PRIMARY KEY REFERENCES quote (key) ON DELETE CASCADE,
            speaker INTEGER,
            speaker_kind TEXT NOT NULL,
            speaker_name TEXT,
            speaker_title TEXT,
            confidence REAL NOT NULL,
            method TEXT NOT NULL
        ) STRICT;

        CREATE TABLE former_name (
            name TEXT PRIMARY KEY,
            entity INTEGER NOT NULL REFERENCES entity (key) ON DELETE CASCADE
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE curation (
            key INTEGER PRIMARY KEY CHECK (key = 1),
            text TEXT NOT NULL
        ) STRICT;

        CREATE TABLE curation_rule (
            number INTEGER PRIMARY KEY,
            kind TEXT NOT NULL,
            line INTEGER NOT NULL,
            is_applied INTEGER NOT NULL
        ) STRICT;

        CREATE TABLE curation_warning (
            number INTEGER PRIMARY KEY,
            rule INTEGER REFERENCES curation_rule (number) ON DELETE CASCADE,
            text TEXT NOT NULL
        ) STRICT;

        """
}
