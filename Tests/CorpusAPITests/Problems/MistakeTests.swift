import Testing
import WebServer

@testable import CorpusAPI

/// Each kind of mistake, and what its sender is told to do instead.
@Suite struct MistakeTests {
    /// One mistaken request.
    struct Mistake: CustomTestStringConvertible {
        let testDescription: String
        let target: String
        let status: Int
        let parameter: String?
        /// Words that are among those allowed.
        var allowed: [String] = []
        var suggestion: String?
        var method = HTTPMethod.get
        var fields: HTTPFields = [:]
        var body = ""
    }

    private static func analysis(
        _ name: String, _ body: String, _ parameter: String?, allowed: [String] = [],
        suggestion: String? = nil
    ) -> Mistake {
        Mistake(
            testDescription: name, target: "/v1/analyze", status: 400, parameter: parameter,
            allowed: allowed, suggestion: suggestion, method: .post,
            fields: ["Content-Type": "application/json"], body: body)
    }

    static let mistakes = [
        Mistake(
            testDescription: "a parameter misspelt", target: "/v1/articles?limt=3", status: 400,
            parameter: "limt", allowed: ["limit", "q"], suggestion: "limit"),
        Mistake(
            testDescription: "the parameter of another API", target: "/v1/articles?page-size=3",
            status: 400, parameter: "page-size", suggestion: "limit"),
        Mistake(
            testDescription: "another API's order", target: "/v1/quotes?order_by=date",
            status: 400, parameter: "order_by", suggestion: "sort"),
        Mistake(
            testDescription: "another API's field", target: "/v1/articles?fields=title",
            status: 400, parameter: "fields", suggestion: "headline"),
        Mistake(
            testDescription: "a field to sort by misspelt", target: "/v1/articles?sort=-headlin",
            status: 400, parameter: "sort", allowed: ["word_count"], suggestion: "headline"),
        Mistake(
            testDescription: "a facet misspelt", target: "/v1/articles?facet=autor", status: 400,
            parameter: "facet", allowed: ["author"], suggestion: "author"),
        Mistake(
            testDescription: "a form misspelt", target: "/v1/quotes?format=cvs", status: 400,
            parameter: "format", allowed: ["csv", "ndjson"], suggestion: "csv"),
        Mistake(
            testDescription: "more to include misspelt",
            target: "/v1/articles/ARTICLE?include=relatd", status: 400, parameter: "include",
            allowed: ["related"], suggestion: "related"),
        Mistake(
            testDescription: "a word of a closed list misspelt", target: "/v1/entities?type=plce",
            status: 400, parameter: "type", allowed: ["place"], suggestion: "place"),
        Mistake(
            testDescription: "an interval misspelt", target: "/v1/timeline?interval=monht",
            status: 400, parameter: "interval", allowed: ["week"], suggestion: "month"),
        Mistake(
            testDescription: "a scope misspelt", target: "/v1/articles?q=a&scope=sentance",
            status: 400, parameter: "scope", allowed: ["sentence"], suggestion: "sentence"),
        Mistake(
            testDescription: "a publication misspelt", target: "/v1/articles?source=example-tmes",
            status: 400, parameter: "source", suggestion: "example-times"),
        Mistake(
            testDescription: "an author misspelt", target: "/v1/articles?author=Emile%20Roi",
            status: 400, parameter: "author", suggestion: "emile-roy"),
        Mistake(
            testDescription: "a filing place misspelt", target: "/v1/articles?dateline=-genva",
            status: 400, parameter: "dateline", suggestion: "geneva"),
        Mistake(
            testDescription: "a quote's id in a filter", target: "/v1/quotes?id=quo_x", status: 400,
            parameter: "id"),
        Mistake(
            testDescription: "a quote's slug in a filter", target: "/v1/quotes?id=QUOTESLUGx",
            status: 400, parameter: "id", suggestion: "QUOTESLUG"),
        Mistake(
            testDescription: "a cue misspelt", target: "/v1/quotes?cue=tel", status: 400,
            parameter: "cue", allowed: ["say", "tell"], suggestion: "tell"),
        Mistake(
            testDescription: "a cue not to be met", target: "/v1/quotes?cue=-sayz", status: 400,
            parameter: "cue", suggestion: "say"),
        Mistake(
            testDescription: "a language", target: "/v1/articles?language=eng", status: 400,
            parameter: "language", allowed: ["en"], suggestion: "en"),
        Mistake(
            testDescription: "a country that is not there", target: "/v1/entities?country=zo",
            status: 400, parameter: "country", allowed: ["NO"], suggestion: "NO"),
        Mistake(
            testDescription: "a group of duplicates", target: "/v1/articles?duplicate_group=x",
            status: 400, parameter: "duplicate_group"),
        Mistake(
            testDescription: "parts without a search", target: "/v1/articles?in=title",
            status: 400, parameter: "in"),
        Mistake(
            testDescription: "a scope without a search", target: "/v1/timeline?scope=sentence",
            status: 400, parameter: "scope"),
        Mistake(
            testDescription: "a field of a search misspelt",
            target: "/v1/articles?q=storm+titel:norland", status: 400, parameter: "q",
            allowed: ["title", "body"], suggestion: "title"),
        Mistake(
            testDescription: "an entity by a surname with a slip", target: "/v1/entities/keler",
            status: 404, parameter: "id", suggestion: "maria-keller"),
        Mistake(
            testDescription: "an entity in a filter", target: "/v1/quotes?speaker=maria-keler",
            status: 400, parameter: "speaker", suggestion: "maria-keller"),
        Mistake(
            testDescription: "a short entity", target: "/v1/articles?entity=osta", status: 400,
            parameter: "entity", suggestion: "ostia"),
        Mistake(
            testDescription: "an entity misspelt from its second letter on",
            target: "/v1/articles?entity=-nxrlandd", status: 400, parameter: "entity",
            suggestion: "norland"),
        Mistake(
            testDescription: "one of two entities", target: "/v1/relations/norland/ostai",
            status: 404, parameter: "b", suggestion: "ostia"),
        Mistake(
            testDescription: "a center", target: "/v1/graph?center=norlnd", status: 400,
            parameter: "center", suggestion: "norland"),
        Mistake(
            testDescription: "an article's slug", target: "/v1/articles/storm-over-norlant",
            status: 404, parameter: "id", suggestion: "storm-over-norland"),
        Mistake(
            testDescription: "a quote's slug", target: "/v1/quotes/QUOTESLUGx", status: 404,
            parameter: "id", suggestion: "QUOTESLUG"),
        Mistake(
            testDescription: "a field to count by", target: "/v1/facets/cue_clas", status: 404,
            parameter: "field", allowed: ["cue_class"], suggestion: "cue_class"),
        Mistake(
            testDescription: "a field that another list has", target: "/v1/facets/cue?of=articles",
            status: 400, parameter: "of", allowed: ["quotes"], suggestion: "quotes"),
        Mistake(
            testDescription: "a dataset", target: "/v1/changes?since=nothing", status: 400,
            parameter: "since"),
        Mistake(
            testDescription: "a parameter missing", target: "/v1/search", status: 400,
            parameter: "q"),
        Mistake(
            testDescription: "a parameter twice", target: "/v1/articles?limit=1&limit=2",
            status: 400, parameter: "limit"),
        Mistake(
            testDescription: "an empty value", target: "/v1/articles?q=", status: 400,
            parameter: "q"),
        Mistake(
            testDescription: "a number too large", target: "/v1/articles?limit=101", status: 400,
            parameter: "limit"),
        Mistake(
            testDescription: "a share over 1", target: "/v1/quotes?min_confidence=90",
            status: 400, parameter: "min_confidence"),
        Mistake(
            testDescription: "no truth value", target: "/v1/articles?has_quotes=yes", status: 400,
            parameter: "has_quotes", allowed: ["true", "false"]),
        Mistake(
            testDescription: "no date", target: "/v1/articles?from=07/01/2026", status: 400,
            parameter: "from"),
        Mistake(
            testDescription: "dates in the wrong order", target: "/v1/articles?from=2026&to=2025",
            status: 400, parameter: "to"),
        Mistake(
            testDescription: "no year", target: "/v1/articles?year=26", status: 400,
            parameter: "year"),
        Mistake(
            testDescription: "no country", target: "/v1/entities?country=norway", status: 400,
            parameter: "country"),
        Mistake(
            testDescription: "page and cursor", target: "/v1/articles?page=2&cursor=abc",
            status: 400, parameter: "page"),
        Mistake(
            testDescription: "a value too long",
            target: "/v1/articles?q=" + String(repeating: "a", count: 1_001), status: 400,
            parameter: "q"),
        Mistake(
            testDescription: "too many values",
            target: "/v1/articles?entity=" + (0...50).map { "e\($0)" }.joined(separator: ","),
            status: 400, parameter: "entity"),
        Mistake(
            testDescription: "another method", target: "/v1/articles", status: 405,
            parameter: nil, allowed: ["GET", "HEAD", "OPTIONS"], method: .delete),
        Mistake(
            testDescription: "another form", target: "/v1/articles", status: 406, parameter: nil,
            allowed: ["application/json", "text/csv"], fields: ["Accept": "application/xml"]),
        Mistake(
            testDescription: "another type of body", target: "/v1/analyze", status: 415,
            parameter: nil, allowed: ["application/json", "text/plain"], method: .post,
            fields: ["Content-Type": "application/x-www-form-urlencoded"], body: "a=b"),
        analysis(
            "a key of a body misspelt", #"{"text":"a","autors":["b"]}"#, "autors",
            allowed: ["authors"], suggestion: "authors"),
        analysis("a body without a text", #"{"headline":"a"}"#, "text"),
        analysis("a value of the wrong type", #"{"text":1}"#, "text"),
        analysis(
            "a body with no date", #"{"text":"a","published_at":"yesterday"}"#, "published_at"),
        analysis("an empty text", #"{"text":" \n"}"#, nil),
        analysis("a body that is no JSON", "{", nil),
    ]

    @Test(arguments: mistakes)
    func `are named with what would be right`(_ mistake: Mistake) throws {
        let api = try SampleAPI.shared
        let quote = try api.body("/v1/quotes?limit=1")["data"]?[0]?["slug"]?.text ?? ""
        let target = mistake.target.replacing("QUOTESLUG", with: quote)
            .replacing("ARTICLE", with: try api.id("/v1/articles/storm-over-norland"))
        let response = try api.response(
            target, method: mistake.method, fields: mistake.fields,
            body: Array(mistake.body.utf8))
        let problem = try JSON(response.body)
        #expect(response.status.code == mistake.status)
        #expect(response.fields["Content-Type"] == "application/problem+json")
        #expect(problem["detail"]?.text?.hasSuffix(".") == true)
        let error = try #require(problem["errors"]?[0])
        #expect(error["parameter"]?.text == mistake.parameter)
        #expect(error["detail"]?.text?.hasSuffix(".") == true)
        let allowed = error["allowed"]?.values.compactMap(\.text) ?? []
        #expect(Set(mistake.allowed).isSubset(of: allowed))
        #expect(
            error["suggestion"]?.text
                == mistake.suggestion?.replacing("QUOTESLUG", with: quote))
    }
}
