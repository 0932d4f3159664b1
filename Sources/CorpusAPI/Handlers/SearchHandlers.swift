import ArticleStore
import CorpusModel
import WebServer

/// Answers searches over everything.
enum SearchHandlers {
    static func search(_ call: Call) throws -> Answer {
        let search = call.arguments.list.search ?? ""
        let results = try call.corpus.search.search(call.arguments.list)
        let presentation = try call.presentation(
            of: Set(results.quotes.items.flatMap(\.textPlaces)))
        return call.one(
            SearchResponse(
                results: results, correction: try call.corpus.search.correction(of: search),
                query: URIQuery.text([(Parameter.search.name, search)]),
                presentation: presentation))
    }

    static func suggest(_ call: Call) throws -> Answer {
        let suggestions = try call.corpus.search.suggest(
            call.arguments.list.search ?? "", limit: call.arguments.list.limit)
        return try call.list(
            Listing(suggestions) { SuggestionResponse(suggestion: $0, presentation: $1) })
    }
}
