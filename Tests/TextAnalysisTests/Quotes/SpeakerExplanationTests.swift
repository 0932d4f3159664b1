import CorpusModel
import Testing

@testable import TextAnalysis

@Suite struct SpeakerExplanationTests {
    @Test func `the likeliest speakers are told with what speaks for them`() throws {
        let found = quotes([
            "Anna Berg met Henrik Solberg in Oslo.", "“We will not leave,” Mr. Solberg said.",
        ])
        let quote = try #require(found.quotes.first)
        let explanation = try #require(quote.explanation)
        let best = try #require(explanation.candidates.first)
        #expect(best.surface == quote.speaker.surface)
        #expect(best.span == quote.speaker.span)
        #expect(best.entity == quote.speaker.entity)
        #expect(!best.evidence.isEmpty)
        #expect(explanation.candidates.count <= 5)
        let probabilities = explanation.candidates.map(\.probability)
        #expect(probabilities == probabilities.sorted(by: >))
        #expect(probabilities.reduce(0, +) <= 1.01)
    }

    @Test func `a pronoun is followed back to the name it means`() throws {
        let found = quotes(["Henrik Solberg left Oslo.", "“We will not leave,” he said."])
        let quote = try #require(found.quotes.first)
        let chain = try #require(quote.explanation).chain
        #expect(chain.map(\.surface) == ["Henrik Solberg"])
        #expect(quote.speaker.name == "Henrik Solberg")
    }

    private func quotes(_ paragraphs: [String]) -> QuoteFinder.Findings {
        let document = Document(paragraphs: paragraphs)
        return QuoteFinder.find(
            in: document, names: NameFinder.find(in: document), spans: SpanMap(document))
    }
}
