/// Keys of phrases that the analysis says over and over, so that each is stored once.
final class PhraseBook {
    /// Most phrases remembered between look-ups; the common ones are a few hundred.
    private static let capacity = 20_000

    private var keys: [String: Int] = [:]

    /// Returns the key of a phrase, new or known.
    func key(of phrase: String, on connection: borrowing Connection) throws -> Int {
        if let key = keys[phrase] { return key }
        if keys.count >= Self.capacity { keys.removeAll() }
        let known = try connection.integer(
            "SELECT key FROM phrase WHERE text = ?", [.text(phrase)])
        if known == nil {
            try connection.run("INSERT INTO phrase (text) VALUES (?)", [.text(phrase)])
        }
        let key = known ?? connection.lastInsertedKey
        keys[phrase] = key
        return key
    }

    /// Returns the keys of phrases as a column holds them; `nil` without any.
    func list(_ phrases: [String], on connection: borrowing Connection) throws -> String? {
        guard !phrases.isEmpty else { return nil }
        return try phrases.map { String(try key(of: $0, on: connection)) }.joined(separator: ",")
    }

    /// Returns the phrases of columns written by `list`, one array for each, by one look-up for all.
    static func phrases(
        _ lists: [String?], on connection: borrowing Connection
    ) throws -> [[String]] {
        let keys = lists.map { list in
            (list ?? "").split(separator: ",").compactMap { Int($0) }
        }
        let texts = try texts(of: Set(keys.joined()), on: connection)
        return keys.map { $0.compactMap { texts[$0] } }
    }

    /// Returns phrases by their keys.
    static func texts(
        of keys: Set<Int>, on connection: borrowing Connection
    ) throws -> [Int: String] {
        guard !keys.isEmpty else { return [:] }
        let rows = try connection.prepare(
            "SELECT key, text FROM phrase WHERE key IN (SELECT value FROM json_each(?))",
            [.text("[\(keys.sorted().map(String.init).joined(separator: ","))]")])
        var texts: [Int: String] = [:]
        while try rows.step() { texts[rows.integer(0)] = rows.text(1) }
        return texts
    }
}
