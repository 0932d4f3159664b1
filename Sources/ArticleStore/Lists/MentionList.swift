import CorpusModel

/// The list of the mentions of one entity.
enum MentionList {
    /// Returns the page that `query` asks for: the newest article first, then in text order.
    static func page(
        _ query: ListQuery, of entity: String, on connection: borrowing Connection
    ) throws -> Page<MentionRecord> {
        var list = try definition.list(query, on: connection)
        let key = try RowKey.entity(entity, on: connection)
        list.conditions.add("link.entity = ?", [.optional(key)])
        list.count = (
            "SELECT sum(link.mention_count) FROM article_entity AS link \(list.conditions.sql)",
            list.conditions.values
        )
        var texts = PassageReader()
        return try list.page(on: connection) { keys, connection in
            try MentionRecords.mention(keys[0], number: keys[1], texts: &texts, on: connection)
        }
    }

    private static let definition = ListDefinition(
        source: """
            article_entity AS link CROSS JOIN mention ON mention.article_entity = link.key
            """,
        keys: ["link.key", "mention.number"], id: "link.article_id",
        from: "link.published_at", before: "link.published_at",
        sorts: ["published_at": .init(sql: "link.published_at", isNullable: true)],
        defaultSort: [SortTerm("published_at", isDescending: true)],
        tieBreakers: ["link.article_id", "mention.number"])
}
