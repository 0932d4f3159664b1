import ArticleStore
import CorpusModel
import Testing
import WebServer

@testable import CorpusAPI

@Suite struct ConditionalTests {
    private func tag(_ target: String, of api: SampleAPI? = nil) throws -> String {
        try #require(try (api ?? .shared).response(target).fields["ETag"])
    }

    @Test func `answers 304 to a client that has the answer already`() throws {
        let tag = try tag("/v1/articles")
        for known in [tag, "W/" + tag, "\"other\", " + tag, String(tag.dropLast()) + "-gzip\""] {
            let response = try SampleAPI.shared.response(
                "/v1/articles", fields: ["If-None-Match": known])
            #expect(response.status == .notModified)
            #expect(response.body.isEmpty)
            #expect(response.fields["ETag"] == tag)
            #expect(response.fields["Cache-Control"] != nil)
            #expect(response.fields["Vary"] == "Accept, Accept-Encoding")
        }
    }

    @Test func `answers 304 before anything is read from the database`() throws {
        let database = try SampleCorpus.database()
        let corpus = Corpus(database)
        let service = Service(
            configuration: CorpusAPIConfiguration(), status: { ServiceStatus() })
        let endpoint = Endpoint(
            "/v1/articles/{id}", "show", "One", of: .article, .one(ArticleResponse.schema)
        ) { _ in throw Problem.notFound }
        var request = HTTPRequest(target: "/v1/articles/art_nobody")
        let call = Call(
            request: request, endpoint: endpoint, arguments: Arguments(), representation: .json,
            dataset: database.dataset, corpus: corpus, service: service)
        let tag = Validity(call).entityTag
        let responder = Responder(corpus: corpus, service: service)
        for (known, status) in [(tag, 304), ("\"other\"", 404)] {
            request = HTTPRequest(
                target: "/v1/articles/art_nobody", fields: ["If-None-Match": known])
            request.pathParameters = ["id": "art_nobody"]
            // Whoever looked for the article, or for its id, would find nothing.
            let response = Result { try responder.response(to: request, at: endpoint) }
            switch response {
            case .success(let response): #expect(response.status.code == status)
            case .failure(let error): #expect((error as? Problem)?.status.code == status)
            }
        }
    }

    @Test func `answers in full to a client that has another answer`() throws {
        let other = try tag("/v1/quotes")
        let response = try SampleAPI.shared.response(
            "/v1/articles", fields: ["If-None-Match": other])
        #expect(response.status == .ok)
    }

