import CorpusModel
import Testing
import WebServer

@testable import CorpusAPI

/// What holds for every row of the route table.
@Suite struct EveryRouteTests {
    /// One row in one form.
    struct Form: CustomTestStringConvertible {
        let endpoint: Endpoint
        let representation: Representation

        var testDescription: String { endpoint.title + " as " + representation.rawValue }
    }

    static let titles = Routes.all.map(\.title)
    static let forms = Routes.all.flatMap { endpoint in
        endpoint.representations.map { Form(endpoint: endpoint, representation: $0) }
    }

    private let api: SampleAPI

    init() throws { api = try SampleAPI.shared }

    private func endpoint(_ title: String) throws -> Endpoint {
        try #require(Routes.all.first { $0.title == title })
    }

    /// A request to a row that finds something, with a query behind it.
    private func target(_ endpoint: Endpoint, _ query: String = "") throws -> String {
        var target = try #require(try api.examples.address(of: endpoint))
        // Chance would answer otherwise each time.
        let queries = (endpoint.path == "/v1/random" ? ["seed=1"] : []) + [query]
        for query in queries where !query.isEmpty {
            target += (target.contains("?") ? "&" : "?") + query
        }
        return target
    }

    private func response(
        to endpoint: Endpoint, _ query: String = "", method: HTTPMethod? = nil,
        fields: HTTPFields = [:]
    ) throws -> HTTPResponse {
        var fields = fields
        if endpoint.requestBody != nil { fields["Content-Type"] = "text/plain" }
        // What all tests share analyses one text at a time.
        let api = endpoint.requestBody == nil ? api : try SampleAPI(database: api.database)
        return try api.response(
            target(endpoint, query), method: method ?? endpoint.method, fields: fields,
            body: endpoint.requestBody == nil ? [] : Array("“We go,” said Ada Lee.".utf8))
    }

    @Test(arguments: forms)
    func `answers in each of its forms, asked for by parameter or by Accept`(form: Form) throws {
        let (endpoint, representation) = (form.endpoint, form.representation)
        let asked = try response(to: endpoint, "format=\(representation.rawValue)")
        #expect(asked.status == .ok)
        #expect(asked.fields["Content-Type"] == representation.contentType)
        #expect(asked.fields["Vary"] == "Accept, Accept-Encoding")
        #expect(try representation == .ndjson || !SampleAPI.whole(asked).isEmpty)
        let accepted = try response(
            to: endpoint, fields: ["Accept": representation.mediaType.description])
        #expect(accepted.status == .ok)
        #expect(accepted.fields["Content-Type"] == representation.contentType)
    }

