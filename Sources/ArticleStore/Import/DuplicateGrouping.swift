import CorpusModel

/// Groups articles of nearly the same text.
///
/// A group is whoever is nearly the same as one of its members. Which articles are compared follows from
/// the articles alone, so the order they came in does not matter.
enum DuplicateGrouping {
    /// Notes an article's fingerprint; `words` are the hashes of the words of its body.
    static func add(
        article: Int, words: [UInt64], on connection: borrowing Connection
    ) throws {
        guard let fingerprint = Fingerprint(words: words) else { return }
        try connection.run(
            "INSERT INTO fingerprint (article, minima) VALUES (?, ?)",
            [.integer(article), .blob(fingerprint.bytes)])
        for band in Set(fingerprint.bands) {
            try connection.run(
                "INSERT INTO fingerprint_band (hash, article) VALUES (?, ?)",
                [.integer(band), .integer(article)])
        }
    }

    /// Forgets an article's fingerprint.
    static func remove(article: Int, from connection: borrowing Connection) throws {
        guard let fingerprint = try fingerprint(of: article, on: connection) else { return }
        for band in Set(fingerprint.bands) {
            try connection.run(
                "DELETE FROM fingerprint_band WHERE hash = ? AND article = ?",
                [.integer(band), .integer(article)])
        }
        try connection.run("DELETE FROM fingerprint WHERE article = ?", [.integer(article)])
    }

    private static func fingerprint(
        of article: Int, on connection: borrowing Connection
    ) throws -> Fingerprint? {
        let row = try connection.prepare(
            "SELECT minima FROM fingerprint WHERE article = ?", [.integer(article)])
        defer { row.reset() }
        return try row.step() ? Fingerprint(bytes: row.bytes(0)) : nil
    }

    /// Writes anew which articles are in which group, where that has changed.
    static func settle(on connection: borrowing Connection) throws {
        var leader: [Int: Int] = [:]
        func root(_ article: Int) -> Int {
            var root = article
            while let next = leader[root], next != root { root = next }
            leader[article] = root
            return root
        }
        for pair in try candidates(on: connection) {
            guard root(pair.0) != root(pair.1),
                let first = try fingerprint(of: pair.0, on: connection),
                let second = try fingerprint(of: pair.1, on: connection), first.isNear(second)
            else { continue }
            leader[root(pair.1)] = root(pair.0)
        }
        var groups: [Int: [Int]] = [:]
        for article in leader.keys { groups[root(article), default: []].append(article) }
        try connection.runScript(
            "CREATE TEMP TABLE IF NOT EXISTS grouped (article INTEGER PRIMARY KEY, name INTEGER)")
        try connection.run("DELETE FROM grouped")
        for (name, members) in groups where members.count > 1 {
            for member in members {
                try connection.run(
                    "INSERT INTO grouped (article, name) VALUES (?, ?)",
                    [.integer(member), .integer(name)])
            }
        }
        for statement in writing { try connection.run(statement) }
    }

    /// Returns the pairs to compare: within each set of articles that share a hash, each with the first by
    /// id and with the one before it.
    ///
    /// So a thousand copies of one article take two thousand comparisons, not half a million.
    private static func candidates(
        on connection: borrowing Connection
    ) throws -> [(Int, Int)] {
        let rows = try connection.prepare(
            """
            SELECT hash, key FROM (
                SELECT hash AS shared FROM fingerprint_band GROUP BY hash HAVING count(*) > 1)
            CROSS JOIN fingerprint_band ON hash = shared
            CROSS JOIN article ON key = fingerprint_band.article ORDER BY hash, id
            """)
        var pairs: [(Int, Int)] = []
        var hash: Int?
        var (first, last) = (0, 0)
        while try rows.step() {
            let article = rows.integer(1)
            if hash == rows.integer(0) {
                pairs.append((first, article))
                if last != first { pairs.append((last, article)) }
            } else {
                (hash, first) = (rows.integer(0), article)
            }
            last = article
        }
        return pairs
    }

    /// A group is called after the smallest id among its members; its first article in time leads it.
    private static let writing = [
        """
        UPDATE article SET duplicate_group = NULL, leads_group = 1
        WHERE duplicate_group IS NOT NULL AND key NOT IN (SELECT article FROM grouped)
        """,
        """
        UPDATE article SET duplicate_group = called, leads_group = leads FROM (
            SELECT article,
                'dup_' || substr(min(id) OVER (PARTITION BY name), 5) AS called,
                row_number() OVER (
                    PARTITION BY name ORDER BY published_at NULLS LAST, id) = 1 AS leads
            FROM grouped CROSS JOIN article ON key = article)
        WHERE key = article AND (duplicate_group IS NOT called OR leads_group IS NOT leads)
        """,
    ]
}
