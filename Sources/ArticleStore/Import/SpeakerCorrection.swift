import CorpusModel

/// Gives quotes the speakers that editors name, and takes them back.
enum SpeakerCorrection {
    /// The method of a quote whose speaker an editor has named.
    ///
    /// What the text says of the speaker stays in the row, and is not told while this is the method.
    static let method = "curation"

    /// Returns in SQL the kind of a speaker that is an entity of a type.
    static func kind(ofType type: String) -> String {
        "iif(\(type) = '\(EntityType.person.rawValue)', "
            + "'\(Speaker.Kind.named.rawValue)', '\(Speaker.Kind.institution.rawValue)')"
    }

    /// Gives every corrected quote what the analysis says of its speaker.
    static func undo(on connection: borrowing Connection) throws {
        try ChangeLog.rememberLinks(of: correctedArticles, on: connection)
        let statements = [
            """
            INSERT OR IGNORE INTO changed_entity (entity)
            SELECT speaker_entity FROM corrected_quote
            CROSS JOIN quote ON quote.key = corrected_quote.quote
            WHERE speaker_entity IS NOT NULL
            """,
            """
            INSERT OR IGNORE INTO changed_article (article) \(correctedArticles)
            """,
            """
            UPDATE quote SET speaker_entity = NULL, speaker = corrected_quote.speaker,
                speaker_kind = corrected_quote.speaker_kind,
                speaker_name = corrected_quote.speaker_name,
                speaker_title = corrected_quote.speaker_title,
                confidence = corrected_quote.confidence, method = corrected_quote.method
            FROM corrected_quote WHERE corrected_quote.quote = quote.key
            """,
            "DELETE FROM corrected_quote",
        ]
        for statement in statements { try connection.run(statement) }
    }

    private static let correctedArticles = """
        SELECT article FROM corrected_quote CROSS JOIN quote ON quote.key = corrected_quote.quote
        """

    /// Corrects quotes that `undo` has gone over, and returns what became of each rule.
    static func apply(
        _ fixes: [CuratedEntities.SpeakerFix], on connection: borrowing Connection
    ) throws -> [CurationOutcome] {
        var lines: [Int: Int] = [:]
        return try fixes.map { fix in
            let found = try quotes(fix.quote, on: connection)
            let problem: String
            if found.count != 1 {
                problem = warning(fix.quote, count: found.count)
            } else if let line = lines[found[0]] {
                problem = "Line \(line) gives this quote a speaker already."
            } else {
                lines[found[0]] = fix.line
                try correct(found[0], speaker: fix.speaker, on: connection)
                return CurationOutcome(kind: .speaker, line: fix.line)
            }
            return CurationOutcome(
                kind: .speaker, line: fix.line, isApplied: false, warnings: [problem])
        }
    }

    private static func warning(_ pointer: QuotePointer, count: Int) -> String {
        switch pointer {
        case .identifier(let text): "The corpus has no quote \"\(text)\"."
        case .words(let words, let article):
            count == 0
                ? "The article \"\(article)\" has no quote with the words \"\(words)\"."
                : "The article \"\(article)\" has \(count) quotes with the words \"\(words)\"; "
                    + "give more of them."
        }
    }

    /// Returns the keys of the quotes that an editor may mean.
    private static func quotes(
        _ pointer: QuotePointer, on connection: borrowing Connection
    ) throws -> [Int] {
        switch pointer {
        case .identifier(let text):
            return try RowKey.quote(text, on: connection).map { [$0] } ?? []
        case .words(let words, let name):
            guard let article = try ProfileParts.article(name, on: connection) else { return [] }
            let rows = try connection.prepare(
                "SELECT key, text FROM quote WHERE article = ? ORDER BY position",
                [.integer(article)])
            let wanted = TextFolding.fold(words)
            var same: [Int] = []
            var within: [Int] = []
            while try rows.step() {
                let text = TextFolding.fold(rows.text(1))
                if text == wanted { same.append(rows.integer(0)) }
                if text.contains(wanted) { within.append(rows.integer(0)) }
            }
            return same.isEmpty ? within : same
        }
    }

    private static func correct(
        _ quote: Int, speaker: String?, on connection: borrowing Connection
    ) throws {
        try ChangeLog.rememberLinks(
            of: "SELECT article FROM quote WHERE key = \(quote)", on: connection)
        try connection.run(
            """
            INSERT OR IGNORE INTO corrected_quote
            SELECT key, speaker, speaker_kind, speaker_name, speaker_title, confidence, method
            FROM quote WHERE key = ?
            """, [.integer(quote)])
        try connection.run(
            """
            INSERT OR IGNORE INTO changed_entity (entity)
            SELECT speaker_entity FROM quote WHERE key = ? AND speaker_entity IS NOT NULL
            """, [.integer(quote)])
        try connection.run(
            "INSERT OR IGNORE INTO changed_article (article) SELECT article FROM quote WHERE key = ?",
            [.integer(quote)])
        let entity = try speaker.flatMap { try RowKey.entity($0, on: connection) }
        let reference = try entity.map { try EntityRecords.reference($0, on: connection) }
        try connection.run(
            """
            UPDATE quote SET speaker_entity = ?1, speaker_name = ?2, speaker_title = NULL,
                speaker_kind = iif(?1 IS NULL, 'unknown', \(kind(ofType: "?3"))),
                confidence = 1, method = ?4, speaker = (
                    SELECT key FROM article_entity
                    WHERE article_entity.article = quote.article
                    AND article_entity.entity = ?1 ORDER BY number LIMIT 1)
            WHERE key = ?5
            """,
            [
                .optional(entity), .optional(reference?.name),
                .optional(reference?.type.rawValue), .text(method), .integer(quote),
            ])
        if let entity {
            try connection.run(
                "INSERT OR IGNORE INTO changed_entity (entity) VALUES (?)", [.integer(entity)])
        }
    }
}
