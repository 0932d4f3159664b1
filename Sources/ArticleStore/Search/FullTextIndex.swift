import CorpusModel

/// A full-text index beside a table.
struct FullTextIndex {
    /// The virtual table.
    let name: String
    /// The table it finds rows of.
    let table: String
    /// Its columns by the names a search may use for them.
    let columns: [String: [String]]
    /// The columns that stretches are cut from, in order.
    let snippetColumns: [String]
    /// Whether rows hold sentences that can be searched one by one.
    var hasSentences: Bool { parts[.body] != nil }

    /// The numbers of the columns in the virtual table.
    var columnNumbers: [String: Int] {
        Dictionary(uniqueKeysWithValues: snippetColumns.enumerated().map { ($1, $0) })
    }
    /// Whether single words are taken for beginnings of words.
    var isPrefixSearch = false
    /// The columns of each part of a record that a search may be limited to.
    var parts: [SearchPart: [String]] = [:]

    /// Headlines, summary lines and bodies.
    static let articles = FullTextIndex(
        name: "article_search", table: "article",
        columns: [
            "title": ["headline", "standfirst"], "headline": ["headline"],
            "standfirst": ["standfirst"], "body": ["body"], "text": ["body"], "quote": ["quotes"],
        ],
        snippetColumns: ["headline", "standfirst", "body"],
        parts: [.title: ["headline", "standfirst"], .body: ["body"], .quote: ["quotes"]])

    /// The words of quotes.
    static let quotes = FullTextIndex(
        name: "quote_search", table: "quote",
        columns: ["text": ["text"], "body": ["text"], "quote": ["text"]],
        snippetColumns: ["text"])

    /// Names and aliases of entities.
    static let entities = FullTextIndex(
        name: "entity_search", table: "entity",
        columns: ["name": ["name", "aliases"], "title": ["name", "aliases"]],
        snippetColumns: [], isPrefixSearch: true)

    /// Returns the FTS5 query for a search text; `nil` when it can match nothing here.
    ///
    /// - Throws: `CorpusError.invalidSearch` when the text cannot be read.
    func query(for search: String, in parts: Set<SearchPart> = []) throws -> String? {
        let query = try SearchParser.parse(search).fullTextQuery(
            columns: columns, isPrefixSearch: isPrefixSearch)
        guard let query, !parts.isEmpty, !self.parts.isEmpty else { return query }
        let names = SearchPart.allCases.filter(parts.contains).flatMap { self.parts[$0] ?? [] }
        return "{\(names.joined(separator: " "))} : (\(query))"
    }
}
