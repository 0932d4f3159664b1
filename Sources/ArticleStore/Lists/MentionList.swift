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
        // What the import has counted of the entity need not be counted again.
        if query.from == nil, query.before == nil {
            list.count = ("SELECT mention_count FROM entity WHERE key = ?", [.optional(key)])
        }
        if case .number(let number) = query.position, let key {
            list.landmark = try landmark(
                before: (number - 1).multipliedReportingOverflow(by: list.limit).partialValue,
                of: list, entity: key, on: connection)
        }
        var texts = PassageReader()
        return try list.page(on: connection) { keys, connection in
            try MentionRecords.mention(keys[0], number: keys[1], texts: &texts, on: connection)
        }
    }

    /// Rows that are passed over one by one; more are passed over an article at a time.
    private static let fewRows = 1_000

    /// Returns the beginning of the last article that begins before the `offset`th mention, and how many mentions
    /// come before it; `nil` when it is not worth while.
    private static func landmark(
        before offset: Int, of list: KeysetList, entity: Int, on connection: borrowing Connection
    ) throws -> (key: PageKey, rows: Int)? {
        guard offset > fewRows else { return nil }
        let ascending = list.order.terms.first?.isDescending == false
        guard !ascending else { return nil }
        let links = try connection.prepare(
            """
            SELECT published_at, article_id, mention_count FROM article_entity AS link
            \(list.conditions.sql)
            ORDER BY published_at DESC, article_id
            """, list.conditions.values)
        defer { links.reset() }
        var passed = 0
        while try links.step() {
            let count = links.integer(2)
            if passed + count > offset {
                // No mention has the number -1, so the first row beside the key is the article's first.
                let id = links.text(1)
                return (
                    PageKey(
                        values: [links.sortValue(0), .text(id), .integer(-1)], id: id,
                        direction: .after), passed
                )
            }
            passed += count
        }
        return nil
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
