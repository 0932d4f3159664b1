import CorpusModel
import Testing

@testable import ArticleStore

@Suite struct RelationTests {
    private static let corpus = Result { try GeneratedCorpus.make(articles: 40) }

    @Test func `meetings are counted over all articles, the closest first`() throws {
        let corpus = try Self.corpus.get()
        let relations = RelationRepository(corpus.database)
        let page = try relations.cooccurrences(of: "ann-archer-person", ListQuery(limit: 100))
        #expect(page.total == page.items.count)
        for item in page.items {
            let query = ListQuery(filters: [
                "entity": Filter(allOf: [["ann-archer-person"], [item.entity.id]])
            ])
            #expect(try corpus.articles.page(query).total == item.articles)
            #expect(item.articles >= 2)
            #expect(item.evidence.count <= 3)
            for passage in item.evidence {
                #expect(passage.mentions.map(\.surface) == ["Ann Archer", item.entity.name])
                for mention in passage.mentions {
                    #expect(PassageReader.slice(passage.text, mention.span) == mention.surface)
                }
            }
        }
        let scores = page.items.map(\.score)
        #expect(scores == scores.sorted(by: >))
        #expect(page.items.first?.entity.name == "Flo Fox")
    }

    @Test(arguments: [[], ["articles"], ["name"], ["score", "name"]])
    func `walking who meets whom gives each once`(_ sort: [String]) throws {
        let relations = RelationRepository(try Self.corpus.get().database)
        var query = ListQuery(
            minimums: ["min_articles": 1], sort: sort.map { SortTerm($0, isDescending: true) },
            limit: 100)
        let whole = try relations.cooccurrences(of: "vienna-place", query)
        #expect(whole.next == nil && whole.previous == nil)
        query.limit = 2
        var walked: [Cooccurrence] = []
        var page = try relations.cooccurrences(of: "vienna-place", query)
        while true {
            walked += page.items
            guard let next = page.next else { break }
            query.position = .key(next)
            page = try relations.cooccurrences(of: "vienna-place", query)
            #expect(page.previous != nil)
        }
        #expect(walked == whole.items)
        query.position = .number(2)
        #expect(
            try relations.cooccurrences(of: "vienna-place", query).items
                == Array(whole.items.dropFirst(2).prefix(2)))
        query.position = .number(.max)
        #expect(try relations.cooccurrences(of: "vienna-place", query).items.isEmpty)
        query.filters = ["type": Filter(noneOf: ["person"])]
        #expect(try relations.cooccurrences(of: "vienna-place", query).total == 0)
        #expect(try relations.cooccurrences(of: "nobody", ListQuery()).total == 0)
        query.filters = ["color": Filter(allOf: [["red"]])]
        #expect(throws: CorpusError.unknownField(name: "color", allowed: ["type", "subtype"])) {
            try relations.cooccurrences(of: "vienna-place", query)
        }
    }

    @Test func `a relation has what each says of the other and where both are named`() throws {
        let corpus = try Self.corpus.get()
        let relations = RelationRepository(corpus.database)
        let relation = try #require(
            try relations.relation("boris-belov-person", "ann-archer-person"))
        let both = ListQuery(filters: [
            "entity": Filter(allOf: [["ann-archer-person"], ["boris-belov-person"]])
        ])
        #expect(relation.articleCount == (try corpus.articles.page(both).total))
        #expect(relation.articles.count == min(10, relation.articleCount))
        #expect(relation.quoteCountOfFirst > 0)
        #expect(relation.quotesOfFirst.allSatisfy { $0.speaker?.name == "Boris Belov" })
        #expect(relation.quotesOfFirst.allSatisfy { $0.about.map(\.name) == ["Ann Archer"] })
        #expect(relation.quoteCountOfSecond == 0)
        #expect(!relation.evidence.isEmpty)
        #expect(
            relation.timeline.buckets.map(\.count).reduce(relation.timeline.undated, +)
                == relation.articleCount)
        #expect(try relations.relation("ann-archer-person", "nobody") == nil)
    }

    @Test(arguments: Graph.Kind.allCases)
    func `links of a graph are counted and tie its nodes`(_ kind: Graph.Kind) throws {
        let corpus = try Self.corpus.get()
        let relations = RelationRepository(corpus.database)
        for center in [nil, "ann-archer-person"] {
            for maximum in [1, 3, 500] {
                let graph = try #require(
                    try relations.graph(
                        GraphQuery(
                            kind: kind, center: center, depth: 2, minimumWeight: 1,
                            maximumNodes: maximum)))
                #expect(graph.nodes.count <= maximum)
                #expect(graph.isCut == (maximum < 4))
                let ids = Set(graph.nodes.map(\.entity.id))
                #expect(
                    graph.links.allSatisfy { ids.contains($0.source) && ids.contains($0.target) })
                for link in graph.links {
                    let total =
                        switch kind {
                        case .cooccurrence:
                            try corpus.articles.page(
                                ListQuery(filters: [
                                    "entity": Filter(allOf: [[link.source], [link.target]])
                                ])
                            ).total
                        case .statement:
                            try corpus.quotes.page(
                                ListQuery(filters: [
                                    "speaker": Filter(allOf: [[link.source]]),
                                    "about": Filter(allOf: [[link.target]]),
                                ])
                            ).total
                        }
                    #expect(link.weight == total)
                }
                #expect(maximum == 1 || !graph.links.isEmpty)
            }
        }
        #expect(try relations.graph(GraphQuery(kind: kind, center: "nobody")) == nil)
    }

    @Test(arguments: [
        (both: 10, first: 10, second: 10, all: 100, isTied: true),
        (both: 1, first: 10, second: 10, all: 100, isTied: false),
        (both: 0, first: 10, second: 10, all: 100, isTied: false),
        (both: 5, first: 5, second: 5, all: 5, isTied: false),
        (both: 0, first: 0, second: 0, all: 0, isTied: false),
    ])
    func `meeting more often than by chance is an association`(
        both: Int, first: Int, second: Int, all: Int, isTied: Bool
    ) {
        let score = Association.score(both: both, first: first, second: second, all: all)
        #expect(score.isFinite && (score > 0) == isTied)
        #expect(score == Association.score(both: both, first: second, second: first, all: all))
    }

    @Test func `related articles share rare names, quotes or nearly all`() throws {
        let words = (0..<300).map { "word\($0 * 7919 % 1000)" }.joined(separator: " ")
        func article(_ headline: String, _ text: String, _ names: [String]) -> SampleArticle {
            SampleArticle(
                headline, [names.joined(separator: " and ") + " met.", text],
                names: names.map { .init($0, $0 == "Vienna" ? .place : .person) })
        }
        let quoted = SampleArticle(
            "Quoted", ["“We will not wait for Atlantis,” said Zoe."], names: [.init("Zoe")],
            quotes: [.init(text: "We will not wait for Atlantis,", speaker: 0)])
        let corpus = try SampleCorpus([
            "a": article("First", words, ["Ann Archer", "Vienna"]),
            "b": article("Copy", words, []), "c": article("Rare", "x", ["Ann Archer"]),
            "d": article("Common", "x", ["Vienna"]), "e": article("More", "x", ["Vienna"]),
            "f": article("Nothing", "x", ["Oslo"]), "g": .talks, "h": quoted,
        ])
        let related = try corpus.articles.related(to: "first", limit: 10)
        #expect(related.prefix(2).map(\.article.headline) == ["Copy", "Envoys meet in Vienna"])
        #expect(related.map(\.article.headline).contains("Nothing") == false)
        #expect(related[0].isDuplicate && related[0].sharedEntities.isEmpty)
        #expect(related[2].article.headline == "Rare")
        #expect(related[2].sharedEntities.map(\.name) == ["Ann Archer"])
        #expect(try corpus.articles.related(to: "first", limit: 1).count == 1)
        #expect(try corpus.articles.related(to: "nobody", limit: 5).isEmpty)
        let quotes = try corpus.articles.related(to: "quoted", limit: 5)
        #expect(quotes.map(\.sharedQuotes) == [1])
        #expect(quotes.map(\.article.headline) == ["Envoys meet in Vienna"])
    }
}
