import CorpusModel
import Testing
import WebServer

@testable import CorpusAPI

@Suite struct ArgumentReaderTests {
    static let parameters: [Parameter] =
        [
            .search, .from, .to,
            .filter("entity", .entity, "An entity."),
            .filter("access", by: Access.self, "Access."),
            .filter("country", .country, "A country."),
            Parameter("has_quotes", .flag, "Whether it quotes."),
            Parameter("min_words", .atLeast, "Fewest words."),
            Parameter("min_confidence", .atLeastShare, "Least confidence."),
            .sort("published_at", "headline", "relevance", standard: "-published_at"),
            .limit, .cursor, .page, .offsetUnit, .json,
        ]

    static func read(_ query: String) throws -> Arguments {
        let request = HTTPRequest(target: "/?" + query)
        return try ArgumentReader.read(request.query, as: parameters)
    }

    struct Refusal: CustomTestStringConvertible {
        let name: String
        let query: String
        let parameter: String
        let detail: String
        var suggestion: String?
        var code = "invalid_parameter"

        var testDescription: String { name }
    }

    static let refusals = [
        Refusal(
            name: "unknown name", query: "entitty=x", parameter: "entitty",
            detail: "This path has no such parameter.", suggestion: "entity",
            code: "unknown_parameter"),
        Refusal(
            name: "unknown name like no other", query: "xylophone=x", parameter: "xylophone",
            detail: "This path has no such parameter.", code: "unknown_parameter"),
        Refusal(
            name: "known name in capitals", query: "LIMIT=5", parameter: "LIMIT",
            detail: "This path has no such parameter.", suggestion: "limit",
            code: "unknown_parameter"),
        Refusal(
            name: "empty search", query: "q=", parameter: "q", detail: "The value is empty."),
        Refusal(
            name: "parameter without a value", query: "limit", parameter: "limit",
            detail: "The value is empty."),
        Refusal(
            name: "search of 1,001 bytes", query: "q=" + String(repeating: "a", count: 1_001),
            parameter: "q", detail: "The value is over 1000 bytes long."),
        Refusal(
            name: "search given twice", query: "q=a&q=b", parameter: "q",
            detail: "This parameter may be given once only."),
        Refusal(
            name: "limit given twice", query: "limit=5&limit=5", parameter: "limit",
            detail: "This parameter may be given once only."),
        Refusal(
            name: "limit 0", query: "limit=0", parameter: "limit",
            detail: "The value is a whole number from 1 to 100."),
        Refusal(
            name: "limit 101", query: "limit=101", parameter: "limit",
            detail: "The value is a whole number from 1 to 100."),
        Refusal(
            name: "limit beyond every integer", query: "limit=99999999999999999999",
            parameter: "limit", detail: "The value is a whole number from 1 to 100."),
        Refusal(
            name: "limit with a sign", query: "limit=%2B5", parameter: "limit",
            detail: "The value is a whole number from 1 to 100."),
        Refusal(
            name: "limit in other digits", query: "limit=%D9%A5", parameter: "limit",
            detail: "The value is a whole number from 1 to 100."),
        Refusal(
            name: "page 0", query: "page=0", parameter: "page",
            detail: "The value is a whole number from 1 to 10000000."),
        Refusal(
            name: "page beyond the last", query: "page=10000001", parameter: "page",
            detail: "The value is a whole number from 1 to 10000000."),
        Refusal(
            name: "page and cursor", query: "page=1&cursor=abc", parameter: "page",
            detail: "A page is asked for by page or by cursor, not by both."),
        Refusal(
            name: "a day that is none", query: "from=2026-02-30", parameter: "from",
            detail: "A date is YYYY, YYYY-MM, YYYY-MM-DD or RFC 3339, such as 2026-01-07."),
        Refusal(
            name: "dates in the wrong order", query: "from=2026-02&to=2026-01", parameter: "to",
            detail: "The last date lies before the first."),
        Refusal(
            name: "unknown sort field", query: "sort=headlin", parameter: "sort",
            detail: "The list cannot be sorted by this field.", suggestion: "headline"),
        Refusal(
            name: "sort field given twice", query: "sort=headline,-headline", parameter: "sort",
            detail: "A field is named once only in one sort order."),
        Refusal(
            name: "empty sort field", query: "sort=headline,", parameter: "sort",
            detail: "The list cannot be sorted by this field."),
        Refusal(
            name: "relevance without a search", query: "sort=relevance", parameter: "sort",
            detail: "Only a search with q has a relevance to sort by."),
        Refusal(
            name: "unknown offset unit", query: "offset_unit=utf-16", parameter: "offset_unit",
            detail: "The value is not one of those allowed.", suggestion: "utf16"),
        Refusal(
            name: "unknown format", query: "format=jsn", parameter: "format",
            detail: "The value is not one of those allowed.", suggestion: "json"),
        Refusal(
            name: "format of other routes", query: "format=html", parameter: "format",
            detail: "The value is not one of those allowed."),
        Refusal(
            name: "unknown choice", query: "access=ful", parameter: "access",
            detail: "The value is not one of those allowed.", suggestion: "full"),
        Refusal(
            name: "unknown choice behind a minus", query: "access=-truncate", parameter: "access",
            detail: "The value is not one of those allowed.", suggestion: "truncated"),
        Refusal(
            name: "choice in capitals", query: "access=FULL", parameter: "access",
            detail: "The value is not one of those allowed.", suggestion: "full"),
        Refusal(
            name: "empty value of a filter", query: "entity=iran,,iraq", parameter: "entity",
            detail: "A value between two commas is empty."),
        Refusal(
            name: "minus without a value", query: "entity=-", parameter: "entity",
            detail: "A value between two commas is empty."),
        Refusal(
            name: "51 values", query: "entity=" + (0...50).map(String.init).joined(separator: ","),
            parameter: "entity", detail: "A filter has at most 50 values."),
        Refusal(
            name: "country of three letters", query: "country=GBR", parameter: "country",
            detail: "A country is two letters of ISO 3166-1, such as DE."),
        Refusal(
            name: "country in digits", query: "country=49", parameter: "country",
            detail: "A country is two letters of ISO 3166-1, such as DE."),
        Refusal(
            name: "neither true nor false", query: "has_quotes=yes", parameter: "has_quotes",
            detail: "The value is true or false."),
        Refusal(
            name: "flag given twice", query: "has_quotes=1&has_quotes=0", parameter: "has_quotes",
            detail: "This parameter may be given once only."),
        Refusal(
            name: "negative minimum", query: "min_words=-1", parameter: "min_words",
            detail: "The value is a whole number from 0 to 2147483647."),
        Refusal(
            name: "minimum with a fraction", query: "min_words=1.5", parameter: "min_words",
            detail: "The value is a whole number from 0 to 2147483647."),
        Refusal(
            name: "share over 1", query: "min_confidence=1.01", parameter: "min_confidence",
            detail: "The value is a number from 0 to 1."),
        Refusal(
            name: "share that is no number", query: "min_confidence=nan",
            parameter: "min_confidence", detail: "The value is a number from 0 to 1."),
        Refusal(
            name: "share in hexadecimal", query: "min_confidence=0x0p0",
            parameter: "min_confidence", detail: "The value is a number from 0 to 1."),
    ]

