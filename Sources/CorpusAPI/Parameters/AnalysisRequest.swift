import CorpusModel
import WebServer

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The body of a request to analyse a text.
struct AnalysisRequest: Decodable {
    static let schema = NamedSchema(
        "AnalysisRequest", "A text and what is known of it; the text alone is required.",
        .selection([
            .init("text", .string, "The text, as plain as a page gives it."),
            .init("headline", .string, "The headline."),
            .init("authors", .list(.string), "The authors' names."),
            .init("source", .string, "The publication."),
            .init("url", .string, "Where it was published."),
            .init("published_at", .string, "YYYY, YYYY-MM, YYYY-MM-DD or RFC 3339."),
        ]))

    private enum CodingKeys: String, CodingKey, CaseIterable {
        case text, headline, authors, source, url
        case publishedAt = "published_at"
    }

    let text: String
    let headline: String?
    let authors: [String]?
    let source: String?
    let url: String?
    let publishedAt: String?

    /// Returns the seed that a request's body is.
    ///
    /// - Throws: A `Problem` that says what is wrong with it.
    static func seed(of request: HTTPRequest) throws -> Seed {
        let type = request.field("Content-Type").flatMap(MediaType.init(parsing:))
        let seed = type == .json ? try read(request.body).seed : Seed(name: "", text: request.body)
        guard String(validating: seed.text, as: UTF8.self) != nil else {
            throw refusal("The text is not valid UTF-8.")
        }
        guard !seed.text.allSatisfy({ $0 <= 0x20 }) else { throw refusal("The text is empty.") }
        if let date = seed.metadata.publishedAt, DateInput(date) == nil {
            throw refusal(
                "A date is YYYY, YYYY-MM, YYYY-MM-DD or RFC 3339, such as 2026-01-07.",
                key: "published_at")
        }
        return seed
    }

    private var seed: Seed {
        var metadata = SeedMetadata()
        metadata.headline = headline
        metadata.authors = authors
        metadata.source = source
        metadata.url = url
        metadata.publishedAt = publishedAt
        return Seed(name: "", text: Array(text.utf8), metadata: metadata)
    }

    private static func read(_ body: [UInt8]) throws -> AnalysisRequest {
        let names = CodingKeys.allCases.map(\.rawValue)
        do {
            let keys = try JSONDecoder().decode(MemberNames.self, from: Data(body)).names
            if let unknown = keys.first(where: { !names.contains($0) }) {
                throw refusal(
                    "The object has a key that is not known.", key: unknown, allowed: names,
                    suggestion: NearestName.find(unknown, among: names))
            }
            return try JSONDecoder().decode(AnalysisRequest.self, from: Data(body))
        } catch let error as DecodingError {
            throw refusal(of: error)
        }
    }

    /// Names the key that is missing or has a value of the wrong type.
    private static func refusal(of error: DecodingError) -> Problem {
        switch error {
        case .keyNotFound(let key, _):
            return refusal("The key \(key.stringValue) is missing.", key: key.stringValue)
        case .typeMismatch(_, let context), .valueNotFound(_, let context):
            guard let key = context.codingPath.first?.stringValue else { fallthrough }
            return refusal("The value of \(key) is not of the type it has to be.", key: key)
        default: return refusal("The body is not a JSON object with a text.")
        }
    }

    private static func refusal(
        _ detail: String, key: String? = nil, allowed: [String] = [], suggestion: String? = nil
    ) -> Problem {
        ProblemCode.invalidBody.problem(
            detail,
            errors: [
                Problem.Detail(
                    parameter: key, detail: detail, allowed: allowed, suggestion: suggestion)
            ])
    }
}

/// The names of an object's members, whatever their values.
private struct MemberNames: Decodable {
    struct Name: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    let names: [String]

    init(from decoder: any Decoder) throws {
        names = try decoder.container(keyedBy: Name.self).allKeys.map(\.stringValue).sorted()
    }
}
