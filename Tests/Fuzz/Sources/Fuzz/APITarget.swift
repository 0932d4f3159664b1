import ArticleStore
import CorpusAPI
import Foundation

@testable import WebServer

/// Asks the whole API with made-up targets, over three articles; nothing may be answered 500.
enum APITarget {
    private static let router = Result {
        let api = CorpusAPI(
            database: try SampleCorpus.database(), configuration: CorpusAPIConfiguration(),
            status: { ServiceStatus() })
        return try Router(api.routes, notFound: CorpusAPI.notFound)
    }

    /// The first line is the target, the second what the client accepts.
    static func run(_ bytes: [UInt8]) -> Int32 {
        let lines = bytes.split(separator: 10, maxSplits: 1, omittingEmptySubsequences: false)
        guard let first = lines.first, !first.isEmpty,
            (try? RequestTarget(form: Array(first), method: .get)) != nil,
            let target = String(validating: first, as: UTF8.self)
        else { return 0 }
        // What the parser would refuse never reaches a handler.
        let accept = lines.dropFirst().first.map {
            String(decoding: $0.filter { $0 > 0x20 && $0 < 0x7F }, as: UTF8.self)
        }
        _ = answer(to: target, accept: accept)
        return 0
    }

    /// Answers a target, and demands that the answer is not 500 and its JSON can be read.
    static func answer(to target: String, accept: String?) -> HTTPResponse {
        let fields: HTTPFields = accept.map { ["Accept": $0] } ?? [:]
        do {
            let response = try router.get().response(
                to: HTTPRequest(target: target, fields: fields, id: "fuzz"))
            demand(response.status != .internalServerError, "500 to \(target)")
            demand(response.fields.areSafeToSend, "a field that cannot be sent")
            if response.fields["Content-Type"]?.contains("json") == true, response.stream == nil {
                demand(
                    (try? JSONSerialization.jsonObject(with: Data(response.body))) != nil,
                    "no JSON for \(target)")
            }
            return response
        } catch {
            preconditionFailure("the API cannot be made: \(error)")
        }
    }
}
