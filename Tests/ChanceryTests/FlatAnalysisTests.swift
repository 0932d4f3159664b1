import CorpusModel
import Foundation
import Testing
import TextAnalysis

@testable import Chancery

@Suite struct FlatAnalysisTests {
    private struct Line: Decodable {
        struct Stretch: Decodable {
            let start: Int
            let end: Int
            let text: String?
        }
        struct Entity: Decodable {
            let name: String
            let mentions: [Stretch]
        }
        struct Quote: Decodable {
            let spans: [Stretch]
            let speaker: String?
            let speakerMention: Stretch?
        }
        let published: String?
        let entities: [Entity]
        let quotes: [Quote]
    }

    private func line(_ text: String, published: String? = nil) throws -> Line {
        var seed = Seed(name: "a", text: Array(text.utf8))
        seed.metadata.publishedAt = published
        let flat = FlatAnalysis(
            id: "a", text: seed.text, article: ArticleAnalyzer().analyze(seed))
        return try JSONDecoder().decode(Line.self, from: Data(flat.line))
    }

    @Test(arguments: ["\n", "\r\n"])
    func `counts offsets in Unicode scalars of the file as stored`(lineEnd: String) throws {
        let text =
            "\u{FEFF}Ministers Meet in Oslo 😀 for Talks" + lineEnd + lineEnd
            + "The 😀 meeting in Tromsø began on Tuesday, and the ministers stayed for two days."
            + lineEnd
            + lineEnd + "“We 😀 agreed,” said Ingrid Solberg, the minister, in Oslo. “It was long.”"
        let scalars = Array(text.unicodeScalars)
        func slice(_ stretch: Line.Stretch) -> String {
            String(String.UnicodeScalarView(scalars[stretch.start..<stretch.end]))
        }
        let line = try line(text)
        let mentions = line.entities.flatMap(\.mentions)
        #expect(line.entities.contains { $0.name == "Ingrid Solberg" })
        #expect(mentions.filter { $0.text == "Oslo" }.count == 2)
        for mention in mentions { #expect(slice(mention) == mention.text) }
        let quote = try #require(line.quotes.first)
        #expect(quote.spans.map(slice) == ["We 😀 agreed,", "It was long."])
        #expect(quote.speaker == "Ingrid Solberg")
        #expect(quote.speakerMention.map(slice) == "Ingrid Solberg")
    }

    @Test(arguments: [("2024-05-06", "2024-05-06"), ("2024-05", nil), ("2024", nil)])
    func `gives a day of publication only where the day is known`(
        given: String, day: String?
    ) throws {
        let text = "Ministers Meet in Oslo\n\nThe ministers met in Oslo and stayed for two days."
        #expect(try line(text, published: given).published == day)
    }
}
