import CorpusModel

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Finds the articles that deal with the same as one article.
enum RelatedArticles {
    /// Entities of an article that are looked along, the rarest.
    private static let entitiesFollowed = 15
    /// Articles looked at for each of them, the newest.
    private static let articlesFollowed = 500
    /// What a quote of the same words counts: as much as several rare names.
    private static let quoteScore = 10.0
    /// What nearly the same text counts: more than anything else.
    private static let duplicateScore = 100.0
    /// Shared entities told of each article.
    private static let entitiesTold = 10

    /// Why one article is related.
    private struct Reasons {
        var score = 0.0
        var entities: [Int] = []
        var quotes = 0
        var isDuplicate = false
    }

    /// Returns the articles that have the most in common with one, best first.
    static func find(
        _ article: Int, limit: Int, on connection: borrowing Connection
    ) throws -> [RelatedArticle] {
        var reasons: [Int: Reasons] = [:]
        try addEntities(of: article, to: &reasons, on: connection)
        try addQuotes(of: article, to: &reasons, on: connection)
        try addDuplicates(of: article, to: &reasons, on: connection)
        guard let least = reasons.values.map(\.score).sorted(by: >).prefix(limit).last else {
            return []
        }
        var best: [(id: String, article: Int, reasons: Reasons)] = []
        for (article, reasons) in reasons where reasons.score >= least {
            let id = try connection.text(
                "SELECT id FROM article WHERE key = ?", [.integer(article)])
            best.append((id ?? "", article, reasons))
        }
        best.sort { ($1.reasons.score, $0.id) < ($0.reasons.score, $1.id) }
        return try best.prefix(limit).map { _, article, reasons in
            RelatedArticle(
                article: try ArticleRecords.summary(article, snippets: [], on: connection),
                score: reasons.score,
                sharedEntities: try reasons.entities.prefix(entitiesTold).map {
                    try EntityRecords.reference($0, on: connection)
                }, sharedQuotes: reasons.quotes, isDuplicate: reasons.isDuplicate)
        }
    }

    /// Counts shared entities, each by how much a name in so many articles says (its idf).
    private static func addEntities(
        of article: Int, to reasons: inout [Int: Reasons], on connection: borrowing Connection
    ) throws {
        let all = try StatisticsRecords.articleCount(on: connection)
        let rows = try connection.prepare(
            """
            SELECT entity.key, entity.article_count
            FROM article_entity CROSS JOIN entity ON entity.key = article_entity.entity
            WHERE article = ? AND leads = 1 AND article_count > 1
            ORDER BY article_count, entity.id LIMIT \(entitiesFollowed)
            """, [.integer(article)])
        var entities: [(key: Int, articles: Int)] = []
        while try rows.step() { entities.append((rows.integer(0), rows.integer(1))) }
        for entity in entities {
            let weight = log(Double(all + 1) / Double(entity.articles))
            let others = try connection.prepare(
                """
                SELECT article FROM article_entity WHERE entity = ? AND leads = 1
                ORDER BY published_at DESC, article_id LIMIT \(articlesFollowed)
                """, [.integer(entity.key)])
            while try others.step() {
                guard others.integer(0) != article else { continue }
                reasons[others.integer(0), default: Reasons()].score += weight
                reasons[others.integer(0), default: Reasons()].entities.append(entity.key)
            }
        }
    }

    private static func addQuotes(
        of article: Int, to reasons: inout [Int: Reasons], on connection: borrowing Connection
    ) throws {
        let rows = try connection.prepare(
            """
            SELECT other.article, count(DISTINCT quote.key) FROM quote
            CROSS JOIN quote AS other ON other.words_hash = quote.words_hash
            WHERE quote.article = ?1 AND other.article <> ?1 GROUP BY 1
            """, [.integer(article)])
        while try rows.step() {
            let count = rows.integer(1)
            reasons[rows.integer(0), default: Reasons()].quotes = count
            reasons[rows.integer(0), default: Reasons()].score += Double(count) * quoteScore
        }
    }

    private static func addDuplicates(
        of article: Int, to reasons: inout [Int: Reasons], on connection: borrowing Connection
    ) throws {
        let rows = try connection.prepare(
            """
            SELECT other.key FROM article
            CROSS JOIN article AS other ON other.duplicate_group = article.duplicate_group
            WHERE article.key = ?1 AND other.key <> ?1
            ORDER BY other.id LIMIT \(articlesFollowed)
            """, [.integer(article)])
        while try rows.step() {
            reasons[rows.integer(0), default: Reasons()].isDuplicate = true
            reasons[rows.integer(0), default: Reasons()].score += duplicateScore
        }
    }
}
