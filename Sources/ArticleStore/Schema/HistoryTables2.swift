extension Schema {
    /// What each import has changed.
    static let history2 = """
        CREATE TABLE dataset_history (
            number INTEGER PRIMARY KEY,
            version TEXT NOT NULL,
            imported_at INTEGER NOT NULL
        ) STRICT;

        CREATE INDEX dataset_history_version ON dataset_history (version, number);

        CREATE TABLE article_change (
            number INTEGER NOT NULL REFERENCES dataset_history (number) ON DELETE CASCADE,
            article TEXT NOT NULL,
            change TEXT NOT NULL,
            PRIMARY KEY (number, article)
        ) STRICT, WITHOUT ROWID;

        """
}
