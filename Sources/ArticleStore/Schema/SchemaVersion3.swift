extension Schema {
    /// Who is quoted as speaking of whom, and the changes of one article over several imports.
    static let version3 = """
        CREATE TABLE statement_link (
            speaker INTEGER NOT NULL REFERENCES entity (key) ON DELETE CASCADE,
            about INTEGER NOT NULL REFERENCES entity (key) ON DELETE CASCADE,
            quotes INTEGER NOT NULL,
            PRIMARY KEY (speaker, about)
        ) STRICT, WITHOUT ROWID;

        CREATE INDEX statement_link_about ON statement_link (about, quotes);
        CREATE INDEX statement_link_quotes ON statement_link (quotes DESC, speaker, about);

        CREATE INDEX article_change_article ON article_change (article, number, change);

        """
}