    @Test func `answers 304 when nothing was imported since`() throws {
        let imported = HTTPDate.string(fromSeconds: SampleCorpus.importedAt)
        let before = HTTPDate.string(fromSeconds: SampleCorpus.importedAt - 1)
        let response = try SampleAPI.shared.response(
            "/v1/stats", fields: ["If-Modified-Since": imported])
        #expect(response.status == .notModified)
        #expect(response.fields["Last-Modified"] == imported)
        #expect(
            try SampleAPI.shared.response("/v1/stats", fields: ["If-Modified-Since": before])
                .status == .ok)
    }

    static let conditions: [HTTPFields] = [
        ["If-None-Match": "*"],
        ["If-Modified-Since": HTTPDate.string(fromSeconds: SampleCorpus.importedAt)],
    ]

    @Test(arguments: conditions.indices)
    func `answers 404 for what is not there whatever the condition`(index: Int) throws {
        let fields = Self.conditions[index]
        let missing = try SampleAPI.shared.response("/v1/articles/nothing", fields: fields)
        #expect(missing.status == .notFound)
        let there = try SampleAPI.shared.response("/v1/stats", fields: fields)
        #expect(there.status == .notModified)
        // By the body the server finds which tag this client's copy has.
        #expect(there.body == (try SampleAPI.shared.response("/v1/stats").body))
    }

    @Test func `gives one request the same tag however it is spelled`() throws {
        let spellings = [
            "/v1/articles?q=norland&entity=norland,ostia&limit=20",
            "/v1/articles?entity=ostia,norland&q=norland",
            "/v1/articles?entity=ostia%2Cnorland&q=%6Eorland&offset_unit=utf16",
            "/v1/%61rticles?entity=ostia,norland,ostia&q=norland",
        ]
        #expect(Set(try spellings.map { try tag($0) }).count == 1)
    }

    @Test func `gives different answers different tags`() throws {
        let targets = [
            "/", "/?format=html", "/v1/articles", "/v1/articles?limit=1", "/v1/articles?page=1",
            "/v1/articles?offset_unit=codepoint", "/v1/articles?sort=headline", "/v1/quotes",
            "/v1/entities", "/v1/stats", "/v1/types", "/openapi.json",
        ]
        #expect(Set(try targets.map { try tag($0) }).count == targets.count)
    }

    @Test func `gives an answer of another dataset another tag and other contents`() throws {
        let api = try SampleAPI(database: SampleCorpus.database())
        let before = try api.response("/v1/articles")
        let document = try tag("/openapi.json", of: api)
        try SampleCorpus.fill(
            api.database, version: "another", importedAt: SampleCorpus.importedAt + 60,
            skipping: 1)
        let after = try api.response("/v1/articles", fields: ["If-None-Match": "\"x\""])
        #expect(before.fields["ETag"] != after.fields["ETag"])
        #expect(before.fields["Last-Modified"] != after.fields["Last-Modified"])
        #expect(try JSON(before.body)["page"]?["total"]?.integer == 3)
        #expect(try JSON(after.body)["page"]?["total"]?.integer == 2)
        #expect(try JSON(after.body)["meta"]?["dataset_version"]?.text == "another")
        #expect(try tag("/openapi.json", of: api) != document)
    }

    @Test func `says the same after a rebuild from scratch, ids, tags and cursors included`() throws
    {
        let api = try SampleAPI.shared
        let rebuilt = try SampleAPI(database: SampleCorpus.database(isReversed: true))
        for endpoint in Routes.all where ![.moment, .current].contains(endpoint.freshness) {
            var target = try #require(try api.examples.address(of: endpoint))
            if endpoint.takes(.limit) { target += (target.contains("?") ? "&" : "?") + "limit=1" }
            let answers = try [api, rebuilt].map { try $0.response(target) }
            #expect(answers[0].status == .ok)
            #expect(answers[0].body == answers[1].body, "\(target)")
            #expect(answers[0].fields["ETag"] == answers[1].fields["ETag"], "\(target)")
            #expect(answers[0].fields["Link"] == answers[1].fields["Link"], "\(target)")
        }
    }

    @Test func `gives the overview another tag when the same dataset is imported again`() throws {
        let api = try SampleAPI(database: SampleCorpus.database())
        let before = try (overview: tag("/", of: api), list: tag("/v1/articles", of: api))
        let later = SampleCorpus.importedAt + 60
        try SampleCorpus.fill(api.database, version: SampleCorpus.version, importedAt: later)
        #expect(try tag("/", of: api) != before.overview)
        #expect(try tag("/v1/articles", of: api) == before.list)
        let imported = try api.body("/")["data"]?["dataset"]?["imported_at"]?.text
        #expect(imported == Timestamp(seconds: later).text)
    }

    @Test func `gives another release other tags`() throws {
        var configuration = CorpusAPIConfiguration()
        configuration.version = "9.9.9"
        let release = try SampleAPI(
            database: SampleAPI.shared.database, configuration: configuration)
        #expect(try tag("/v1/articles") != tag("/v1/articles", of: release))
    }

    @Test(arguments: ["/", "/v1/articles", "/v1/search?q=norland", "/version", "/livez"])
    func `lets the server give an answer again until the dataset changes`(
        _ target: String
    ) throws {
        let api = try SampleAPI(database: SampleCorpus.database())
        #expect(try api.response(target).generation == api.database.generation)
        let before = api.database.generation
        try SampleCorpus.fill(api.database, version: "another", importedAt: 1)
        #expect(api.database.generation > before)
        #expect(try api.response(target).generation == api.database.generation)
    }

    @Test(arguments: ["/healthz", "/readyz"])
    func `has what changes by the moment made anew each time`(_ target: String) throws {
        #expect(try SampleAPI.shared.response(target).generation == nil)
    }
}
