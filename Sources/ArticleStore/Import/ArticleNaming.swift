import CorpusModel

/// Gives articles their ids and slugs, the same ones whatever the order they came in.
///
/// Where several articles want the same name, the first by seed name has it and the others get a longer
/// one. Names are settled when an import is complete, because only then all that want them are known.
enum ArticleNaming {
    /// Letters of the id that tell articles of the same headline apart.
    private static let suffixLength = 4

    /// Returns the id an article has unless an earlier seed has it: made from where it was published, else
    /// from headline, source and time.
    static func identity(of content: ArticleContent) -> String {
        if let url = content.url { return StableHash.id(prefix: "art_", parts: url) }
        return StableHash.id(
            prefix: "art_",
            parts: TextFolding.fold(content.headline), content.source ?? "",
            content.published.timestamp ?? "")
    }

    /// Returns an id that is free, for an article about to be added.
    static func provisionalID(
        identity: String, textHash: String, seed: String, on connection: borrowing Connection
    ) throws -> String {
        let others = try connection.integer(
            "SELECT 1 FROM article WHERE identity = ?", [.text(identity)])
        // An id may be held by an article whose identity is another: it was salted.
        let holder = try connection.integer("SELECT 1 FROM article WHERE id = ?", [.text(identity)])
        guard others != nil || holder != nil else { return identity }
        try ChangeLog.contest(.identity, identity, on: connection)
        return StableHash.id(prefix: "art_", parts: identity, textHash, seed)
    }

    /// Settles all ids and slugs that the import so far has put in doubt.
    static func settle(on connection: borrowing Connection) throws {
        for identity in try ChangeLog.takeContested(.identity, on: connection) {
            try settleIDs(identity: identity, on: connection)
        }
        for slug in try ChangeLog.takeContested(.headline, on: connection) {
            try settleSlugs(headlineSlug: slug, on: connection)
        }
    }

    private struct Claimant {
        let key: Int
        let id: String
        let slug: String
        let seed: String
        let textHash: String
        let headlineSlug: String
    }

    private static func claimants(
        _ column: String, _ name: String, on connection: borrowing Connection
    ) throws -> [Claimant] {
        let rows = try connection.prepare(
            """
            SELECT key, id, slug, seed, text_hash, headline_slug FROM article
            WHERE \(column) = ? ORDER BY seed
            """, [.text(name)])
        var claimants: [Claimant] = []
        while try rows.step() {
            claimants.append(
                Claimant(
                    key: rows.integer(0), id: rows.text(1), slug: rows.text(2), seed: rows.text(3),
                    textHash: rows.text(4), headlineSlug: rows.text(5)))
        }
        return claimants
    }

    private static func settleIDs(
        identity: String, on connection: borrowing Connection
    ) throws {
        var taken: Set<String> = []
        var renamed: [(claimant: Claimant, id: String)] = []
        for claimant in try claimants("identity", identity, on: connection) {
            let candidates = [
                identity,
                StableHash.id(prefix: "art_", parts: identity, claimant.textHash),
                StableHash.id(prefix: "art_", parts: identity, claimant.textHash, claimant.seed),
            ]
            let id = candidates.first { !taken.contains($0) } ?? claimant.id
            taken.insert(id)
            if id != claimant.id { renamed.append((claimant, id)) }
        }
        // Two articles may swap ids, so all let go of theirs before any takes its new one.
        for (claimant, _) in renamed {
            try ChangeLog.rename(claimant.key, from: claimant.id, on: connection)
            try rename(claimant.key, to: "changing_\(claimant.key)", on: connection)
        }
        for (claimant, id) in renamed {
            try rename(claimant.key, to: id, on: connection)
            try ChangeLog.contest(.headline, claimant.headlineSlug, on: connection)
        }
    }

    private static func rename(
        _ article: Int, to id: String, on connection: borrowing Connection
    ) throws {
        let values: [SQLiteValue] = [.text(id), .integer(article)]
        try connection.run("UPDATE article SET id = ? WHERE key = ?", values)
        try connection.run("UPDATE article_entity SET article_id = ? WHERE article = ?", values)
        try connection.run("UPDATE quote SET article_id = ? WHERE article = ?", values)
        try connection.run(
            """
            UPDATE quote_about SET article_id = ?
            WHERE quote IN (SELECT key FROM quote WHERE article = ?)
            """, values)
        try QuoteNaming.rename(quotesOf: article, id: id, on: connection)
    }

    private static func settleSlugs(
        headlineSlug: String, on connection: borrowing Connection
    ) throws {
        var taken: Set<String> = []
        for claimant in try claimants("headline_slug", headlineSlug, on: connection) {
            let letters = claimant.id.dropFirst("art_".count)
            let candidates = [
                headlineSlug, "\(headlineSlug)-\(letters.prefix(suffixLength))",
                "\(headlineSlug)-\(letters)",
            ]
            let slug = candidates.first { !taken.contains($0) } ?? claimant.slug
            taken.insert(slug)
            guard slug != claimant.slug else { continue }
            try connection.run(
                "UPDATE article SET slug = ? WHERE key = ?",
                [.text(slug), .integer(claimant.key)])
        }
    }
}
