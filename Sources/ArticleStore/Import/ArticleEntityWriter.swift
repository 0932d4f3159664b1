import CorpusModel

extension ArticleWriter {
    /// Adds the entities of an article and their mentions, and returns their keys in order.
    func insertEntities(
        of analyzed: AnalyzedArticle, article: Row, on connection: borrowing Connection
    ) throws -> [Int] {
        var mentionCounts = [Int](repeating: 0, count: analyzed.entities.count)
        for mention in analyzed.mentions { mentionCounts[mention.entity] += 1 }
        var keys: [Int] = []
        for (number, entity) in analyzed.entities.enumerated() {
            let profile = try ProfileTally.key(of: entity, on: connection)
            try connection.run(
                """
                INSERT INTO article_entity (
                    article, number, profile, mention_count, confidence_millionths, leads,
                    published_at, article_id, evidence)
                VALUES (?, ?, ?, ?, ?, 1, ?, ?, ?)
                """,
                [
                    .integer(article.key), .integer(number), .integer(profile),
                    .integer(mentionCounts[number]),
                    .integer(Int((entity.confidence * 1_000_000).rounded())),
                    .optional(article.publishedAt), .text(article.id),
                    .optional(try phrases.list(entity.evidence, on: connection)),
                ])
            let key = connection.lastInsertedKey
            keys.append(key)
            try Self.insertDetails(of: entity, articleEntity: key, on: connection)
        }
        for (number, mention) in analyzed.mentions.enumerated() {
            try connection.run(
                """
                INSERT INTO mention (
                    article_entity, number, part, paragraph, start, "end", surface, form)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                [
                    .integer(keys[mention.entity]), .integer(number),
                    .text(mention.span.part.rawValue), .integer(mention.span.paragraph),
                    .integer(mention.span.start), .integer(mention.span.end),
                    .text(mention.surface), .text(mention.form.rawValue),
                ])
        }
        return keys
    }

    private static func insertDetails(
        of entity: ArticleEntity, articleEntity: Int, on connection: borrowing Connection
    ) throws {
        for alias in entity.aliases {
            try insertDetail("alias", alias, articleEntity: articleEntity, on: connection)
        }
        for role in entity.roles {
            try insertDetail("role", role, articleEntity: articleEntity, on: connection)
        }
        for office in entity.offices {
            try insertDetail("office", office, articleEntity: articleEntity, on: connection)
        }
        if let subtype = entity.subtype {
            try insertDetail(
                "subtype", NameCount(subtype.rawValue, 1), articleEntity: articleEntity,
                on: connection)
        }
        if let country = entity.country {
            try insertDetail(
                "country", NameCount(country, 1), articleEntity: articleEntity, on: connection)
        }
        if let other = entity.standsFor {
            try insertDetail(
                "stands_for", NameCount("\(other.type.rawValue)|\(other.name)", 1),
                articleEntity: articleEntity, on: connection)
        }
    }

    private static func insertDetail(
        _ kind: String, _ detail: NameCount, articleEntity: Int,
        on connection: borrowing Connection
    ) throws {
        try connection.run(
            """
            INSERT INTO article_entity_detail (article_entity, kind, name, count)
            VALUES (?, ?, ?, ?)
            ON CONFLICT DO UPDATE SET count = count + excluded.count
            """,
            [
                .integer(articleEntity), .text(kind), .text(detail.name), .integer(detail.count),
            ])
    }
}
