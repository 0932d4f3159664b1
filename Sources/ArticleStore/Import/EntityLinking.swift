import CorpusModel

/// Ties the names that articles give to the entities they were resolved to.
struct EntityLinking {
    let phrases: PhraseBook

    /// Writes the entities, links their profiles to them and follows every link that changed.
    ///
    /// `profiles` are the keys that the indexes in `entities` mean; `speakers` are the editors'. Returns
    /// what became of these.
    func link(
        profiles: [Int], to entities: [ResolvedEntity], speakers: [CuratedEntities.SpeakerFix],
        on connection: borrowing Connection
    ) throws -> [CurationOutcome] {
        var claims: [Int: Int] = [:]
        var current: Set<Int> = []
        for entity in entities {
            let key = try write(entity, on: connection)
            current.insert(key)
            for index in entity.profiles { claims[profiles[index]] = key }
        }
        try Self.relink(profiles: claims, on: connection)
        try ChangeLog.rememberLinks(of: "SELECT article FROM changed_article", on: connection)
        try SpeakerCorrection.undo(on: connection)
        for statement in Self.followLinks { try connection.run(statement) }
        let outcomes = try SpeakerCorrection.apply(speakers, on: connection)
        for statement in Self.followSpeakers { try connection.run(statement) }
        try Self.removeEntities(except: current, on: connection)
        return outcomes
    }

    /// Adds an entity or brings it up to date, and returns its key.
    private func write(
        _ entity: ResolvedEntity, on connection: borrowing Connection
    ) throws -> Int {
        let values: [SQLiteValue] = [
            .text(entity.id), .text(entity.slug), .text(entity.name),
            .text(TextFolding.fold(entity.name)), .text(entity.type.rawValue),
            .optional(entity.subtype?.rawValue), .optional(entity.country),
            .real(entity.confidence), .optional(entity.standsFor),
            .optional(try phrases.list(entity.evidence, on: connection)),
        ]
        // An entity that is the same as before costs this one look-up.
        let unchanged = try connection.integer(
            """
            SELECT key FROM entity WHERE id = ? AND slug = ? AND name = ? AND sort_name = ?
            AND type = ? AND subtype IS ? AND country IS ? AND confidence = ?
            AND stands_for IS ? AND evidence IS ?
            """, values)
        if let unchanged { return unchanged }
        try connection.run(
            """
            INSERT OR IGNORE INTO renamed_entity (entity) SELECT key FROM entity
            WHERE id = ? AND (slug <> ? OR name <> ? OR type <> ? OR subtype IS NOT ?)
            """,
            [
                .text(entity.id), .text(entity.slug), .text(entity.name),
                .text(entity.type.rawValue), .optional(entity.subtype?.rawValue),
            ])
        try connection.run(
            """
            INSERT INTO entity (
                id, slug, name, sort_name, type, subtype, country, confidence, stands_for,
                evidence)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET
                slug = excluded.slug, name = excluded.name, sort_name = excluded.sort_name,
                type = excluded.type, subtype = excluded.subtype, country = excluded.country,
                confidence = excluded.confidence, stands_for = excluded.stands_for,
                evidence = excluded.evidence
            """, values)
        let key = try connection.integer(
            "SELECT key FROM entity WHERE id = ?", [.text(entity.id)])
        guard let key else { preconditionFailure("a row just written is missing") }
        try connection.run(
            "INSERT OR IGNORE INTO changed_entity (entity) VALUES (?)", [.integer(key)])
        return key
    }

    /// Points every profile to the entity that claims it, or to none.
    private static func relink(
        profiles claims: [Int: Int], on connection: borrowing Connection
    ) throws {
        let rows = try connection.prepare("SELECT key, entity FROM profile")
        var changes: [(profile: Int, old: Int?, new: Int?)] = []
        while try rows.step() {
            let (profile, old) = (rows.integer(0), rows.optionalInteger(1))
            let new = claims[profile]
            if new != old { changes.append((profile, old, new)) }
        }
        for change in changes {
            try connection.run(
                "UPDATE profile SET entity = ? WHERE key = ?",
                [.optional(change.new), .integer(change.profile)])
            try connection.run(
                """
                INSERT OR IGNORE INTO changed_article (article)
                SELECT article FROM article_entity WHERE profile = ?
                """, [.integer(change.profile)])
            if let old = change.old {
                try connection.run(
                    "INSERT OR IGNORE INTO changed_entity (entity) VALUES (?)", [.integer(old)])
            }
        }
    }

