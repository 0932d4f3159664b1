/// Counts the corpus once an import, so that no request has to.
enum StatisticsCount {
    /// Counts everything anew.
    static func refresh(on connection: borrowing Connection) throws {
        try connection.run("DELETE FROM statistic")
        for (measure, sql) in figures {
            try connection.run(
                "INSERT INTO statistic (measure, name, value) VALUES ('\(measure)', '', (\(sql)))")
        }
        for (measure, sql) in breakdowns {
            try connection.run(
                "INSERT INTO statistic (measure, name, value) SELECT '\(measure)', * FROM (\(sql))")
        }
        try refreshIssues(on: connection)
    }

    /// Gathers anew what readers should know of single seeds.
    static func refreshIssues(on connection: borrowing Connection) throws {
        try connection.run("DELETE FROM quality_issue")
        try connection.run(
            """
            INSERT OR REPLACE INTO statistic (measure, name, value)
            VALUES ('kept', '', (SELECT count(*) FROM seed WHERE kept_warning IS NOT NULL))
            """)
        try connection.run(
            """
            INSERT INTO quality_issue (number, seed, article, warning)
            SELECT row_number() OVER (ORDER BY seed, number), seed, id, text FROM (
                SELECT name AS seed, 0 AS number, NULL AS id, skip_warning AS text FROM seed
                WHERE skip_warning IS NOT NULL
                UNION ALL
                SELECT name, 0, id, kept_warning
                FROM seed CROSS JOIN article ON article.seed = seed.name
                WHERE kept_warning IS NOT NULL
                UNION ALL
                SELECT seed, number + 1, id, text
                FROM warning CROSS JOIN article ON article.key = warning.article
            ) ORDER BY seed, number LIMIT \(issueLimit)
            """)
    }

    /// Most issues kept: a page for a reader, not a log.
    private static let issueLimit = 1_000

    /// Single numbers and times: name of the measure and the query that gives it.
    private static let figures = [
        ("articles", "SELECT count(*) FROM article"),
        ("paragraphs", "SELECT ifnull(sum(paragraph_count), 0) FROM article"),
        ("words", "SELECT ifnull(sum(word_count), 0) FROM article"),
        ("entities", "SELECT count(*) FROM entity"),
        ("mentions", "SELECT ifnull(sum(mention_count), 0) FROM entity"),
        ("quotes", "SELECT count(*) FROM quote"),
        ("truncated_articles", "SELECT count(*) FROM article WHERE access = 'truncated'"),
        ("first_published", "SELECT min(published_at) FROM article"),
        ("last_published", "SELECT max(published_at) FROM article"),
        ("seeds", "SELECT count(*) FROM seed"),
        ("skipped", "SELECT count(*) FROM seed WHERE skip_warning IS NOT NULL"),
        ("attribution_rate", "SELECT avg(speaker_entity IS NOT NULL) FROM quote"),
        ("unknown_speaker_rate", "SELECT avg(speaker_kind = 'unknown') FROM quote"),
        ("articles_without_date", "SELECT count(*) FROM article WHERE published_at IS NULL"),
        (
            "articles_without_author",
            """
            SELECT count(*) FROM article
            WHERE NOT EXISTS (SELECT 1 FROM author WHERE author.article = article.key)
            """
        ),
        ("uncertain_entities", "SELECT count(*) FROM entity WHERE confidence < 0.5"),
    ]

    /// Counts by name.
    private static let breakdowns = [
        ("entities_by_type", "SELECT type, count(*) FROM entity GROUP BY type"),
        (
            "quotes_by_speaker_kind",
            "SELECT speaker_kind, count(*) FROM quote GROUP BY speaker_kind"
        ),
        ("quotes_by_type", "SELECT quote_type, count(*) FROM quote GROUP BY quote_type"),
        (
            "quotes_by_cue_class",
            "SELECT cue_class, count(*) FROM quote WHERE cue_class IS NOT NULL GROUP BY cue_class"
        ),
        (
            "articles_by_source",
            """
            SELECT min(source), count(*) FROM article WHERE source IS NOT NULL
            GROUP BY source_slug ORDER BY 2 DESC, source_slug LIMIT 100
            """
        ),
        (
            "articles_by_speaker",
            """
            SELECT entity.id, count(DISTINCT article) FROM quote
            CROSS JOIN entity ON entity.key = quote.speaker_entity GROUP BY entity.key
            """
        ),
        (
            "articles_by_dateline",
            """
            SELECT dateline_slug, count(*) FROM article WHERE dateline_slug IS NOT NULL
            GROUP BY dateline_slug
            """
        ),
        (
            "articles_by_date",
            "SELECT \(TimelineCount.published) AS day, count(*) FROM article GROUP BY 1 HAVING day IS NOT NULL"
        ),
        (
            "quotes_by_date",
            """
            SELECT \(TimelineCount.published) AS day, sum(quote_count) FROM article GROUP BY 1
            HAVING day IS NOT NULL AND sum(quote_count) > 0
            """
        ),
        (
            "mentions_by_date",
            "SELECT \(TimelineCount.mentioned), count(*) FROM mentioned_date GROUP BY 1"
        ),
        ("mentions_by_type", "SELECT type, sum(mention_count) FROM entity GROUP BY type"),
        (
            "entities_by_kind",
            """
            SELECT type || '/' || subtype, count(*) FROM entity WHERE subtype IS NOT NULL
            GROUP BY type, subtype
            """
        ),
        ("articles_by_access", "SELECT access, count(*) FROM article GROUP BY access"),
        (
            "articles_by_language",
            "SELECT language, count(*) FROM article WHERE language IS NOT NULL GROUP BY language"
        ),
        (
            "articles_by_year",
            """
            SELECT substr(published_at, 1, 4), count(*) FROM article
            WHERE published_at IS NOT NULL GROUP BY 1
            """
        ),
        (
            "quotes_by_year",
            """
            SELECT substr(published_at, 1, 4), count(*) FROM quote
            WHERE published_at IS NOT NULL GROUP BY 1
            """
        ),
        ("quotes_by_cue", "SELECT cue, count(*) FROM quote WHERE cue IS NOT NULL GROUP BY cue"),
        ("quotes_by_confidence", "SELECT confidence, count(*) FROM quote GROUP BY confidence"),
        (
            "entities_by_subtype",
            "SELECT subtype, count(*) FROM entity WHERE subtype IS NOT NULL GROUP BY subtype"
        ),
        (
            "entities_by_country",
            "SELECT country, count(*) FROM entity WHERE country IS NOT NULL GROUP BY country"
        ),
        ("curation_rules", "SELECT kind, count(*) FROM curation_rule GROUP BY kind"),
        ("curation_applied", "SELECT kind, sum(is_applied) FROM curation_rule GROUP BY kind"),
        (
            "removed_lines_by_reason", "SELECT reason, count(*) FROM removed_line GROUP BY reason"
        ),
    ]
}
