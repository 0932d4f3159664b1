import ArticleStore
import CorpusModel
import Testing
import WebServer

@testable import CorpusAPI

/// The API over the sample corpus; every answer it gives is held to the OpenAPI document.
struct SampleAPI {
    /// One for all tests that change nothing.
    private static let common = Result { try SampleAPI() }

    static var shared: SampleAPI {
        get throws { try common.get() }
    }

    let database: Database
    private let router: Router
    private let contract: Contract

    init(
        database: Database? = nil,
        configuration: CorpusAPIConfiguration = CorpusAPIConfiguration(),
        status: ServiceStatus = ServiceStatus()
    ) throws {
        self.database = try database ?? SampleCorpus.database()
        router = try Router(
            CorpusAPI(database: self.database, configuration: configuration, status: { status })
                .routes, notFound: CorpusAPI.notFound)
        contract = try Contract()
    }

    /// Answers a request as the router would.
    func response(
        _ target: String, method: HTTPMethod = .get, fields: HTTPFields = [:], body: [UInt8] = [],
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> HTTPResponse {
        let request = HTTPRequest(
            method: method, target: target, fields: fields, body: body, id: "test")
        let response = router.response(to: request)
        try contract.check(response, to: target, method, sourceLocation: sourceLocation)
        return response
    }

    /// Returns the body of an answer that must be 200.
    func body(
        _ target: String, sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> JSON {
        let response = try response(target, sourceLocation: sourceLocation)
        #expect(
            response.status == .ok, "\(String(decoding: response.body, as: UTF8.self))",
            sourceLocation: sourceLocation)
        return try JSON(response.body)
    }

    /// Returns the body of an answer as text.
    func text(_ target: String) throws -> String {
        String(decoding: try response(target).body, as: UTF8.self)
    }

    /// Returns the id behind a slug.
    func id(_ path: String) throws -> String {
        let location = try #require(try response(path).fields["Location"])
        return String(location.split(separator: "/").last ?? "")
    }

    /// Returns the body of an answer, read to its end where it is made while it is sent.
    static func whole(_ response: HTTPResponse) throws -> String {
        var bytes = response.body
        if let stream = response.stream {
            let source = try stream.open()
            while try source(&bytes) {}
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Values that find something in the corpus.
    var examples: CorpusExamples {
        get throws { try CorpusExamples(Corpus(database)) }
    }
}
