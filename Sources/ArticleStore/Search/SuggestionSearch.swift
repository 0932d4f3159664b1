import CorpusModel

/// Finds what somebody who has begun to type may be looking for.
enum SuggestionSearch {
    /// Longest text that can hold a slip, in letters: each letter costs fifty look-ups.
    private static let longestCorrected = 24
    /// Shortest text that can hold a slip: one letter of three changed is another word.
    private static let shortestCorrected = 4
    /// With as many suggestions nothing more is guessed.
    private static let enough = 3

    /// Something that a beginning leads to.
    private struct Hit {
        let kind: Suggestion.Kind
        let target: Int
        let weight: Int
        let name: String?
        let isCorrected: Bool
    }

    /// Returns the best suggestions of each kind, entities first, at most `limit` in all.
    static func suggestions(
        for text: String, limit: Int, on connection: borrowing Connection
    ) throws -> [Suggestion] {
        let key = NameKey.key(of: text)
        guard !key.isEmpty, limit > 0 else { return [] }
        var hits = try hits(of: key, isCorrected: false, limit: limit, on: connection)
        if hits.count < enough {
            for near in try nearBeginnings(of: key, on: connection) {
                hits += try Self.hits(of: near, isCorrected: true, limit: limit, on: connection)
            }
        }
        var found: [Suggestion.Kind: [Hit]] = [:]
        for kind in Suggestion.Kind.allCases {
            var seen: Set<Int> = []
            found[kind] = hits.filter { $0.kind == kind && seen.insert($0.target).inserted }
        }
        return try chosen(found, limit: limit).compactMap {
            try suggestion($0, on: connection)
        }
    }

    /// Leaves room for two publications and for a quarter of headlines, and all that is free to entities.
    private static func chosen(_ found: [Suggestion.Kind: [Hit]], limit: Int) -> [Hit] {
        let (entities, articles) = (found[.entity] ?? [], found[.article] ?? [])
        let sources = (found[.source] ?? []).prefix(2)
        let room = max(0, limit - sources.count)
        let headlines = min(articles.count, max(room / 4, room - entities.count))
        let chosen = entities.prefix(room - headlines) + sources + articles.prefix(headlines)
        return Array(chosen.prefix(limit))
    }

    private static func hits(
        of key: String, isCorrected: Bool, limit: Int, on connection: borrowing Connection
    ) throws -> [Hit] {
        let names = try connection.prepare(
            """
            SELECT name FROM suggestion WHERE kind = ? AND target = ? AND key >= ? AND key < ?
            ORDER BY key LIMIT 1
            """, [.null, .null, .null, .null])
        defer { names.reset() }
        var hits: [Hit] = []
        for kind in Suggestion.Kind.allCases {
            for best in try best(kind, beginning: key, limit: limit, on: connection) {
                try names.bind([
                    .text(kind.rawValue), .integer(best.target), .text(key), .text(end(of: key)),
                ])
                let name = try names.step() ? names.optionalText(0) : nil
                hits.append(
                    Hit(
                        kind: kind, target: best.target, weight: best.weight, name: name,
                        isCorrected: isCorrected))
            }
        }
        return hits
    }

