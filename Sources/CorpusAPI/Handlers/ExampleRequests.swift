import ArticleStore
import CorpusModel

/// Requests worth trying, made from what the corpus holds.
enum ExampleRequests {
    /// Returns requests that each find something in the corpus that `statistics` count.
    static func make(
        for call: Call, _ statistics: CorpusStatistics
    ) throws -> [ServiceOverviewResponse.Example] {
        var examples: [ServiceOverviewResponse.Example] = []
        func add(_ title: String, _ path: String, _ query: [(String, String)] = []) {
            examples.append(
                .init(
                    title: title,
                    address: call.base + path
                        + (query.isEmpty ? "" : "?" + URIQuery.text(query))))
        }
        if let article = try call.corpus.articles.page(ListQuery(limit: 1)).items.first {
            add("One article: \(article.headline)", "/v1/articles/\(article.id)")
        }
        if let entity = try first("mention_count", call) {
            add("Articles that name \(entity.name)", "/v1/articles", [("entity", entity.slug)])
            if try call.corpus.entities.quotes(about: entity.id, ListQuery(limit: 1)).total > 0 {
                add("Quotes that name \(entity.name)", "/v1/entities/\(entity.id)/quotes-about")
            }
            if try isFound(entity.name, call) {
                add("Everything about \(entity.name)", "/v1/search", [("q", entity.name)])
            }
        }
        if let speaker = try first("quote_count", call), speaker.quoteCount > 0 {
            add("What \(speaker.name) said", "/v1/entities/\(speaker.id)/quotes")
        }
        let classes = statistics.quotesByCueClass.map(\.name)
        // What is merely said is the bulk of every corpus.
        if let kind = classes.first(where: { $0 != Cue.Class.says.rawValue }) ?? classes.first {
            add("Quotes in which somebody \(kind)", "/v1/quotes", [("cue_class", kind)])
        }
        return examples
    }

    /// Whether a search for a name finds anything; a name may hold what search takes for an operator.
    private static func isFound(_ name: String, _ call: Call) throws -> Bool {
        do {
            return try call.corpus.entities.page(ListQuery(search: name, limit: 1)).total > 0
        } catch CorpusError.invalidSearch, CorpusError.unknownSearchField {
            return false
        }
    }

    /// Returns the entity with the highest count.
    private static func first(_ field: String, _ call: Call) throws -> Entity? {
        let query = ListQuery(sort: [SortTerm(field, isDescending: true)], limit: 1)
        return try call.corpus.entities.page(query).items.first
    }
}