    @Test(arguments: refusals)
    func `says which parameter is wrong and what would be right`(_ refusal: Refusal) throws {
        let problem = try #require(throws: Problem.self) { try Self.read(refusal.query) }
        #expect(problem.status == .badRequest)
        #expect(problem.code == refusal.code)
        #expect(problem.detail == refusal.detail)
        let error = try #require(problem.errors.first)
        #expect(problem.errors.count == 1)
        #expect(error.parameter == refusal.parameter)
        #expect(error.detail == refusal.detail)
        #expect(error.suggestion == refusal.suggestion)
    }

    @Test func `lists what is allowed`() throws {
        let choice = try #require(throws: Problem.self) { try Self.read("access=none") }
        #expect(choice.errors.first?.allowed == ["full", "truncated"])
        let name = try #require(throws: Problem.self) { try Self.read("nam=none") }
        #expect(name.errors.first?.allowed == Self.parameters.map(\.name))
    }

    @Test func `tells everything that is wrong at once`() throws {
        let problem = try #require(throws: Problem.self) {
            try Self.read("limit=0&color=red&from=x")
        }
        #expect(problem.detail == "3 parameters are wrong; each is listed under errors.")
        #expect(problem.code == "invalid_parameter")
        #expect(problem.errors.map(\.parameter) == ["color", "from", "limit"])
    }

    @Test func `tells at most 20 faults of a request full of them`() throws {
        let query = (0..<500).map { "p\($0)=1" }.joined(separator: "&")
        let problem = try #require(throws: Problem.self) { try Self.read(query) }
        #expect(problem.errors.count == 20)
        #expect(problem.detail == "500 parameters are wrong; the first 20 are under errors.")
    }

    @Test func `asks for a parameter that is required`() throws {
        let required = Parameter("q", .search, "Words.", isRequired: true)
        let problem = try #require(throws: Problem.self) {
            try ArgumentReader.read([], as: [required])
        }
        #expect(problem.errors.first?.detail == "This parameter is required.")
    }

    struct Spelling: CustomTestStringConvertible {
        let query: String
        let canonical: String

        init(_ query: String, _ canonical: String) {
            self.query = query
            self.canonical = canonical
        }

        var testDescription: String { query.isEmpty ? "nothing" : query }
    }

    static let spellings = [
        Spelling("", ""),
        Spelling("limit=20", ""),
        Spelling("limit=020", ""),
        Spelling("limit=7", "limit=7"),
        Spelling("offset_unit=utf16", ""),
        Spelling("sort=-published_at", ""),
        Spelling("sort=-published_at&q=a", "q=a&sort=-published_at"),
        Spelling("limit=7&q=a", "q=a&limit=7"),
        Spelling("q=a+b", "q=a%20b"),
        Spelling("q=a%20b", "q=a%20b"),
        Spelling("q=%26%3D%3F%23%25", "q=%26%3D%3F%23%25"),
        Spelling("entity=b,a,b", "entity=a,b"),
        Spelling("entity=b&entity=a", "entity=a&entity=b"),
        Spelling("entity=a&entity=a", "entity=a"),
        Spelling("entity=-b,a&entity=-c", "entity=a&entity=-b,-c"),
        Spelling("country=de", "country=DE"),
        Spelling("has_quotes=1", "has_quotes=true"),
        Spelling("has_quotes=off", "has_quotes=false"),
        Spelling("min_words=007", "min_words=7"),
        Spelling("min_confidence=0.50", "min_confidence=0.5"),
        Spelling("page=1", "page=1"),
    ]

    @Test(arguments: spellings)
    func `spells the same request in one way`(_ spelling: Spelling) throws {
        #expect(try Self.read(spelling.query).canonicalQuery == spelling.canonical)
    }

    @Test func `reads comma as or, repeating as and, minus as not`() throws {
        let filter = try Self.read("entity=a,b&entity=c&entity=-d,-e").list.filters["entity"]
        #expect(filter == Filter(allOf: [["a", "b"], ["c"]], noneOf: ["d", "e"]))
    }

    @Test func `passes on what a list is asked for`() throws {
        let list = try Self.read(
            "q=x&from=2026&to=2026-01&min_words=5&min_confidence=0.5&has_quotes=0"
                + "&sort=headline,-relevance&limit=3&page=2"
        ).list
        #expect(
            list
                == ListQuery(
                    search: "x", from: "2026-01-01T00:00:00Z", before: "2026-02-01T00:00:00Z",
                    filters: ["has_quotes": Filter(allOf: [["false"]])],
                    minimums: ["min_words": 5, "min_confidence": 0.5],
                    sort: [
                        SortTerm("headline", isDescending: false),
                        SortTerm("relevance", isDescending: true),
                    ], limit: 3, position: .number(2)))
    }

    @Test func `sorts by relevance when there is a search and nothing else was said`() throws {
        #expect(try Self.read("q=x").sort == "relevance")
        #expect(try Self.read("").sort == "-published_at")
        #expect(try Self.read("q=x&sort=headline").sort == "headline")
    }
}