    /// Returns what the most weighty names of one beginning lead to, equal ones in order of their ids.
    ///
    /// The order of keys would tell in which order the corpus was imported.
    private static func best(
        _ kind: Suggestion.Kind, beginning key: String, limit: Int,
        on connection: borrowing Connection
    ) throws -> [(target: Int, weight: Int)] {
        let letters = key.unicodeScalars.count
        let isShort = (1...3).contains(letters)
        let rows = try connection.prepare(
            """
            SELECT target, weight FROM suggestion
            WHERE kind = ? AND \(isShort ? "substr(key, 1, \(letters)) = ?" : "key >= ? AND key < ?")
            ORDER BY weight DESC
            """,
            [.text(kind.rawValue), .text(key)] + (isShort ? [] : [.text(end(of: key))]))
        defer { rows.reset() }
        var found: [Int: Int] = [:]
        var least = Int.max
        // Beyond the limit only those count that weigh as much as the last one.
        while try rows.step(), found.count < limit || rows.integer(1) == least {
            least = rows.integer(1)
            found[rows.integer(0)] = least
        }
        let id =
            switch kind {
            case .entity: "SELECT id FROM entity WHERE key = ?"
            case .article: "SELECT id FROM article WHERE key = ?"
            case .source: "SELECT slug FROM catalogue WHERE key = ?"
            }
        var named: [(id: String, target: Int, weight: Int)] = []
        for (target, weight) in found {
            guard let id = try connection.text(id, [.integer(target)]) else { continue }
            named.append((id, target, weight))
        }
        named.sort { ($1.weight, $0.id) < ($0.weight, $1.id) }
        return named.prefix(limit).map { ($0.target, $0.weight) }
    }

    /// The end of the range of texts that begin with `key`: no text holds the last scalar of Unicode.
    private static func end(of key: String) -> String { key + "\u{10FFFF}" }

    /// Returns the beginnings that exist one slip away: a letter too many, missing, wrong, or two swapped.
    private static func nearBeginnings(
        of key: String, on connection: borrowing Connection
    ) throws -> [String] {
        let letters = Array(key.utf8)
        guard (shortestCorrected...longestCorrected).contains(letters.count) else { return [] }
        let exists = try connection.prepare(
            """
            SELECT EXISTS (SELECT 1 FROM suggestion
                    WHERE kind = 'entity' AND key >= ?1 AND key < ?2)
                OR EXISTS (SELECT 1 FROM suggestion
                    WHERE kind = 'source' AND key >= ?1 AND key < ?2)
                OR EXISTS (SELECT 1 FROM suggestion
                    WHERE kind = 'article' AND key >= ?1 AND key < ?2)
            """, [.null, .null])
        func leads(_ letters: some Sequence<UInt8>) throws -> Bool {
            let key = String(decoding: Array(letters), as: UTF8.self)
            try exists.bind([.text(key), .text(end(of: key))])
            defer { exists.reset() }
            return try exists.step() && exists.integer(0) == 1
        }
        let alphabet = Array(UInt8(ascii: "a")...UInt8(ascii: "z")) + [0x20]
        var near: [String] = []
        for index in 0...letters.count {
            // What comes before the slip is right, so it must begin something.
            guard try index == 0 || leads(letters[..<index]) else { break }
            var variants = alphabet.map { letters[..<index] + [$0] + letters[index...] }
            if index < letters.count {
                variants += alphabet.map { letters[..<index] + [$0] + letters[(index + 1)...] }
                variants.append(letters[..<index] + letters[(index + 1)...])
            }
            if index + 1 < letters.count {
                let swapped = [letters[index + 1], letters[index]]
                variants.append(letters[..<index] + swapped + letters[(index + 2)...])
            }
            for variant in variants where try leads(variant) {
                near.append(String(decoding: variant, as: UTF8.self))
            }
        }
        return Array(Set(near)).sorted()
    }

    private static func suggestion(
        _ hit: Hit, on connection: borrowing Connection
    ) throws -> Suggestion? {
        let sql =
            switch hit.kind {
            case .entity: "SELECT id, slug, name, article_count, type FROM entity WHERE key = ?"
            case .article: "SELECT id, slug, headline, 1, NULL FROM article WHERE key = ?"
            case .source:
                "SELECT slug, slug, name, article_count, NULL FROM catalogue WHERE key = ?"
            }
        let row = try connection.prepare(sql, [.integer(hit.target)])
        defer { row.reset() }
        guard try row.step() else { return nil }
        return Suggestion(
            kind: hit.kind, id: row.text(0), slug: row.text(1), label: row.text(2),
            matchedName: hit.name, type: try row.optionalValue(4), count: row.integer(3),
            isCorrected: hit.isCorrected)
    }
}
