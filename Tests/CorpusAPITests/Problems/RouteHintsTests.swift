import Testing
import WebServer

@testable import CorpusAPI

@Suite struct RouteHintsTests {
    static let hints: [(path: String, suggestion: String?)] = [
        ("/v1/article", "/v1/articles"),
        ("/v1/artciles", "/v1/articles"),
        ("/articles", "/v1/articles"),
        ("/v1/Articles", "/v1/articles"),
        ("/v2/entities", "/v1/entities"),
        ("/v1/article/art_0", "/v1/articles/art_0"),
        ("/entities/iran/quote", "/v1/entities/iran/quotes"),
        ("/v1/entities/iran/quotes_about", "/v1/entities/iran/quotes-about"),
        ("/v1/articles/a%20b/quote", "/v1/articles/a%20b/quotes"),
        ("/openapi.yaml", "/openapi.json"),
        ("/health", "/healthz"),
        ("/problems", "/problems/invalid_parameter"),
        ("/problem/not_foud", "/problems/not_found"),
        ("/v1/facet/speker", "/v1/facets/speaker"),
        ("/facets/speaker", "/v1/facets/speaker"),
        ("/v1/relation/iran/israel", "/v1/relations/iran/israel"),
        ("/wp-login.php", nil),
        ("/v1/articles/x/y/z/" + String(repeating: "x", count: 200), nil),
    ]

    @Test(arguments: hints)
    func `suggest the nearest path that answers`(path: String, suggestion: String?) {
        let problem = CorpusAPI.notFound(HTTPRequest(target: path))
        #expect(problem.status == .notFound)
        #expect(problem.code == "not_found")
        #expect(problem.errors.first?.suggestion == suggestion)
    }
}
