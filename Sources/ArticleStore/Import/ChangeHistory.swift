import CorpusModel

/// Remembers what each import has changed, so that a client can catch up.
enum ChangeHistory {
    /// Imports remembered: three months of one a day.
    private static let datasets = 100

    /// Notes the dataset about to be published and which articles came, went or say something else.
    static func add(_ dataset: Dataset, on connection: borrowing Connection) throws {
        try connection.run(
            "INSERT INTO dataset_history (version, imported_at) VALUES (?, ?)",
            [.text(dataset.version), .integer(Int(dataset.importedAt))])
        let number = connection.lastInsertedKey
        // Before the first dataset there was nothing that anyone could ask about.
        if try DatasetRow.read(from: connection) != nil {
            for statement in changes { try connection.run(statement, [.integer(number)]) }
        }
        try connection.run("DELETE FROM added_article")
        try connection.run("DELETE FROM removed_article")
        try connection.run(
            "DELETE FROM dataset_history WHERE number <= ?", [.integer(number - datasets)])
    }

    private static let changes = [
        """
        INSERT INTO article_change (number, article, change)
        SELECT ?, id, CASE WHEN id IN (SELECT id FROM removed_article)
            THEN 'changed' ELSE 'added' END
        FROM added_article CROSS JOIN article ON article.key = added_article.article
        """,
        """
        INSERT INTO article_change (number, article, change)
        SELECT ?, id, 'removed' FROM removed_article
        WHERE NOT EXISTS (SELECT 1 FROM article WHERE article.id = removed_article.id)
        """,
        """
        INSERT OR IGNORE INTO article_change (number, article, change)
        SELECT ?, id, 'changed' FROM article_before
        CROSS JOIN article ON article.key = article_before.article
        LEFT JOIN article_entities ON article_entities.article = article.key
        WHERE article_entities.entities IS NOT article_before.entities
        OR article_before.speakers IS NOT \(ChangeLog.speakers)
        """,
        """
        INSERT OR IGNORE INTO article_change (number, article, change)
        SELECT ?, article_id, 'changed'
        FROM renamed_entity CROSS JOIN article_entity ON article_entity.entity = renamed_entity.entity
        """,
    ]
}
