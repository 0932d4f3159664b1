import CorpusModel

/// Reads entities by key, each with a handful of indexed look-ups.
enum EntityRecords {
    /// Most aliases, and most roles, told of one entity: the rest are slips and one-time phrases.
    private static let detailCount = 50

    /// Reads a reference from five columns: id, slug, name, type, subtype.
    static func reference(in row: Statement, at column: Int32 = 0) throws -> EntityReference {
        EntityReference(
            id: row.text(column), slug: row.text(column + 1), name: row.text(column + 2),
            type: try row.value(column + 3), subtype: try row.optionalValue(column + 4))
    }

    /// Reads a reference as `reference` does; `nil` when the columns are null.
    static func optionalReference(
        in row: Statement, at column: Int32
    ) throws -> EntityReference? {
        row.isNull(column) ? nil : try reference(in: row, at: column)
    }

    /// Returns an entity's name.
    static func reference(
        _ entity: Int, on connection: borrowing Connection
    ) throws -> EntityReference {
        let row = try connection.prepare(
            "SELECT id, slug, name, type, subtype FROM entity WHERE key = ?", [.integer(entity)])
        defer { row.reset() }
        try row.require("entity")
        return try reference(in: row)
    }

    /// Returns an entity whole.
    static func entity(_ entity: Int, on connection: borrowing Connection) throws -> Entity {
        let aliases = try details("alias", of: entity, on: connection)
        let roles = try details("role", of: entity, on: connection)
        var found = try bare(entity, on: connection)
        found.entity.aliases = aliases
        found.entity.roles = roles
        found.entity.standsFor = try found.standsFor.flatMap { id in
            try RowKey.entity(id, on: connection).map { try reference($0, on: connection) }
        }
        found.entity.evidence = try PhraseBook.phrases([found.evidence], on: connection)[0]
        return found.entity
    }

    private static func bare(
        _ entity: Int, on connection: borrowing Connection
    ) throws -> (entity: Entity, standsFor: String?, evidence: String?) {
        let row = try connection.prepare(
            """
            SELECT id, slug, name, type, subtype, country, article_count, mention_count,
                quote_count, first_seen, last_seen, confidence, stands_for, evidence
            FROM entity WHERE key = ?
            """, [.integer(entity)])
        defer { row.reset() }
        try row.require("entity")
        let found = Entity(
            id: row.text(0), slug: row.text(1), name: row.text(2), type: try row.value(3),
            subtype: try row.optionalValue(4), country: row.optionalText(5), aliases: [],
            roles: [], articleCount: row.integer(6), mentionCount: row.integer(7),
            quoteCount: row.integer(8), firstSeen: row.optionalText(9),
            lastSeen: row.optionalText(10), confidence: row.real(11))
        return (found, row.optionalText(12), row.optionalText(13))
    }

    private static func details(
        _ kind: String, of entity: Int, on connection: borrowing Connection
    ) throws -> [NameCount] {
        try counts(
            """
            SELECT profile_detail.name, sum(count)
            FROM profile CROSS JOIN profile_detail ON profile_detail.profile = profile.key
            WHERE profile.entity = ? AND kind = ? GROUP BY 1 ORDER BY 2 DESC, 1
            LIMIT \(detailCount)
            """, [.integer(entity), .text(kind)], on: connection)
    }

    /// Returns what one article says of the entities it names, the most mentioned first.
    static func entities(
        in article: Int, on connection: borrowing Connection
    ) throws -> [ArticleEntityRecord] {
        try entities(where: "article = ?", [.integer(article)], on: connection)
    }

    /// Returns what one article says of an entity it names.
    static func entity(
        _ entity: Int, in article: Int, on connection: borrowing Connection
    ) throws -> ArticleEntityRecord {
        let found = try entities(
            where: "article = ? AND entity = ?", [.integer(article), .integer(entity)],
            on: connection)
        guard let record = found.first else { throw SQLiteError(missing: "entity") }
        return record
    }

    /// Reads entities of one article with four look-ups, whatever their number.
    private static func entities(
        where condition: String, _ values: [SQLiteValue], on connection: borrowing Connection
    ) throws -> [ArticleEntityRecord] {
        let rows = try connection.prepare(
            """
            SELECT entity.id, entity.slug, entity.name, entity.type, entity.subtype, entity.key,
                max(CASE WHEN leads = 1 THEN article_entity.evidence END)
            FROM article_entity CROSS JOIN entity ON entity.key = article_entity.entity
            WHERE \(condition) GROUP BY entity.key
            ORDER BY sum(article_entity.mention_count) DESC, entity.id
            """, values)
        var records: [ArticleEntityRecord] = []
        var indexes: [Int: Int] = [:]
        var evidence: [String?] = []
        while try rows.step() {
            evidence.append(rows.optionalText(6))
            indexes[rows.integer(5)] = records.count
            records.append(
                ArticleEntityRecord(
                    entity: try reference(in: rows), count: 0, roles: [], mentions: []))
        }
        let phrases = try PhraseBook.phrases(evidence, on: connection)
        for index in records.indices { records[index].evidence = phrases[index] }
        let roles = try connection.prepare(
            """
            SELECT entity, name, sum(count) FROM article_entity CROSS JOIN article_entity_detail
                ON article_entity_detail.article_entity = article_entity.key
            WHERE \(condition) AND kind = 'role' GROUP BY 1, 2 ORDER BY 3 DESC, 2
            """, values)
        while try roles.step() {
            guard let index = indexes[roles.integer(0)] else { continue }
            records[index].roles.append(NameCount(roles.text(1), roles.integer(2)))
        }
        let mentions = try connection.prepare(
            """
            SELECT part, paragraph, start, "end", surface, form, entity, mention.number
            FROM article_entity CROSS JOIN mention ON mention.article_entity = article_entity.key
            WHERE \(condition)
            """, values)
        // They come name by name, each in order: sorting all by number would cost more than reading them.
        var numbers: [[Int]] = Array(repeating: [], count: records.count)
        while try mentions.step() {
            guard let index = indexes[mentions.integer(6)] else { continue }
            records[index].mentions.append(try MentionRecords.place(in: mentions, at: 0))
            records[index].count += 1
            numbers[index].append(mentions.integer(7))
        }
        for index in records.indices { sort(&records[index].mentions, by: numbers[index]) }
        return records
    }

    /// Puts the mentions of an entity into text order, in which those of each of its names stand already.
    private static func sort(_ mentions: inout [MentionPlace], by numbers: [Int]) {
        guard zip(numbers, numbers.dropFirst()).contains(where: >) else { return }
        mentions = zip(numbers, mentions).sorted { $0.0 < $1.0 }.map(\.1)
    }

    private static func counts(
        _ sql: String, _ values: [SQLiteValue], on connection: borrowing Connection
    ) throws -> [NameCount] {
        let rows = try connection.prepare(sql, values)
        var counts: [NameCount] = []
        while try rows.step() { counts.append(NameCount(rows.text(0), rows.integer(1))) }
        return counts
    }
}
