import CorpusModel

/// Reads the figures that the last import has counted.
enum StatisticsRecords {
    /// Returns the counts over the whole corpus.
    static func statistics(on connection: borrowing Connection) throws -> CorpusStatistics {
        var statistics = CorpusStatistics()
        statistics.articles = try integer("articles", on: connection)
        statistics.paragraphs = try integer("paragraphs", on: connection)
        statistics.words = try integer("words", on: connection)
        statistics.entities = try integer("entities", on: connection)
        statistics.mentions = try integer("mentions", on: connection)
        statistics.quotes = try integer("quotes", on: connection)
        statistics.truncatedArticles = try integer("truncated_articles", on: connection)
        statistics.firstPublished = try connection.text(figure, [.text("first_published")])
        statistics.lastPublished = try connection.text(figure, [.text("last_published")])
        statistics.entitiesByType = try counts("entities_by_type", on: connection)
        statistics.quotesBySpeakerKind = try counts("quotes_by_speaker_kind", on: connection)
        statistics.quotesByKind = try counts("quotes_by_type", on: connection)
        statistics.quotesByCueClass = try counts("quotes_by_cue_class", on: connection)
        statistics.articlesBySource = try counts("articles_by_source", on: connection)
        let rules = try counts("curation_rules", on: connection)
        let applied = try counts("curation_applied", on: connection)
        for index in statistics.curation.indices {
            let kind = statistics.curation[index].kind.rawValue
            statistics.curation[index].rules = rules.first { $0.name == kind }?.count ?? 0
            statistics.curation[index].applied = applied.first { $0.name == kind }?.count ?? 0
        }
        return statistics
    }

    /// Returns how many articles there are, without counting them.
    static func articleCount(on connection: borrowing Connection) throws -> Int {
        try integer("articles", on: connection)
    }

    /// Returns how well the corpus could be read.
    static func quality(on connection: borrowing Connection) throws -> QualityReport {
        var report = QualityReport()
        report.seeds = try integer("seeds", on: connection)
        report.skipped = try integer("skipped", on: connection)
        report.imported = report.seeds - report.skipped
        report.kept = try integer("kept", on: connection)
        report.curation = try CurationRecords.issues(on: connection)
        report.attributionRate = try real("attribution_rate", on: connection)
        report.unknownSpeakerRate = try real("unknown_speaker_rate", on: connection)
        report.articlesWithoutDate = try integer("articles_without_date", on: connection)
        report.articlesWithoutAuthor = try integer("articles_without_author", on: connection)
        report.uncertainEntities = try integer("uncertain_entities", on: connection)
        report.removedLinesByReason = try counts("removed_lines_by_reason", on: connection)
        let rows = try connection.prepare(
            "SELECT seed, article, warning FROM quality_issue ORDER BY number")
        while try rows.step() {
            report.issues.append(
                QualityReport.SeedIssue(
                    seed: rows.text(0), article: rows.optionalText(1), warning: rows.text(2)))
        }
        return report
    }

    private static let figure = "SELECT value FROM statistic WHERE measure = ? AND name = ''"

    private static func integer(
        _ measure: String, on connection: borrowing Connection
    ) throws -> Int {
        try connection.integer(figure, [.text(measure)]) ?? 0
    }

    private static func real(
        _ measure: String, on connection: borrowing Connection
    ) throws -> Double? {
        let row = try connection.prepare(figure, [.text(measure)])
        defer { row.reset() }
        return try row.step() && !row.isNull(0) ? row.real(0) : nil
    }

    /// Returns counts by name, the largest first.
    static func counts(
        _ measure: String, on connection: borrowing Connection
    ) throws -> [NameCount] {
        let rows = try connection.prepare(
            """
            SELECT name, value FROM statistic WHERE measure = ? ORDER BY value DESC, name
            """, [.text(measure)])
        var counts: [NameCount] = []
        while try rows.step() { counts.append(NameCount(rows.text(0), rows.integer(1))) }
        return counts
    }
}
