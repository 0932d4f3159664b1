import CorpusModel
import Testing

@testable import ArticleStore

/// What is answered follows from the corpus, not from the imports that made it.
@Suite struct ImportHistoryTests {
    private static let numbers = Array(0..<24)

    private static func seeds(_ numbers: some Sequence<Int>) -> [(String, SampleArticle)] {
        numbers.map { ("seed-\($0)", GeneratedCorpus.article($0)) }
    }

    /// The corpus imported at once and in three steps, backwards and with seeds that were there before.
    private static let histories = Result {
        let atOnce = try SampleCorpus()
        try atOnce.add(seeds(numbers), version: "v")
        let inSteps = try SampleCorpus()
        try inSteps.add(seeds(16..<24) + [("gone", .storm), ("seed-2", .talks)], version: "1")
        try inSteps.add(
            seeds((0..<10).reversed()), removing: ["seed-2", "seed-17", "seed-20"], version: "2")
        try inSteps.add(
            seeds([20] + (10..<16) + [17]), removing: ["gone"], version: "v")
        return [atOnce, inSteps]
    }

    private func expectAlike<Answer: Equatable>(
        _ read: (SampleCorpus) throws -> Answer, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let answers = try Self.histories.get().map(read)
        #expect(answers[0] == answers[1], sourceLocation: sourceLocation)
    }

    @Test func `lists are alike whatever the order of imports`() throws {
        let query = ListQuery(limit: 100)
        try expectAlike { try $0.articles.page(query) }
        try expectAlike { try $0.articles.page(ListQuery(search: "vienna", limit: 100)) }
        try expectAlike { try $0.entities.page(query) }
        try expectAlike { try $0.quotes.page(query) }
        try expectAlike { try $0.quotes.page(ListQuery(search: "matters", limit: 100)) }
        try expectAlike { try CatalogueRepository($0.database).sources(query) }
        try expectAlike { try CatalogueRepository($0.database).authors(query) }
        for entity in ["vienna-place", "ann-archer-person", "flo-fox-person"] {
            try expectAlike { try $0.entities.mentions(of: entity, query) }
            try expectAlike {
                try RelationRepository($0.database).cooccurrences(of: entity, query)
            }
        }
        try expectAlike { corpus in
            try corpus.articles.list.facets(corpus.articles.list.fields.facets, of: query)
        }
    }

    @Test(arguments: ["v", "a", "re", "rep", "repo", "report", "ann", "bors", "archr", "sou", "e"])
    func `suggestions are alike whatever the order of imports`(_ typed: String) throws {
        for limit in [1, 2, 3, 5, 20] {
            try expectAlike { try $0.search.suggest(typed, limit: limit) }
        }
    }

    @Test(arguments: Graph.Kind.allCases)
    func `graphs are alike whatever the order of imports`(_ kind: Graph.Kind) throws {
        for center in [nil, "vienna-place", "ann-archer-person"] {
            for maximum in [2, 3, 4, 100] {
                try expectAlike {
                    try RelationRepository($0.database).graph(
                        GraphQuery(kind: kind, center: center, maximumNodes: maximum))
                }
            }
        }
    }

    @Test func `related articles are alike whatever the order of imports`() throws {
        let articles = try Self.histories.get()[0].articles.page(ListQuery(limit: 100)).items
        #expect(articles.count == Self.numbers.count)
        for article in articles {
            for limit in [1, 3, 10] {
                try expectAlike {
                    try $0.articles.related(to: article.id, limit: limit)
                }
            }
        }
    }
}
