import CorpusModel

/// Finds the articles that match a search within one sentence.
///
/// The index knows no sentences. Of the articles that match as a whole, the sentences with a matching word
/// are indexed for the moment, each as a record of its own, and searched with the same query; so all of the
/// grammar means the same for a sentence as for an article.
enum SentenceSearch {
    /// Most articles whose sentences are looked at; each costs about a tenth of a millisecond.
    private static let mostArticles = 2_000

    /// Returns the keys of the articles of a list in one sentence of whose bodies `query` is met.
    ///
    /// - Throws: `CorpusError.invalidSearch` when too many articles hold the words.
    static func articles(
        in list: KeysetList, matching query: String, on connection: borrowing Connection
    ) throws -> [Int] {
        let rows = try connection.prepare(
            """
            SELECT article.key, highlight(article_search, 2, char(2), char(3))
            FROM \(list.source) \(list.conditions.sql) LIMIT \(mostArticles + 1)
            """, list.conditions.values)
        try connection.runScript(
            """
            CREATE VIRTUAL TABLE IF NOT EXISTS temp.sentence USING fts5(
                headline, standfirst, body, quotes, article UNINDEXED,
                tokenize = 'porter unicode61 remove_diacritics 2');
            DELETE FROM temp.sentence;
            """)
        var count = 0
        while try rows.step() {
            count += 1
            guard count <= mostArticles else {
                throw CorpusError.invalidSearch(
                    "More than \(mostArticles) articles hold these words, too many to look for them "
                        + "sentence by sentence; add words or filters.")
            }
            for sentence in SentenceCut.sentences(of: rows.bytes(1)) where sentence.contains(2) {
                let plain = sentence.filter { $0 != 2 && $0 != 3 }
                try connection.run(
                    "INSERT INTO temp.sentence (body, article) VALUES (?, ?)",
                    [.text(String(decoding: plain, as: UTF8.self)), .integer(rows.integer(0))])
            }
        }
        let found = try connection.prepare(
            "SELECT DISTINCT article FROM temp.sentence WHERE sentence MATCH ?", [.text(query)])
        var articles: [Int] = []
        while try found.step() { articles.append(found.integer(0)) }
        found.reset()
        try connection.run("DELETE FROM temp.sentence")
        return articles
    }
}
