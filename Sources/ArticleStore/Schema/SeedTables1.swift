extension Schema {
    /// The dataset, its figures and the seeds it was made from.
    static let seeds1 = """
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

        """
}
