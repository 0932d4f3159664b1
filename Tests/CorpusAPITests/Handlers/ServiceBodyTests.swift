import ArticleStore
import Testing

@testable import CorpusAPI

/// Whole bodies, as clients read them.
@Suite struct ServiceBodyTests {
    static let bodies = [
        ExpectedBody(
            "the service", "/",
            """
            {"data":{"name":"Chancery","version":"0.1.0","dataset":{"version":"0123456789abcdef",
            "imported_at":"2026-01-07T15:33:20Z"},"counts":{"articles":3,"paragraphs":5,
            "words":47,"entities":3,"mentions":8,"quotes":3},
            "examples":[{"title":"One article: Talks on the Straits “Close to <Collapse>”",
            "url":"/v1/articles/art_ydcyfwnqppjt"},{"title":"Articles that name Norland",
            "url":"/v1/articles?entity=norland"},{"title":"Quotes that name Norland",
            "url":"/v1/entities/ent_xpsj06n3f4nk/quotes-about"},
            {"title":"Everything about Norland","url":"/v1/search?q=Norland"},
            {"title":"What Maria Keller said","url":"/v1/entities/ent_b59epbx7k7bz/quotes"},
            {"title":"Quotes in which somebody warns","url":"/v1/quotes?cue_class=warns"}]},
            "links":{"self":"/",
            "articles":"/v1/articles","entities":"/v1/entities","graph":"/v1/graph",
            "quotes":"/v1/quotes","search":"/v1/search","suggest":"/v1/suggest",
            "timeline":"/v1/timeline","timeline_quotes":"/v1/timeline/quotes",
            "sources":"/v1/sources","authors":"/v1/authors","types":"/v1/types",
            "sourcing":"/v1/sourcing","stats":"/v1/stats","quality":"/v1/quality",
            "changes":"/v1/changes","random":"/v1/random",
            "feeds_articles":"/v1/feeds/articles.json",
            "feeds_articles_rss":"/v1/feeds/articles.rss","feeds_quotes":"/v1/feeds/quotes.json",
            "openapi":"/openapi.json","types_d_ts":"/types.d.ts","docs":"/docs","livez":"/livez",
            "readyz":"/readyz","healthz":"/healthz","version":"/version"},
            "meta":{"dataset_version":"0123456789abcdef",
            "offset_unit":null}}
            """),
        ExpectedBody(
            "the counts", "/v1/stats",
            """
            {"data":{"counts":{"articles":3,"paragraphs":5,"words":47,"entities":3,"mentions":8,
            "quotes":3},"truncated_articles":1,"first_published":"2025-12-01T00:00:00Z",
            "last_published":"2026-01-07T00:00:00Z","entities_by_type":[{"name":"place",
            "count":2},{"name":"person","count":1}],"quotes_by_speaker_kind":[{"name":"anonymous",
            "count":1},{"name":"named","count":1},{"name":"unknown","count":1}],
            "quotes_by_type":[{"name":"direct","count":2},{"name":"mixed","count":1}],
            "quotes_by_cue_class":[{"name":"says","count":1},{"name":"warns","count":1}],
            "articles_by_source":[{"name":"Daily Gazette","count":1},{"name":"Example Times",
            "count":1}],"curation":{"rules":0,"applied":0,"unused":0,"by_kind":[
            {"kind":"merge","rules":0,"applied":0,"unused":0},
            {"kind":"split","rules":0,"applied":0,"unused":0},
            {"kind":"rename","rules":0,"applied":0,"unused":0},
            {"kind":"retype","rules":0,"applied":0,"unused":0},
            {"kind":"drop","rules":0,"applied":0,"unused":0},
            {"kind":"speaker","rules":0,"applied":0,"unused":0}]}},"links":{"self":"/v1/stats"},
            "meta":{"dataset_version":"0123456789abcdef","offset_unit":null}}
            """),
        ExpectedBody(
            "the quality", "/v1/quality",
            """
            {"data":{"seeds":4,"imported":3,"skipped":1,"kept":0,"issues":[{"seed":"noise",
            "article_id":null,"warning":"The file is not valid UTF-8."},{"seed":"talks",
            "article_id":"art_ydcyfwnqppjt","warning":"The date has no year."}],
            "curation_issues":[],"attribution_rate":0.3333333333333333,"unknown_speaker_rate":0.3333333333333333,
            "articles_without_date":1,"articles_without_author":1,
            "removed_lines_by_reason":[{"name":"share","count":1}],"uncertain_entities":0},
            "links":{"self":"/v1/quality"},"meta":{"dataset_version":"0123456789abcdef",
            "offset_unit":null}}
            """),
        ExpectedBody(
            "liveness", "/livez",
            """
            {"status":"ok"}
            """),
        ExpectedBody(
            "readiness", "/readyz",
            """
            {"status":"ready","dataset_version":"0123456789abcdef"}
            """),
        ExpectedBody(
            "health", "/healthz",
            """
            {"status":"ok","version":"0.1.0","dataset_version":"0123456789abcdef","import":null}
            """),
        ExpectedBody(
            "version", "/version",
            """
            {"name":"Chancery","version":"0.1.0","api":"v1","sqlite":"3.40.1",
            "dataset_version":"0123456789abcdef"}
            """),
        ExpectedBody(
            "a kind of problem", "/problems/not_ready",
            """
            {"data":{"code":"not_ready","type":"/problems/not_ready","title":"Not ready",
            "status":503,
            "advice":"The corpus has not been imported yet. Ask again after the seconds that Retry
            -After names; /readyz tells how far the import is.","example":null},
            "links":{"self":"/problems/not_ready"},"meta":{"dataset_version":"0123456789abcdef",
            "offset_unit":null}}
            """),
        ExpectedBody(
            "a problem", "/v1/articles?entity=norlnd&limit=x",
            """
            {"type":"/problems/invalid_parameter","title":"Invalid parameter","status":400,
            "detail":"The value is a whole number from 1 to 100.","instance":"/v1/articles",
            "code":"invalid_parameter","request_id":"test","errors":[{"parameter":"limit",
            "value":"x","detail":"The value is a whole number from 1 to 100.","allowed":[],
            "suggestion":null}]}
            """),
    ]

    @Test(arguments: bodies)
    func `are, to the byte,`(_ expected: ExpectedBody) throws {
        #expect(try SampleAPI.shared.text(expected.target) == expected.text)
    }

    /// The whole sample, what of it has no known speaker, and what of it quotes nobody.
    @Test(arguments: [(0, 6), (1, 4), (2, 3)])
    func `has no example that finds nothing`(_ skipped: Int, _ count: Int) throws {
        let database = try Database(path: ":memory:")
        try SampleCorpus.fill(
            database, version: SampleCorpus.version, importedAt: SampleCorpus.importedAt,
            skipping: skipped)
        let api = try SampleAPI(database: database)
        let examples = try #require(try api.body("/")["data"]?["examples"]?.values)
        #expect(examples.count == count)
        for example in examples {
            let answer = try api.body(try #require(example["url"]?.text))
            let found =
                answer["page"]?["total"]?.integer
                ?? answer["data"]?["entities"]?["total"]?.integer
                ?? answer["data"]?["word_count"]?.integer
            #expect(try #require(found) > 0)
        }
    }
}