    @Test(arguments: forms.filter { $0.representation.isWhole })
    func `sends lists whole, a line for each item`(form: Form) throws {
        let query = "format=\(form.representation.rawValue)"
        let first = form.endpoint.takes(.page) ? "limit=1" : ""
        let total = try JSON(try response(to: form.endpoint, first).body)["page"]?["total"]
        let whole = try SampleAPI.whole(try response(to: form.endpoint, query))
        let lines = whole.utf8.split(separator: UInt8(ascii: "\n"))
        let head = form.representation == .csv ? 1 : 0
        #expect(lines.count - head == total?.integer)
        if form.representation == .ndjson {
            for line in lines { #expect(try JSON(Array(line)) != .null) }
        }
    }

    @Test(arguments: forms.filter { form in form.endpoint.method == .get })
    func `answers HEAD as GET`(form: Form) throws {
        let query = "format=\(form.representation.rawValue)"
        let get = try response(to: form.endpoint, query)
        let head = try response(to: form.endpoint, query, method: .head)
        #expect(head.status == get.status)
        // The figures of a moment are others the next.
        if form.representation != .prometheus { #expect(head.body == get.body) }
        #expect(Array(head.fields.map(\.value)) == Array(get.fields.map(\.value)))
    }

    @Test(arguments: forms)
    func `says how long an answer lives`(form: Form) throws {
        let query = "format=\(form.representation.rawValue)"
        let fields = try response(to: form.endpoint, query).fields
        if [.moment, .current].contains(form.endpoint.freshness) {
            #expect(fields["Cache-Control"] == "no-store")
            #expect(fields["ETag"] == nil)
        } else {
            #expect(
                fields["Cache-Control"] == "public, max-age=60, stale-while-revalidate=600")
            let tag = try #require(fields["ETag"])
            #expect(tag.count == 26)
            let again = try response(to: form.endpoint, query, fields: ["If-None-Match": tag])
            #expect(again.status == .notModified)
        }
    }

    @Test(arguments: forms.filter { $0.representation.fileEnding != nil })
    func `names the file of what browsers keep`(form: Form) throws {
        let fields = try response(to: form.endpoint, "format=\(form.representation.rawValue)")
            .fields
        let ending = try #require(form.representation.fileEnding)
        let name = try #require(fields["Content-Disposition"])
        #expect(name.wholeMatch(of: /attachment; filename="[a-z0-9_-]+\.[a-z]+"/) != nil)
        #expect(name.hasSuffix("." + ending + "\""))
    }

    @Test(arguments: titles)
    func `refuses a parameter it does not have`(title: String) throws {
        let response = try response(to: endpoint(title), "formatt=json")
        let problem = try JSON(response.body)
        #expect(response.status == .badRequest)
        #expect(problem["code"]?.text == "unknown_parameter")
        #expect(problem["errors"]?[0]?["parameter"]?.text == "formatt")
        #expect(problem["errors"]?[0]?["suggestion"]?.text == "format")
    }

    @Test(arguments: titles)
    func `refuses other methods and says which work`(title: String) throws {
        let endpoint = try endpoint(title)
        let allowed = endpoint.method == .get ? "GET, HEAD, OPTIONS" : "POST, OPTIONS"
        for method in [HTTPMethod.get, .post, .put, .delete, .patch] where method != endpoint.method
        {
            let response = try response(to: endpoint, method: method)
            #expect(response.status == .methodNotAllowed)
            #expect(response.fields["Allow"] == allowed)
        }
        let options = try response(to: endpoint, method: .options)
        #expect(options.status == .noContent)
        #expect(options.fields["Allow"] == allowed)
    }

    @Test(arguments: titles)
    func `refuses a client that accepts no form of the answer`(title: String) throws {
        let endpoint = try endpoint(title)
        let response = try response(to: endpoint, fields: ["Accept": "image/*"])
        #expect(response.status == .notAcceptable)
        #expect(response.fields["Vary"] == "Accept, Accept-Encoding")
        let allowed = try JSON(response.body)["errors"]?[0]?["allowed"]?.values.compactMap(\.text)
        #expect(allowed == endpoint.representations.map(\.mediaType.description))
    }

    @Test(arguments: titles)
    func `goes by format rather than by Accept`(title: String) throws {
        let endpoint = try endpoint(title)
        let form = endpoint.representations[0]
        let response = try response(
            to: endpoint, "format=\(form.rawValue)", fields: ["Accept": "image/png"])
        #expect(response.status == .ok)
        #expect(response.fields["Content-Type"] == form.contentType)
    }

    @Test(arguments: titles)
    func `sends a path with a slash at its end to the one without`(title: String) throws {
        let endpoint = try endpoint(title)
        guard endpoint.path != "/" else { return }
        let target = try target(endpoint)
        let slashed = target.prefix { $0 != "?" } + "/" + target.drop { $0 != "?" }
        let response = try api.response(String(slashed))
        #expect(response.status == .permanentRedirect)
        #expect(response.fields["Location"] == target)
    }

    @Test(
        arguments: Routes.all.filter { $0.placeholders.contains { $0.subject != nil } }.map(\.title)
    )
    func `answers an id that names nothing with 404`(title: String) throws {
        let endpoint = try endpoint(title)
        let names = endpoint.placeholders.map(\.name)
        let nothing = Dictionary(uniqueKeysWithValues: names.map { ($0, "nothing-of-this-name") })
        let response = try api.response(endpoint.path(nothing))
        let problem = try JSON(response.body)
        #expect(response.status == .notFound)
        #expect(problem["code"]?.text == "unknown_resource")
        #expect(problem["errors"]?[0]?["parameter"]?.text == names.first)
        #expect(problem["errors"]?[0]?["value"]?.text == "nothing-of-this-name")
    }
}
