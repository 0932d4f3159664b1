import ArticleStore
import CorpusModel

/// Requests worth trying, made from what the corpus holds.
enum ExampleRequests {
    static func make(for call: Call) throws -> [ServiceOverviewResponse.Example] {
        guard call.dataset != nil else { return [] }
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
            add("Quotes that name \(entity.name)", "/v1/entities/\(entity.id)/quotes-about")
            add("Everything about \(entity.name)", "/v1/search", [("q", entity.name)])
        }
        if let speaker = try first("quote_count", call), speaker.quoteCount > 0 {
            add("What \(speaker.name) said", "/v1/entities/\(speaker.id)/quotes")
        }
        add("Warnings", "/v1/quotes", [("cue_class", Cue.Class.warns.rawValue)])
        return examples
    }

    /// Returns the entity with the highest count.
    private static func first(_ field: String, _ call: Call) throws -> Entity? {
        let query = ListQuery(sort: [SortTerm(field, isDescending: true)], limit: 1)
        return try call.corpus.entities.page(query).items.first
    }
}
