import ArticleStore
import CorpusModel
import Testing

@Suite struct SpeakerCorrectionTests {
    @Test func `of two speakers of one quote the first counts, however the quote is named`() throws
    {
        let corpus = try CurationTests.corpus()
        let quotes = try corpus.quotes.page(ListQuery(limit: 100)).items
        let quote = try #require(quotes.first { $0.quote.text == "useful" })
        let carl = try CurationTests.entity("Carl Crow", corpus)
        try CurationTests.publish(corpus) {
            $0.speakers = [
                .init(line: 4, quote: .words("Useful", article: "a"), speaker: carl.id),
                .init(line: 9, quote: .identifier(quote.id), speaker: nil),
                .init(line: 12, quote: .identifier(quote.slug), speaker: nil),
            ]
        }
        #expect(try corpus.quotes.find(quote.id)?.record.speaker?.id == carl.id)
        let told = "Line 4 gives this quote a speaker already."
        #expect(
            try corpus.statistics.quality().curation == [
                CurationIssue(kind: .speaker, line: 9, warning: told),
                CurationIssue(kind: .speaker, line: 12, warning: told),
            ])
        let count = try corpus.statistics.statistics().curation.first { $0.kind == .speaker }
        #expect(count?.rules == 3 && count?.applied == 1)
    }

    @Test func `the kind of a speaker follows the type of the entity, there and back`() throws {
        let corpus = try CurationTests.corpus()
        let before = try corpus.quotes.page(ListQuery(limit: 100)).items
        let useful = try #require(before.first { $0.quote.text == "useful" })
        #expect(useful.quote.speaker.kind == .named)
        let retype: (inout CuratedEntities) -> Void = { entities in
            for index in entities.entities.indices
            where entities.entities[index].name == "Boris Belov" {
                entities.entities[index].type = .organization
            }
        }
        try CurationTests.publish(corpus, retype)
        #expect(try corpus.quotes.find(useful.id)?.record.quote.speaker.kind == .institution)
        let counted = try corpus.statistics.statistics().quotesBySpeakerKind
        #expect(counted.first { $0.name == "institution" }?.count == 1)
        let atlantis = try CurationTests.entity("Atlantis", corpus).id
        try CurationTests.publish(corpus, version: "v3") {
            retype(&$0)
            $0.speakers = [.init(line: 1, quote: .identifier(useful.id), speaker: atlantis)]
        }
        #expect(try corpus.quotes.find(useful.id)?.record.quote.speaker.kind == .institution)
        try CurationTests.publish(corpus, version: "v4")
        #expect(try corpus.quotes.page(ListQuery(limit: 100)).items == before)
        try CurationTests.publish(corpus, version: "v5", retype)
        try CurationTests.publish(corpus, version: "v6") {
            $0.entities.removeAll { $0.name == "Boris Belov" }
        }
        #expect(try corpus.quotes.find(useful.id)?.record.quote.speaker.kind == .named)
    }

    @Test
    func `a corrected speaker is the speaker everywhere, and the analysis comes back without it`()
        throws
    {
        let corpus = try CurationTests.corpus()
        let before = try corpus.quotes.page(ListQuery(limit: 100)).items
        let quote = try #require(before.first { $0.quote.text == "useful" })
        let ann = try CurationTests.entity("Ann Archer", corpus)
        let carl = try CurationTests.entity("Carl Crow", corpus)
        try CurationTests.publish(corpus) {
            $0.speakers = [
                .init(line: 7, quote: .identifier(quote.id), speaker: carl.id),
                .init(line: 8, quote: .words("NOBODY waits", article: "a"), speaker: nil),
                .init(line: 9, quote: .words("a", article: "a"), speaker: nil),
                .init(line: 10, quote: .identifier("quo_none"), speaker: nil),
                .init(line: 11, quote: .words("x", article: "nowhere"), speaker: nil),
            ]
        }
        let corrected = try #require(try corpus.quotes.find(quote.id)?.record)
        #expect(corrected.speaker?.id == carl.id)
        #expect(corrected.quote.speaker.name == "Carl Crow")
        #expect(corrected.quote.method == "curation")
        #expect(corrected.quote.confidence == 1)
        #expect(corrected.id == quote.id && corrected.slug == quote.slug)
        #expect(try CurationTests.entity("Carl Crow", corpus).quoteCount == carl.quoteCount + 1)
        #expect(try CurationTests.entity("Boris Belov", corpus).quoteCount == 0)
        #expect(try CurationTests.entity("Ann Archer", corpus).quoteCount == ann.quoteCount - 1)
        let nobody = try #require(
            try corpus.quotes.page(ListQuery(limit: 100)).items.first {
                $0.quote.text == "Nobody waits."
            })
        #expect(nobody.speaker == nil)
        #expect(nobody.quote.speaker.kind == .unknown)
        let issues = try corpus.statistics.quality().curation
        #expect(issues.map(\.line) == [9, 10, 11])
        #expect(issues.allSatisfy { $0.kind == .speaker && !$0.isApplied })
        #expect(
            issues.map(\.warning) == [
                "The article \"a\" has 2 quotes with the words \"a\"; give more of them.",
                "The corpus has no quote \"quo_none\".",
                "The article \"nowhere\" has no quote with the words \"x\".",
            ])
        let count = try corpus.statistics.statistics().curation.first { $0.kind == .speaker }
        #expect(count?.rules == 5 && count?.applied == 2)
        let changes = try ChangeRepository(corpus.database).changes(since: "v1", limit: 9)
        #expect(changes.entries.items.map(\.article) == [quote.article.id])
        try CurationTests.publish(corpus, version: "v3")
        #expect(try corpus.quotes.page(ListQuery(limit: 100)).items == before)
        #expect(try CurationTests.entity("Ann Archer", corpus) == ann)
    }
}
