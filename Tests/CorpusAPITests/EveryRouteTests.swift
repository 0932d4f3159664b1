import Testing
import WebServer

@testable import CorpusAPI

/// What holds for every row of the route table.
@Suite struct EveryRouteTests {
    /// A request for each row, by id where the path needs one.
    static func target(of endpoint: Endpoint, in api: SampleAPI) throws -> String {
        let id =
            switch endpoint.subject {
            case .article?: try api.id("/v1/articles/patrol-boats-leave-ostia")
            case .entity?: try api.id("/v1/entities/norland")
            case .quote?:
                try #require(try api.body("/v1/quotes?limit=1")["data"]?[0]?["id"]?.text)
            case nil: "invalid_search"
            }
        let path = endpoint.path.replacing("{id}", with: id).replacing("{code}", with: id)
        let isRequired = endpoint.parameters.contains(where: \.isRequired)
        return path + (isRequired ? "?q=norland" : "")
    }

    static let paths = Routes.all.map(\.path)

    private func target(_ path: String, _ query: String = "") throws -> String {
        let endpoint = try #require(Routes.all.first { $0.path == path })
        let target = try Self.target(of: endpoint, in: .shared)
        guard !query.isEmpty else { return target }
        return target + (target.contains("?") ? "&" : "?") + query
    }

    @Test(arguments: paths)
    func `answers GET with the body the contract tells of`(path: String) throws {
        let response = try SampleAPI.shared.response(target(path))
        #expect(response.status == .ok)
        #expect(response.fields["Content-Type"] == "application/json")
        #expect(response.fields["Vary"] == "Accept, Accept-Encoding")
        #expect(try JSON(response.body) != .null)
    }

    @Test(arguments: paths)
    func `answers HEAD as GET`(path: String) throws {
        let target = try target(path)
        let get = try SampleAPI.shared.response(target)
        let head = try SampleAPI.shared.response(target, method: .head)
        #expect(head.status == get.status)
        #expect(head.body == get.body)
        #expect(Array(head.fields.map(\.value)) == Array(get.fields.map(\.value)))
    }

    @Test(arguments: paths)
    func `refuses a parameter it does not have`(path: String) throws {
        let response = try SampleAPI.shared.response(target(path, "formatt=json"))
        let problem = try JSON(response.body)
        #expect(response.status == .badRequest)
        #expect(problem["code"]?.text == "unknown_parameter")
        #expect(problem["errors"]?[0]?["parameter"]?.text == "formatt")
        #expect(problem["errors"]?[0]?["suggestion"]?.text == "format")
    }

    @Test(arguments: paths)
    func `refuses other methods and says which work`(path: String) throws {
        for method in [HTTPMethod.post, .put, .delete, .patch] {
            let response = try SampleAPI.shared.response(target(path), method: method)
            #expect(response.status == .methodNotAllowed)
            #expect(response.fields["Allow"] == "GET, HEAD, OPTIONS")
        }
    }

    @Test(arguments: paths)
    func `refuses a client that accepts no form of the answer`(path: String) throws {
        let response = try SampleAPI.shared.response(
            target(path), fields: ["Accept": "text/csv, image/*"])
        #expect(response.status == .notAcceptable)
        #expect(response.fields["Vary"] == "Accept, Accept-Encoding")
        #expect(
            try JSON(response.body)["errors"]?[0]?["allowed"]?[0]?.text == "application/json")
    }

    @Test(arguments: paths)
    func `goes by format rather than by Accept`(path: String) throws {
        let response = try SampleAPI.shared.response(
            target(path, "format=json"), fields: ["Accept": "text/csv"])
        #expect(response.status == .ok)
        #expect(response.fields["Content-Type"] == "application/json")
    }

    @Test(arguments: paths)
    func `sends a path with a slash at its end to the one without`(path: String) throws {
        guard path != "/" else { return }
        let target = try target(path)
        let query = target.drop { $0 != "?" }
        let slashed = target.prefix { $0 != "?" } + "/" + query
        let response = try SampleAPI.shared.response(String(slashed))
        #expect(response.status == .permanentRedirect)
        #expect(response.fields["Location"] == target)
    }

    @Test(arguments: paths)
    func `says how long an answer lives`(path: String) throws {
        let endpoint = try #require(Routes.all.first { $0.path == path })
        let fields = try SampleAPI.shared.response(target(path)).fields
        if [.moment, .current].contains(endpoint.freshness) {
            #expect(fields["Cache-Control"] == "no-store")
            #expect(fields["ETag"] == nil)
        } else {
            #expect(
                fields["Cache-Control"] == "public, max-age=60, stale-while-revalidate=600")
            #expect(fields["ETag"]?.count == 26)
        }
    }

    @Test(arguments: paths.filter { $0.contains("{id}") })
    func `answers an id that names nothing with 404`(path: String) throws {
        let target = path.replacing("{id}", with: "nothing-of-this-name")
        let response = try SampleAPI.shared.response(target)
        let problem = try JSON(response.body)
        #expect(response.status == .notFound)
        #expect(problem["code"]?.text == "unknown_resource")
        #expect(problem["errors"]?[0]?["parameter"]?.text == "id")
        #expect(problem["errors"]?[0]?["value"]?.text == "nothing-of-this-name")
    }
}
