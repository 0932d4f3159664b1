import CorpusModel

/// Keeps the curation in force and what became of its rules.
enum CurationRecords {
    /// Most warnings kept: a page for a reader, not a log.
    private static let warningLimit = 1_000

    /// Writes everything anew; the text is `nil` without a curation.
    static func write(
        _ text: String?, outcomes: [CurationOutcome], formerNames: [String: String],
        on connection: borrowing Connection
    ) throws {
        for table in ["curation", "curation_warning", "curation_rule", "former_name"] {
            try connection.run("DELETE FROM \(table)")
        }
        if let text {
            try connection.run("INSERT INTO curation (key, text) VALUES (1, ?)", [.text(text)])
        }
        var room = warningLimit
        for outcome in outcomes.sorted(by: { $0.line < $1.line }) {
            try connection.run(
                "INSERT INTO curation_rule (kind, line, is_applied) VALUES (?, ?, ?)",
                [
                    .text(outcome.kind.rawValue), .integer(outcome.line),
                    .integer(outcome.isApplied ? 1 : 0),
                ])
            let rule = connection.lastInsertedKey
            let told = outcome.warnings.prefix(room)
            room -= told.count
            for warning in told {
                try connection.run(
                    "INSERT INTO curation_warning (rule, text) VALUES (?, ?)",
                    [.integer(rule), .text(warning)])
            }
        }
        for (name, id) in formerNames {
            try connection.run(
                "INSERT INTO former_name (name, entity) SELECT ?, key FROM entity WHERE id = ?",
                [.text(name), .text(id)])
        }
    }

    /// Writes why a newer curation is not in force.
    static func write(problems: [String], on connection: borrowing Connection) throws {
        try connection.run("DELETE FROM curation_warning WHERE rule IS NULL")
        for problem in problems {
            try connection.run("INSERT INTO curation_warning (text) VALUES (?)", [.text(problem)])
        }
    }

    /// Returns the text of the curation in force; `nil` without any.
    static func text(on connection: borrowing Connection) throws -> String? {
        try connection.text("SELECT text FROM curation WHERE key = 1")
    }

    /// Returns why a newer curation is not in force.
    static func problems(on connection: borrowing Connection) throws -> [String] {
        let rows = try connection.prepare(
            "SELECT text FROM curation_warning WHERE rule IS NULL ORDER BY number")
        var problems: [String] = []
        while try rows.step() { problems.append(rows.text(0)) }
        return problems
    }

    /// Returns what editors should know, the file as a whole first.
    static func issues(on connection: borrowing Connection) throws -> [CurationIssue] {
        let rows = try connection.prepare(
            """
            SELECT kind, line, ifnull(is_applied, 0), text FROM curation_warning
            LEFT JOIN curation_rule ON curation_rule.number = curation_warning.rule
            """)
        var issues: [CurationIssue] = []
        while try rows.step() {
            issues.append(
                CurationIssue(
                    kind: try rows.optionalValue(0), line: rows.optionalInteger(1),
                    isApplied: rows.integer(2) == 1, warning: rows.text(3)))
        }
        return issues.sorted { ($0.line ?? 0) < ($1.line ?? 0) }
    }
}
