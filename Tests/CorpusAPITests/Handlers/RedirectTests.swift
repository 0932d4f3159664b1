import Testing
import WebServer

@testable import CorpusAPI

@Suite struct RedirectTests {
    @Test(arguments: Routes.all.filter { $0.subject != nil }.map(\.path))
    func `lead from a slug to the id and keep the query`(path: String) throws {
        let endpoint = try #require(Routes.all.first { $0.path == path })
        let api = try SampleAPI.shared
        let byID = try #require(try api.examples.address(of: endpoint))
        let kind = path.split(separator: "/")[1]
        let id = byID.split(separator: "/")[2]
        let slug = try #require(try api.body("/v1/\(kind)/\(id)")["data"]?["slug"]?.text)
        let query = "?format=\(endpoint.representations[0].rawValue)"
        let response = try api.response(path.replacing("{id}", with: slug) + query)
        #expect(response.status == .permanentRedirect)
        #expect(response.fields["Location"] == byID + query)
        #expect(response.fields["ETag"] == nil)
        #expect(response.fields["Cache-Control"]?.contains("max-age=60") == true)
        #expect(try api.response(byID).status == .ok)
    }

    @Test func `begin with the address of the service where one is set`() throws {
        var configuration = CorpusAPIConfiguration()
        configuration.baseURL = "https://api.example.org"
        let api = try SampleAPI(
            database: SampleAPI.shared.database, configuration: configuration)
        let location = try #require(
            try api.response("/v1/entities/norland").fields["Location"])
        #expect(location.hasPrefix("https://api.example.org/v1/entities/ent_"))
        let body = try api.body("/v1/articles?limit=1")
        for link in ["self", "first", "next", "last"] {
            #expect(
                body["links"]?[link]?.text?.hasPrefix("https://api.example.org/v1/articles?")
                    == true)
        }
        #expect(
            body["data"]?[0]?["links"]?["self"]?.text?.hasPrefix("https://api.example.org/")
                == true)
    }
}
