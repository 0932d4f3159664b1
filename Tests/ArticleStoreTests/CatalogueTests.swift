import ArticleStore
import CorpusModel
import Testing

@Suite struct CatalogueTests {
    private static let corpus = Result {
        try SampleCorpus(["a": .talks, "b": .storm, "c": .notes])
    }

    @Test func `publications and authors are listed with what they wrote`() throws {
        let catalogue = CatalogueRepository(try Self.corpus.get().database)
        let sources = try catalogue.sources(ListQuery())
        #expect(sources.items.map(\.slug) == ["kurier", "the-daily"])
        #expect(sources.items.map(\.quoteCount) == [1, 3])
        #expect(sources.items[0].firstPublished == "2026-02-01T00:00:00Z")
        let authors = try catalogue.authors(ListQuery())
        #expect(authors.items.map(\.name) == ["Ann Author", "Émile Élan"])
        #expect(authors.items.map(\.articleCount) == [2, 1])
        #expect(authors.total == 2)
        #expect(try catalogue.authors(ListQuery(search: "el")).items.map(\.slug) == ["emile-elan"])
        #expect(try catalogue.authors(ListQuery(search: "lan")).total == 0)
        #expect(try catalogue.authors(ListQuery(minimums: ["min_articles": 2])).total == 1)
    }

    @Test(arguments: CatalogueRepository.fields.sorts, [true, false])
    func `walking authors gives each once`(_ field: String, _ isDescending: Bool) throws {
        let catalogue = CatalogueRepository(try Self.corpus.get().database)
        var query = ListQuery(sort: [SortTerm(field, isDescending: isDescending)], limit: 1)
        let first = try catalogue.authors(query)
        query.position = .key(try #require(first.next))
        let second = try catalogue.authors(query)
        #expect(second.next == nil)
        #expect(Set((first.items + second.items).map(\.slug)) == ["ann-author", "emile-elan"])
    }

    @Test func `types are listed with their finer kinds`() throws {
        let types = try CatalogueRepository(try Self.corpus.get().database).types()
        #expect(types.map(\.type) == [.person, .place])
        #expect(types.map(\.entityCount) == [4, 2])
        #expect(types[1].subtypes == [NameCount("city", 1), NameCount("country", 1)])
        #expect(types[1].mentionCount == 4)
    }

    @Test func `quotes say whom they let speak, filters counting whatever their field`() throws {
        let catalogue = CatalogueRepository(try Self.corpus.get().database)
        let all = try catalogue.sourcing(ListQuery())
        #expect(all.quotes == 4)
        #expect(all.bySpeakerKind == [NameCount("named", 3), NameCount("anonymous", 1)])
        #expect(all.anonymousRate == 0.25)
        #expect(all.topSpeakers.map(\.entity.name) == ["Ann Archer", "Boris Belov"])
        #expect(all.topSpeakerShare == 0.5)
        #expect(all.speakers == 2)
        #expect(all.neverQuoted.map(\.entity.name).sorted() == ["Belov", "Carl Crow"])
        let named = try catalogue.sourcing(
            ListQuery(filters: ["speaker_kind": Filter(allOf: [["anonymous"]])]))
        #expect(named.bySpeakerKind == [NameCount("anonymous", 1)])
        #expect(named.topSpeakers.isEmpty)
        let none = try catalogue.sourcing(ListQuery(search: "zzz"))
        #expect(none.anonymousRate == nil && none.topSpeakerShare == nil)
    }

    @Test(arguments: [0, 1, 2, 3, UInt64.max])
    func `a random article is the same for the same seed`(_ seed: UInt64) throws {
        let list = try Self.corpus.get().articles.list
        let article = try #require(try list.random(seed: seed))
        #expect(try list.random(seed: seed) == article)
        #expect(try list.random(seed: seed, among: ListQuery(search: "zzz")) == nil)
        let query = ListQuery(filters: ["source": Filter(allOf: [["kurier"]])])
        #expect(try list.random(seed: seed, among: query)?.source == "Kurier")
    }

    @Test func `seeds choose among all`() throws {
        let list = try Self.corpus.get().articles.list
        let chosen = try Set((0..<40).compactMap { try list.random(seed: $0)?.id })
        #expect(chosen.count == 3)
    }

    @Test func `texts are read by place`() throws {
        let articles = try Self.corpus.get().articles
        let id = try #require(try articles.id(of: "envoys-meet-in-vienna"))
        let places = [
            TextPlace(article: id, part: .body, paragraph: 1),
            TextPlace(article: id, part: .headline, paragraph: 0),
            TextPlace(article: id, part: .body, paragraph: 99),
            TextPlace(article: "nobody", part: .body, paragraph: 0),
        ]
        let texts = try articles.texts(at: Set(places))
        #expect(texts.count == 2)
        #expect(texts[places[1]] == "Envoys meet in Vienna")
    }
}
