import ArticleStore
import Testing
import WebServer

@testable import CorpusAPI

@Suite struct ProblemTests {
    struct Failure: CustomTestStringConvertible {
        let target: String
        let status: Int
        let code: String
        var parameter: String?
        var suggestion: String?

        init(
            _ target: String, _ status: Int, _ code: String, _ parameter: String? = nil,
            suggestion: String? = nil
        ) {
            self.target = target
            self.status = status
            self.code = code
            self.parameter = parameter
            self.suggestion = suggestion
        }

        var testDescription: String { target }
    }

    static let failures = [
        Failure("/v1/search", 400, "invalid_parameter", "q"),
        Failure("/v1/search?q=%22", 400, "invalid_search", "q"),
        Failure("/v1/articles?q=(", 400, "invalid_search", "q"),
        Failure("/v1/search?q=a&limit=21", 400, "invalid_parameter", "limit"),
        Failure(
            "/v1/articles?entity=norlnd", 400, "invalid_parameter", "entity",
            suggestion: "norland"),
        Failure(
            "/v1/articles?entity=norland,maria-kellr", 400, "invalid_parameter", "entity",
            suggestion: "maria-keller"),
        Failure("/v1/articles?speaker=-nobody", 400, "invalid_parameter", "speaker"),
        Failure("/v1/quotes?about=xyz", 400, "invalid_parameter", "about"),
        Failure("/v1/quotes?article=art_000000000000", 400, "invalid_parameter", "article"),
        Failure(
            "/v1/quotes?cue_class=warn", 400, "invalid_parameter", "cue_class",
            suggestion: "warns"),
        Failure("/v1/entities?type=persn", 400, "invalid_parameter", "type", suggestion: "person"),
        Failure("/v1/articles?lim=3", 400, "unknown_parameter", "lim", suggestion: "limit"),
        Failure(
            "/v1/quotes?article=storm-over-norlnd", 400, "invalid_parameter", "article",
            suggestion: "storm-over-norland"),
        Failure("/v1/entities/ent_000000000000", 404, "unknown_resource", "id"),
        // One letter from the id of Norland.
        Failure("/v1/entities/ent_xpsj06n3f4nq", 404, "unknown_resource", "id"),
        Failure("/v1/entities/norlnd", 404, "unknown_resource", "id", suggestion: "norland"),
        Failure("/v1/entities/maria", 404, "unknown_resource", "id", suggestion: "maria-keller"),
        Failure("/v1/entities/norlnd/quotes", 404, "unknown_resource", "id", suggestion: "norland"),
        Failure("/v1/entities/xyz", 404, "unknown_resource", "id"),
        Failure("/v1/entities/%22%28", 404, "unknown_resource", "id"),
        Failure(
            "/v1/articles/patrol-boat-leaves-ostia", 404, "unknown_resource", "id",
            suggestion: "patrol-boats-leave-ostia"),
        Failure(
            "/v1/articles/talks-on-the", 404, "unknown_resource", "id",
            suggestion: "talks-on-the-straits-close-to-collapse"),
        Failure(
            "/v1/articles/strom-over-norland/provenance", 404, "unknown_resource", "id",
            suggestion: "storm-over-norland"),
        Failure("/v1/articles/zebra", 404, "unknown_resource", "id"),
        Failure("/v1/articles/art_000000000000", 404, "unknown_resource", "id"),
        Failure(
            "/v1/quotes/nobody-was-hrt", 404, "unknown_resource", "id",
            suggestion: "nobody-was-hurt"),
        Failure("/v1/quotes/zebra", 404, "unknown_resource", "id"),
        Failure("/problems/not_redy", 404, "unknown_resource", "code", suggestion: "not_ready"),
        Failure("/problems/nope", 404, "unknown_resource", "code"),
        Failure("/v1", 404, "not_found", suggestion: "/v1/articles"),
        Failure("/v1/nothing-like-it", 404, "not_found"),
        Failure("/v1/articels", 404, "not_found", suggestion: "/v1/articles"),
        Failure("/v2/articles", 404, "not_found", suggestion: "/v1/articles"),
    ]

    @Test(arguments: failures)
    func `names the parameter and suggests the nearest`(_ failure: Failure) throws {
        let response = try SampleAPI.shared.response(failure.target)
        let problem = try JSON(response.body)
        #expect(response.status.code == failure.status)
        #expect(response.fields["Content-Type"] == "application/problem+json")
        #expect(problem["code"]?.text == failure.code)
        #expect(problem["type"]?.text == "/problems/" + failure.code)
        #expect(problem["instance"]?.text == failure.target.prefix { $0 != "?" }.description)
        #expect(problem["request_id"]?.text == "test")
        #expect(problem["errors"]?[0]?["parameter"]?.text == failure.parameter)
        #expect(problem["errors"]?[0]?["suggestion"]?.text == failure.suggestion)
    }

    @Test func `lists the codes there are to who asks for another`() throws {
        let problem = try JSON(try SampleAPI.shared.response("/problems/nope").body)
        #expect(
            problem["errors"]?[0]?["allowed"]?.values.map(\.text) == ProblemType.all.map(\.code))
    }

    @Test func `has a page for every code, which tells how to meet it`() throws {
        let api = try SampleAPI.shared
        for kind in ProblemType.all {
            let page = try api.body("/problems/" + kind.code)
            #expect(page["data"]?["title"]?.text == kind.title)
            guard let example = page["data"]?["example"]?.text else { continue }
            let response = try api.response(example)
            #expect(response.status.code == kind.status)
            #expect(try JSON(response.body)["code"]?.text == kind.code)
        }
    }

    @Test func `says that the corpus is not there yet`() throws {
        let api = try SampleAPI(
            database: Database(path: ":memory:"),
            status: ServiceStatus(importing: .init(done: 3, total: 10)))
        for endpoint in Routes.all where endpoint.freshness == .dataset {
            let names = endpoint.placeholders.map(\.name)
            let path = endpoint.path(Dictionary(uniqueKeysWithValues: names.map { ($0, "x") }))
            let required = endpoint.parameters.filter(\.isRequired).map { ($0.name, "a") }
            let response = try api.response(path + "?" + URIQuery.text(required))
            #expect(response.status == .serviceUnavailable)
            #expect(response.fields["Retry-After"] == "1")
            #expect(try JSON(response.body)["code"]?.text == "not_ready")
        }
        let ready = try api.response("/readyz")
        #expect(ready.status == .serviceUnavailable)
        #expect(
            try JSON(ready.body)["detail"]?.text
                == "The corpus is being imported: 3 of 10 seeds done.")
        #expect(try api.response("/livez").status == .ok)
        #expect(try api.body("/healthz")["status"]?.text == "starting")
        #expect(try api.body("/healthz")["import"]?["total"]?.integer == 10)
        let root = try api.response("/")
        #expect(root.status == .ok)
        #expect(root.fields["Cache-Control"] == "no-store")
        #expect(try JSON(root.body)["data"]?["counts"] == .null)
    }

    @Test func `says that the service is stopping`() throws {
        let api = try SampleAPI(
            database: SampleAPI.shared.database, status: ServiceStatus(isStopping: true))
        #expect(try api.response("/readyz").status == .serviceUnavailable)
        #expect(try api.body("/healthz")["status"]?.text == "stopping")
        #expect(try api.response("/v1/stats").status == .ok)
    }
}
