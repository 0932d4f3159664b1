import ArticleStore
import CorpusModel

/// Answers searches over everything.
enum SearchHandlers {
    static func search(_ call: Call) throws -> Answer {
        let query = call.arguments.list.search ?? ""
        let results = try call.corpus.search.search(query, limit: call.arguments.list.limit)
        let presentation = try call.presentation(
            ofArticles: results.quotes.items.lazy.map(\.article.id))
        return call.one(
            SearchResponse(
                results: results, query: URIQuery.text([(Parameter.search.name, query)]),
                presentation: presentation))
    }
}
