import ArticleStore
import CorpusModel
import Testing

@Suite struct StatisticsTests {
    private static let corpus = Result {
        try SampleCorpus(["a": .talks, "b": .storm, "c": .notes])
    }

    @Test func `statistics count the corpus`() throws {
        let statistics = try Self.corpus.get().statistics.statistics()
        #expect(statistics.articles == 3)
        #expect(statistics.paragraphs == 6)
        #expect(statistics.words == 52)
        #expect(statistics.entities == 6)
        #expect(statistics.mentions == 11)
        #expect(statistics.quotes == 4)
        #expect(statistics.truncatedArticles == 1)
        #expect(statistics.firstPublished == "2026-01-07T00:00:00Z")
        #expect(statistics.lastPublished == "2026-02-01T00:00:00Z")
        #expect(statistics.entitiesByType == [NameCount("person", 4), NameCount("place", 2)])
        #expect(
            statistics.quotesBySpeakerKind == [NameCount("named", 3), NameCount("anonymous", 1)])
        #expect(statistics.quotesByKind == [NameCount("direct", 3), NameCount("mixed", 1)])
        #expect(statistics.quotesByCueClass == [NameCount("says", 3), NameCount("praises", 1)])
        #expect(
            statistics.articlesBySource == [NameCount("Kurier", 1), NameCount("The Daily", 1)])
    }

    @Test func `quality tells how well the corpus was read`() throws {
        let corpus = try Self.corpus.get()
        let quality = try corpus.statistics.quality()
        #expect(quality.seeds == 3)
        #expect(quality.imported == 3)
        #expect(quality.attributionRate == 0.75)
        #expect(quality.unknownSpeakerRate == 0)
        #expect(quality.articlesWithoutDate == 1)
        #expect(quality.articlesWithoutAuthor == 1)
        #expect(quality.removedLinesByReason == [NameCount("share", 3)])
        #expect(quality.uncertainEntities == 1)
        let storm = try corpus.articles.id(of: "storm-delays-the-fleet")
        #expect(
            quality.issues
                == [.init(seed: "b", article: storm, warning: "The end is missing.")])
    }

    @Test func `no more than a thousand issues are kept`() throws {
        let corpus = try SampleCorpus()
        try corpus.seeds.importing { session in
            for number in 0..<1_010 {
                try session.skip(
                    seed: "s\(number)", contentHash: "", analyserVersion: "", warning: "Empty.")
            }
            try corpus.publish(session)
        }
        let quality = try corpus.statistics.quality()
        #expect(quality.issues.count == 1_000)
        #expect(quality.issues.first?.seed == "s0")
        #expect(quality.skipped == 1_010)
    }
}
