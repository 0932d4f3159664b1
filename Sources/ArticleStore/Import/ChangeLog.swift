/// What an import has changed so far, so that publishing costs what changed and not the corpus.
///
/// Kept in temporary tables: they grow with the import and are gone with its connection.
enum ChangeLog {
    /// What several rows lay claim to.
    enum Claim: String {
        /// An article's id.
        case identity
        /// An article's slug.
        case headline
        /// A quote's slug.
        case quote
    }

    /// The tables, made when an import begins.
    static let schema = """
        CREATE TEMP TABLE contested (
            claim TEXT NOT NULL, name TEXT NOT NULL, PRIMARY KEY (claim, name)
        ) STRICT, WITHOUT ROWID;
        CREATE TEMP TABLE added_article (article INTEGER PRIMARY KEY) STRICT;
        CREATE TEMP TABLE removed_article (id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
        CREATE TEMP TABLE changed_article (article INTEGER PRIMARY KEY) STRICT;
        CREATE TEMP TABLE changed_entity (entity INTEGER PRIMARY KEY) STRICT;
        CREATE TEMP TABLE renamed_entity (entity INTEGER PRIMARY KEY) STRICT;
        CREATE TEMP TABLE article_before (
            article INTEGER PRIMARY KEY, entities TEXT, speakers TEXT) STRICT;
        """

    /// Notes whom articles name and quote now, so that a change can be told; `articles` is a query of keys.
    ///
    /// Those that came in this import were known to nobody.
    static func rememberLinks(
        of articles: String, on connection: borrowing Connection
    ) throws {
        try connection.run(
            """
            INSERT OR IGNORE INTO article_before (article, entities, speakers)
            SELECT key, entities, \(speakers)
            FROM article LEFT JOIN article_entities ON article_entities.article = article.key
            WHERE key IN (\(articles)) AND key NOT IN (SELECT article FROM added_article)
            """)
    }

    /// The speakers of an article's quotes, one after the other.
    static let speakers = """
        (SELECT group_concat(ifnull(speaker_entity, 0)) FROM (
            SELECT speaker_entity FROM quote WHERE quote.article = article.key
            ORDER BY position))
        """

    /// Notes that several rows may want the same name.
    static func contest(
        _ claim: Claim, _ name: String, on connection: borrowing Connection
    ) throws {
        try connection.run(
            "INSERT OR IGNORE INTO contested (claim, name) VALUES (?, ?)",
            [.text(claim.rawValue), .text(name)])
    }

    /// Returns and forgets the names that several rows may want.
    static func takeContested(
        _ claim: Claim, on connection: borrowing Connection
    ) throws -> [String] {
        let rows = try connection.prepare(
            "SELECT name FROM contested WHERE claim = ? ORDER BY name", [.text(claim.rawValue)])
        var names: [String] = []
        while try rows.step() { names.append(rows.text(0)) }
        try connection.run("DELETE FROM contested WHERE claim = ?", [.text(claim.rawValue)])
        return names
    }

    /// Notes that an article gets another id: to readers one article goes and another comes.
    static func rename(
        _ article: Int, from id: String, on connection: borrowing Connection
    ) throws {
        let isNew = try connection.integer(
            "SELECT 1 FROM added_article WHERE article = ?", [.integer(article)])
        // One that came in this import was known to nobody under the id it had so far.
        guard isNew == nil else { return }
        try connection.run("INSERT OR IGNORE INTO removed_article (id) VALUES (?)", [.text(id)])
        try connection.run("INSERT INTO added_article (article) VALUES (?)", [.integer(article)])
    }
}
