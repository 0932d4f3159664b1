import CorpusModel
import Testing
import WebServer

@testable import CorpusAPI

/// Requests made of all that has ever confused a parser.
@Suite struct HostileRequestTests {
    private static let pieces = [
        "norland", "ostia", "\"", "'", "(", ")", "*", "-", ",", "OR", "AND", "NOT", "NEAR",
        "title:",
        "~10", "~", "^", "+", "\\", ";", "--", "😀", "é", "İ", "\u{200B}", "\u{FFFD}", "%", "_",
        "0", "-1", "1e309", "9223372036854775808", "nan", "true", "null", "2026-01-07", "2026",
        "art_0", "ent_0", ".", "..", "/", "?", "#", "&", "=", " ", "  ", "a",
        String(repeating: "(", count: 60), String(repeating: "a ", count: 90),
    ]

    @Test(arguments: 0..<20)
    func `never make the server fail`(seed: UInt64) throws {
        let api = try SampleAPI.shared
        var generator = SplitMix(seed: seed)
        let endpoints = Routes.all.filter { $0.path.hasPrefix("/v1/") && $0.method == .get }
        let examples = try api.examples
        for _ in 0..<100 {
            guard let endpoint = endpoints.randomElement(using: &generator),
                let address = examples.address(of: endpoint)
            else { continue }
            var query: [(String, String)] = []
            for _ in 0..<Int.random(in: 1...4, using: &generator) {
                let name = endpoint.parameters.randomElement(using: &generator)?.name ?? "q"
                let count = Int.random(in: 0...4, using: &generator)
                let value = (0..<count).compactMap { _ in
                    Self.pieces.randomElement(using: &generator)
                }
                query.append((name, value.joined()))
            }
            let target = address.prefix { $0 != "?" } + "?" + URIQuery.text(query)
            let response = try api.response(String(target))
            #expect([200, 400].contains(response.status.code), "\(target)")
        }
    }
}
