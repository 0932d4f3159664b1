import Foundation
import Testing
import WebServer

@testable import CorpusAPI

/// Holds answers to what `/openapi.json` says of their path.
struct Contract {
    private let checker: SchemaChecker

    init() throws {
        checker = SchemaChecker(document: try JSON(CorpusAPI.openAPI()))
    }

    /// Records an issue for everything in an answer that the document does not say.
    func check(
        _ response: HTTPResponse, to target: String, _ method: HTTPMethod = .get,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        // What a 304 has for a body is never sent.
        guard response.status != .notModified else { return }
        let type = response.fields["Content-Type"] ?? ""
        guard type.hasSuffix("json"), response.stream == nil, type != "application/x-ndjson" else {
            return
        }
        let body = try JSON(response.body)
        let path = target.prefix { $0 != "?" }.removingPercentEncoding ?? target
        let responses = operation(at: path, method)?["responses"]
        let schema: JSON?
        if type == "application/problem+json" {
            schema =
                (responses ?? .null)["default"]?["content"]?[type]?["schema"]
                ?? .object(["$ref": .string("#/components/schemas/Problem")])
            #expect(
                body["status"]?.integer == response.status.code, sourceLocation: sourceLocation)
        } else {
            schema = responses?[String(response.status.code)]?["content"]?[type]?["schema"]
        }
        let declared = try #require(
            schema, "\(target) answers what the document does not tell",
            sourceLocation: sourceLocation)
        // The document about all bodies is held to its own rules elsewhere.
        guard path != "/openapi.json" else { return }
        let faults = checker.faults(of: body, against: declared)
        #expect(faults.isEmpty, "\(target)", sourceLocation: sourceLocation)
    }

    private func operation(at path: String, _ method: HTTPMethod) -> JSON? {
        let endpoint = Routes.all.first { endpoint in
            let pattern = endpoint.path.split(separator: "/", omittingEmptySubsequences: false)
            let segments = path.split(separator: "/", omittingEmptySubsequences: false)
            return pattern.count == segments.count
                && zip(pattern, segments).allSatisfy { $0.hasPrefix("{") || $0 == $1 }
        }
        let name = method == .head ? "get" : method.name.lowercased()
        return endpoint.flatMap { checker.document["paths"]?[$0.path]?[name] }
    }
}
