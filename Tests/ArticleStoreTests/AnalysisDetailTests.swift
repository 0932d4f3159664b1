import CorpusModel
import Testing

@testable import ArticleStore

@Suite struct AnalysisDetailTests {
    private static let corpus = Result {
        let corpus = try SampleCorpus()
        var analyzed = SampleArticle.talks.analyzed
        analyzed.content.mentionedDates = dates
        analyzed.content.provenance.removed[0].score = 0.75
        analyzed.entities[0].evidence = ["honorific", "title \"minister\""]
        analyzed.entities[2].standsFor = StandIn(name: "Atlantis", type: .place)
        analyzed.entities[0].offices = [NameCount("Austria / foreign minister / 2026", 2)]
        analyzed.entities.append(
            ArticleEntity(name: "Austria / envoy / 2026", type: .person, isOffice: true))
        analyzed.quotes[0].explanation = explanation
        try corpus.seeds.importing { session in
            try session.add(analyzed, seed: "a", contentHash: "a", analyserVersion: "1")
            let profiles = try session.profiles()
            #expect(profiles.filter(\.isOffice).map(\.name) == ["Austria / envoy / 2026"])
            #expect(
                profiles.first { $0.name == "Ann Archer" }?.offices
                    == [NameCount("Austria / foreign minister / 2026", 2)])
            #expect(
                profiles.first { $0.name == "Vienna" }?.standsFor
                    == StandIn(name: "Atlantis", type: .place))
            var entities = SampleCorpus.resolve(profiles.filter { !$0.isOffice }, merged: [:])
            // The office stands before the others in the order of profiles or after them.
            for index in entities.indices {
                entities[index].profiles = profiles.indices.filter {
                    profiles[$0].name == entities[index].name
                }
            }
            let atlantis = try #require(entities.first { $0.name == "Atlantis" })
            let vienna = try #require(entities.firstIndex { $0.name == "Vienna" })
            entities[vienna].standsFor = atlantis.id
            entities[vienna].evidence = ["capital"]
            try session.publish(.init(entities: entities), version: "v1", importedAt: 1)
        }
        return corpus
    }

    private static let dates = [
        MentionedDate(
            span: Span(paragraph: 0, start: 40, end: 46), surface: "Monday", start: "2026-01-05",
            end: "2026-01-05", precision: .day),
        MentionedDate(
            span: Span(part: .headline, paragraph: 0, start: 0, end: 4), surface: "2027",
            start: "2027-01-01", end: "2027-12-31", precision: .year),
    ]

    private static let explanation = SpeakerExplanation(
        candidates: [
            .init(
                surface: "Ann Archer", span: Span(paragraph: 1, start: 38, end: 48), entity: 0,
                probability: 0.9314, evidence: ["subject of the cue", "named last"]),
            .init(
                surface: "Vienna", span: Span(paragraph: 0, start: 30, end: 36), entity: nil,
                probability: 0, evidence: []),
        ],
        chain: [
            .init(
                surface: "Ann", span: Span(part: .body, paragraph: 0, start: 0, end: 3),
                rule: "same name")
        ])

    @Test func `an article gives back the dates it mentions and how sure a cut was`() throws {
        let corpus = try Self.corpus.get()
        let record = try #require(try corpus.articles.find("envoys-meet-in-vienna"))
        #expect(record.article.content.mentionedDates == Self.dates)
        let provenance = try corpus.articles.provenance(of: record.article.id)
        #expect(provenance?.provenance.removed.map(\.score) == [0.75])
    }

    @Test func `an entity in an article says what speaks for it`() throws {
        let corpus = try Self.corpus.get()
        let record = try #require(try corpus.articles.find("envoys-meet-in-vienna"))
        let evidence = Dictionary(
            uniqueKeysWithValues: record.entities.map { ($0.entity.name, $0.evidence) })
        #expect(evidence["Ann Archer"] == ["honorific", "title \"minister\""])
        #expect(evidence["Vienna"] == [])
        // An office that nobody holds is no entity.
        #expect(record.entities.count == 4)
    }

    @Test func `an entity says what it stands for and why its names are one`() throws {
        let corpus = try Self.corpus.get()
        let vienna = try #require(try corpus.entities.find("vienna-place"))
        #expect(vienna.standsFor?.name == "Atlantis")
        #expect(vienna.evidence == ["capital"])
        let atlantis = try #require(try corpus.entities.find("atlantis-place"))
        #expect(atlantis.standsFor == nil)
        #expect(atlantis.evidence == [])
    }

    @Test func `a quote says who else could have said it, with surfaces cut by their spans`() throws
    {
        let corpus = try Self.corpus.get()
        let quote = try #require(try corpus.quotes.page(ListQuery()).items.first)
        let explanation = try #require(try corpus.quotes.explanation(of: quote.id))
        #expect(explanation.candidates.map(\.surface) == ["Ann Archer", "Vienna"])
        #expect(explanation.candidates.map(\.entity?.name) == ["Ann Archer", nil])
        #expect(explanation.candidates.map(\.probability) == [0.931, 0])
        #expect(explanation.candidates[0].evidence == ["subject of the cue", "named last"])
        #expect(explanation.chain.map(\.surface) == ["Ann"])
        #expect(explanation.chain.map(\.rule) == ["same name"])
        let last = try #require(try corpus.quotes.page(ListQuery()).items.last)
        #expect(try corpus.quotes.explanation(of: last.id) == nil)
        #expect(try corpus.quotes.explanation(of: "nobody") == nil)
    }

    @Test(arguments: 0..<24)
    func `damaged bytes are no explanation`(_ length: Int) throws {
        let coded = ExplanationCoding.Coded(
            candidates: [
                .init(
                    span: Span(part: .caption, paragraph: 300, start: 5, end: 70_000), entity: 128,
                    thousandths: 1_000, evidence: [1, 200, 70_000])
            ],
            chain: [.init(span: Span(paragraph: 0, start: 0, end: 1), rule: 3)])
        let bytes = ExplanationCoding.bytes(coded)
        #expect(ExplanationCoding.read(bytes) == coded)
        #expect(length < bytes.count)
        #expect(ExplanationCoding.read(Array(bytes.prefix(length))) == nil)
        #expect(ExplanationCoding.read(bytes + [0]) == nil)
        #expect(ExplanationCoding.read([0xFF, 0xFF, 0xFF, 0xFF, 0xFF]) == nil)
    }

    @Test func `quotes of the same words in other articles are variants`() throws {
        func article(_ headline: String, _ words: String) -> SampleArticle {
            SampleArticle(
                headline, ["“\(words)” said Ann Archer."], names: [.init("Ann Archer")],
                quotes: [.init(text: words, speaker: 0)])
        }
        let corpus = try SampleCorpus([
            "a": article("One", "We will not wait for Atlantis,"),
            "b": article("Two", "We will not wait — for Atlantis"),
            "c": article("Three", "We will wait for Atlantis,"),
            "d": article("Four", "No comment,"), "e": article("Five", "No comment,"),
        ])
        func variants(_ headline: String) throws -> [String] {
            let article = try #require(try corpus.articles.find(headline))
            return try corpus.quotes.variants(of: article.quotes[0].id, limit: 5)
                .map(\.article.headline)
        }
        #expect(try variants("one") == ["Two"])
        #expect(try variants("two") == ["One"])
        #expect(try variants("three") == [])
        #expect(try variants("four") == [])
    }
}