    /// Brings the rows of changed articles to what their profiles now say.
    private static let followLinks = [
        """
        UPDATE article_entity
        SET entity = (SELECT entity FROM profile WHERE profile.key = article_entity.profile)
        WHERE article IN (SELECT article FROM changed_article)
        """,
        """
        UPDATE article_entity SET leads = 1 - leads
        WHERE article IN (SELECT article FROM changed_article) AND leads = EXISTS (
            SELECT 1 FROM article_entity AS earlier
            WHERE earlier.article = article_entity.article
            AND earlier.entity = article_entity.entity
            AND earlier.number < article_entity.number)
        """,
        """
        UPDATE article SET entity_count = (
            SELECT count(*) FROM article_entity
            WHERE article_entity.article = article.key AND entity IS NOT NULL AND leads = 1)
        WHERE key IN (SELECT article FROM changed_article)
        """,
        """
        DELETE FROM article_entities WHERE article IN (SELECT article FROM changed_article)
        """,
        """
        INSERT INTO article_entities (article, entities)
        SELECT article, group_concat(entity) FROM (
            SELECT article_entity.article AS article, entity
            FROM changed_article
            CROSS JOIN article_entity ON article_entity.article = changed_article.article
            CROSS JOIN entity ON entity.key = article_entity.entity
            GROUP BY article_entity.article, entity
            ORDER BY article_entity.article, sum(article_entity.mention_count) DESC, entity.id)
        GROUP BY article
        """,
        """
        UPDATE quote SET speaker_entity = (
            SELECT entity FROM article_entity WHERE article_entity.key = quote.speaker)
        WHERE article IN (SELECT article FROM changed_article) AND speaker IS NOT NULL
        """,
        followTypes(of: "article IN (SELECT article FROM changed_article)"),
        followTypes(of: "speaker_entity IN (SELECT entity FROM renamed_entity)"),
    ]

    /// Makes persons of those speakers that are persons now, and institutions of the others that are entities;
    /// `quotes` is a condition.
    private static func followTypes(of quotes: String) -> String {
        let kind = SpeakerCorrection.kind(ofType: "ifnull(entity.type, profile.type)")
        let current = """
            (SELECT \(kind) FROM article_entity
            CROSS JOIN profile ON profile.key = article_entity.profile
            LEFT JOIN entity ON entity.key = profile.entity
            WHERE article_entity.key = quote.speaker)
            """
        return """
            UPDATE quote SET speaker_kind = \(current)
            WHERE \(quotes) AND speaker IS NOT NULL
            AND speaker_kind IN ('named', 'institution') AND speaker_kind <> \(current)
            """
    }

    /// Brings what follows from the speakers of changed articles to what the quotes now say.
    private static let followSpeakers = [
        """
        UPDATE article_entities SET speakers = (
            SELECT group_concat(DISTINCT speaker_entity) FROM quote
            WHERE quote.article = article_entities.article)
        WHERE article IN (SELECT article FROM changed_article)
        """,
        """
        UPDATE quote_about SET entity = (
            SELECT entity FROM article_entity
            WHERE article_entity.key = quote_about.article_entity)
        WHERE quote IN (
            SELECT key FROM quote WHERE article IN (SELECT article FROM changed_article))
        """,
        """
        UPDATE quote_about SET leads = 1 - leads
        WHERE quote IN (
            SELECT key FROM quote WHERE article IN (SELECT article FROM changed_article))
        AND leads = EXISTS (
            SELECT 1 FROM quote_about AS earlier
            WHERE earlier.quote = quote_about.quote AND earlier.entity = quote_about.entity
            AND earlier.number < quote_about.number)
        """,
        """
        INSERT OR IGNORE INTO changed_entity (entity)
        SELECT entity FROM article_entity
        WHERE article IN (SELECT article FROM changed_article) AND entity IS NOT NULL
        """,
    ]

    private static func removeEntities(
        except current: Set<Int>, on connection: borrowing Connection
    ) throws {
        let rows = try connection.prepare("SELECT key FROM entity")
        var gone: [Int] = []
        while try rows.step() {
            if !current.contains(rows.integer(0)) { gone.append(rows.integer(0)) }
        }
        for key in gone {
            try connection.run("DELETE FROM entity_search WHERE rowid = ?", [.integer(key)])
            try SuggestionWriter.remove(entity: key, from: connection)
            try connection.run("DELETE FROM entity WHERE key = ?", [.integer(key)])
            try connection.run("DELETE FROM changed_entity WHERE entity = ?", [.integer(key)])
        }
    }
}
