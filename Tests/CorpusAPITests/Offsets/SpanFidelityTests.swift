import Testing
import WebServer

@testable import CorpusAPI

/// Slicing the text by a span gives the words, in either unit, wherever a span is served.
@Suite struct SpanFidelityTests {
    static let targets = [
        "/v1/articles/ARTICLE", "/v1/articles/ARTICLE/entities", "/v1/articles/ARTICLE/quotes",
        "/v1/quotes", "/v1/entities/KELLER/quotes", "/v1/entities/NORLAND/quotes-about",
        "/v1/entities/NORLAND/mentions", "/v1/quotes/QUOTE", "/v1/search?q=straits",
        "/v1/articles?q=straits", "/v1/quotes?q=straits", "/v1/entities/NORLAND",
        "/v1/entities/NORLAND/cooccurrences?min_articles=1", "/v1/relations/NORLAND/KELLER",
        "/v1/quotes/QUOTE?include=explain", "/v1/random?kind=quote&seed=1",
    ]

    /// Slices as clients of each unit do.
    static func slice(_ text: String, _ start: Int, _ end: Int, _ unit: OffsetUnit) -> String? {
        switch unit {
        case .utf16:
            let units = Array(text.utf16)
            guard 0 <= start, start < end, end <= units.count else { return nil }
            return String(decoding: units[start..<end], as: UTF16.self)
        case .codepoint:
            let scalars = Array(text.unicodeScalars)
            guard 0 <= start, start < end, end <= scalars.count else { return nil }
            var slice = ""
            slice.unicodeScalars.append(contentsOf: scalars[start..<end])
            return slice
        }
    }

    @Test(arguments: targets, OffsetUnit.allCases)
    func `slices to its words`(target: String, unit: OffsetUnit) throws {
        let api = try SampleAPI.shared
        let article = try api.id("/v1/articles/talks-on-the-straits-close-to-collapse")
        let quotes = try api.body("/v1/articles/\(article)/quotes")
        let path = target.replacing("ARTICLE", with: article)
            .replacing("KELLER", with: try api.id("/v1/entities/maria-keller"))
            .replacing("NORLAND", with: try api.id("/v1/entities/norland"))
            .replacing("QUOTE", with: quotes["data"]?[0]?["id"]?.text ?? "")
        let separator = path.contains("?") ? "&" : "?"
        let body = try api.body(path + separator + "offset_unit=" + unit.rawValue)
        #expect(body["meta"]?["offset_unit"]?.text == unit.rawValue)

        var texts: [String: [String]] = [:]
        for id in try api.body("/v1/articles")["data"]?.values.compactMap({ $0["id"]?.text }) ?? []
        {
            let paragraphs = try api.body("/v1/articles/\(id)")["data"]?["paragraphs"]
            texts[id] = paragraphs?.values.compactMap { $0["text"]?.text }
        }
        var checked = 0
        func check(_ span: JSON, _ words: String?, in article: String) {
            guard let paragraph = span["paragraph"]?.integer, let start = span["start"]?.integer,
                let end = span["end"]?.integer, let words
            else { return }
            checked += 1
            #expect(Self.slice(texts[article]?[paragraph] ?? "", start, end, unit) == words)
        }
        func walk(_ value: JSON, in article: String) {
            switch value {
            case .array(let values): for value in values { walk(value, in: article) }
            case .object(let members):
                let article = members["article"]?["id"]?.text ?? article
                if members["part"] != nil { check(value, members["text"]?.text, in: article) }
                if let span = members["span"] {
                    check(span, (members["surface"] ?? members["text"])?.text, in: article)
                }
                for highlight in members["highlights"]?.values ?? [] {
                    let words = Self.slice(
                        members["text"]?.text ?? "", highlight["start"]?.integer ?? -1,
                        highlight["end"]?.integer ?? -1, unit)
                    checked += 1
                    #expect(words?.lowercased() == "straits")
                }
                for member in members.values { walk(member, in: article) }
            case .null, .bool, .number, .string: break
            }
        }
        walk(body, in: article)
        #expect(checked > 0)
    }

    @Test func `counts differently in the two units after a character of two units`() throws {
        let api = try SampleAPI.shared
        let article = try api.id("/v1/articles/talks-on-the-straits-close-to-collapse")
        func start(_ unit: String) throws -> Int? {
            try api.body("/v1/articles/\(article)/entities?offset_unit=\(unit)")["data"]?[0]?[
                "mentions"]?[0]?["span"]?["start"]?.integer
        }
        let wide = try #require(try start("utf16"))
        let narrow = try #require(try start("codepoint"))
        #expect(wide == narrow + 1)
    }
}
