#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Counts what the corpus says of each entity that an import has changed.
enum EntityCounting {
    /// Brings counts, first and last appearance and the name index of changed entities up to date.
    static func refresh(on connection: borrowing Connection) throws {
        try connection.run(
            """
            UPDATE entity SET
                article_count = (
                    SELECT count(*) FROM article_entity
                    WHERE article_entity.entity = entity.key AND leads = 1),
                mention_count = (
                    SELECT ifnull(sum(article_entity.mention_count), 0) FROM article_entity
                    WHERE article_entity.entity = entity.key),
                quote_count = (
                    SELECT count(*) FROM quote WHERE quote.speaker_entity = entity.key),
                about_count = (
                    SELECT count(*) FROM quote_about
                    WHERE quote_about.entity = entity.key AND quote_about.leads = 1),
                first_seen = (
                    SELECT min(published_at) FROM article_entity
                    WHERE article_entity.entity = entity.key),
                last_seen = (
                    SELECT max(published_at) FROM article_entity
                    WHERE article_entity.entity = entity.key)
            WHERE key IN (SELECT entity FROM changed_entity)
            """)
        try countStatements(on: connection)
        let rows = try connection.prepare(
            """
            SELECT key, name, mention_count FROM changed_entity
            CROSS JOIN entity ON entity.key = changed_entity.entity
            """)
        var entities: [(key: Int, name: String, mentions: Int)] = []
        while try rows.step() {
            entities.append((rows.integer(0), rows.text(1), rows.integer(2)))
        }
        for entity in entities {
            try index(
                entity.key, name: entity.name, mentions: entity.mentions, on: connection)
        }
    }

    /// Counts who is quoted as speaking of whom, for each speaker whose articles have changed.
    private static func countStatements(on connection: borrowing Connection) throws {
        try connection.run(
            """
            DELETE FROM statement_link
            WHERE speaker IN (SELECT entity FROM changed_entity)
            """)
        try connection.run(
            """
            INSERT INTO statement_link (speaker, about, quotes)
            SELECT quote.speaker_entity, quote_about.entity, count(*)
            FROM changed_entity
            CROSS JOIN quote ON quote.speaker_entity = changed_entity.entity
            CROSS JOIN quote_about ON quote_about.quote = quote.key AND quote_about.leads = 1
            WHERE quote_about.entity IS NOT NULL AND quote_about.entity <> quote.speaker_entity
            GROUP BY 1, 2
            """)
    }

    private static func index(
        _ entity: Int, name: String, mentions: Int, on connection: borrowing Connection
    ) throws {
        let aliases = try connection.text(
            """
            SELECT group_concat(name, char(10)) FROM (
                SELECT DISTINCT profile_detail.name AS name
                FROM profile CROSS JOIN profile_detail ON profile_detail.profile = profile.key
                WHERE profile.entity = ? AND kind = 'alias' ORDER BY 1)
            """, [.integer(entity)])
        try SuggestionWriter.refresh(
            entity: entity, names: [name] + (aliases ?? "").split(separator: "\n").map(String.init),
            weight: mentions, on: connection)
        try connection.run("DELETE FROM entity_search WHERE rowid = ?", [.integer(entity)])
        try connection.run(
            "INSERT INTO entity_search (rowid, name, aliases) VALUES (?, ?, ?)",
            [.integer(entity), .text(name), .optional(aliases)])
        // Multiplied with the rank of a search, this lets a name much written of win over its namesakes
        // without letting it win over a better match.
        try connection.run(
            "UPDATE entity SET prominence = ? WHERE key = ?",
            [.real(1 + log10(1 + Double(mentions))), .integer(entity)])
    }
}
