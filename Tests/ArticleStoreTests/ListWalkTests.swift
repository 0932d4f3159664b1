import ArticleStore
import CorpusModel
import Testing

@Suite struct ListWalkTests {
    private static let corpus = Result { try GeneratedCorpus.make(articles: 40) }

    /// One list under one order.
    struct Walk: CustomTestStringConvertible, Sendable {
        let list: String
        let sort: [SortTerm]
        let search: String?
        let page: @Sendable (SampleCorpus, ListQuery) throws -> Page<String>

        var testDescription: String {
            let order = sort.map { ($0.isDescending ? "-" : "") + $0.field }
            return "\(list) by \(order.isEmpty ? "default" : order.joined(separator: ","))"
                + (search.map { " with \($0)" } ?? "")
        }
    }

    private static func walks<Item>(
        _ list: String, sorts: [String], search: String? = nil,
        id: @escaping @Sendable (Item) -> String,
        page: @escaping @Sendable (SampleCorpus, ListQuery) throws -> Page<Item>
    ) -> [Walk] {
        let ids: @Sendable (SampleCorpus, ListQuery) throws -> Page<String> = { corpus, query in
            let page = try page(corpus, query)
            return Page(
                items: page.items.map(id), total: page.total, next: page.next,
                previous: page.previous)
        }
        let single = sorts.flatMap {
            [[SortTerm($0, isDescending: false)], [SortTerm($0, isDescending: true)]]
        }
        let double =
            sorts.count > 1
            ? [[SortTerm(sorts[0], isDescending: true), SortTerm(sorts[1], isDescending: false)]]
            : []
        return ([[]] + single + double).map {
            Walk(list: list, sort: $0, search: search, page: ids)
        }
    }

    private static let articleSorts = ["published_at", "headline", "word_count", "quote_count"]
    private static let quoteSorts = ["published_at", "confidence", "position"]
    private static let entitySorts = [
        "mention_count", "article_count", "quote_count", "name", "first_seen", "last_seen",
    ]

    static let all: [Walk] =
        walks("articles", sorts: articleSorts, id: \.id) { try $0.articles.page($1) }
        + walks("articles", sorts: articleSorts + ["relevance"], search: "vienna", id: \.id) {
            try $0.articles.page($1)
        }
        + walks("articles of an entity", sorts: articleSorts, id: \.id) {
            try $0.entities.articles(of: "boris-belov-person", $1)
        }
        + walks("entities", sorts: entitySorts, id: \.id) { try $0.entities.page($1) }
        + walks("entities", sorts: entitySorts + ["relevance"], search: "b OR a OR c", id: \.id) {
            try $0.entities.page($1)
        }
        + walks("entities of an article", sorts: ["mention_count", "name"], id: \.entity.id) {
            try $0.articles.entities(of: "report-1", $1)
        }
        + walks("quotes", sorts: quoteSorts, id: \.id) { try $0.quotes.page($1) }
        + walks("quotes", sorts: quoteSorts + ["relevance"], search: "item", id: \.id) {
            try $0.quotes.page($1)
        }
        + walks("quotes by an entity", sorts: quoteSorts, id: \.id) {
            try $0.entities.quotes(by: "ann-archer-person", $1)
        }
        + walks("quotes about an entity", sorts: quoteSorts, id: \.id) {
            try $0.entities.quotes(about: "carl-crow-person", $1)
        }
        + walks("quotes of an article", sorts: quoteSorts, id: \.id) {
            try $0.articles.quotes(of: "report-1", $1)
        }
        + walks("mentions", sorts: ["published_at"], id: { "\($0.article.id) \($0.place.span)" }) {
            try $0.entities.mentions(of: "vienna-place", $1)
        }

    @Test(arguments: all)
    func `walking by cursor meets each item once, forwards and back`(_ walk: Walk) throws {
        let corpus = try Self.corpus.get()
        var query = ListQuery(search: walk.search, sort: walk.sort, limit: 100)
        let whole = try walk.page(corpus, query)
        #expect(whole.items.count == whole.total)
        #expect(Set(whole.items).count == whole.total)
        #expect(whole.total > 1)
        #expect(whole.next == nil)
        #expect(whole.previous == nil)
        for limit in [1, 3, 7] {
            query.limit = limit
            query.position = .start
            var forwards: [String] = []
            var last = try walk.page(corpus, query)
            #expect(last.previous == nil)
            while true {
                forwards += last.items
                #expect(last.total == whole.total)
                guard let next = last.next else { break }
                query.position = .key(next)
                last = try walk.page(corpus, query)
                #expect(last.previous != nil)
            }
            #expect(forwards == whole.items)
            var backwards = last.items
            while let previous = last.previous {
                query.position = .key(previous)
                last = try walk.page(corpus, query)
                #expect(last.next != nil)
                backwards = last.items + backwards
            }
            #expect(backwards == whole.items)
        }
    }

    @Test(arguments: all)
    func `numbered pages are slices of the list, and one past the end is empty`(
        _ walk: Walk
    ) throws {
        let corpus = try Self.corpus.get()
        var query = ListQuery(search: walk.search, sort: walk.sort, limit: 100)
        let whole = try walk.page(corpus, query).items
        query.limit = 3
        for number in 1...(whole.count / 3 + 2) {
            query.position = .number(number)
            let page = try walk.page(corpus, query)
            #expect(page.items == Array(whole.dropFirst(3 * (number - 1)).prefix(3)))
            #expect((page.next != nil) == (whole.count > 3 * number))
            if let next = page.next {
                query.position = .key(next)
                #expect(
                    try walk.page(corpus, query).items
                        == Array(whole.dropFirst(3 * number).prefix(3)))
            }
        }
        query.position = .number(.max)
        #expect(try walk.page(corpus, query).items.isEmpty)
    }

    @Test(arguments: [false, true])
    func `articles without a date come last, whichever way the dates run`(
        _ isDescending: Bool
    ) throws {
        let corpus = try Self.corpus.get()
        let articles = try corpus.articles.page(
            ListQuery(sort: [SortTerm("published_at", isDescending: isDescending)], limit: 100))
        let dates = articles.items.map(\.published.timestamp)
        let known = dates.compactMap(\.self)
        #expect(dates.prefix(known.count).allSatisfy { $0 != nil })
        #expect(known == known.sorted(by: isDescending ? { $0 > $1 } : { $0 < $1 }))
        #expect(known.count == 30)
    }

    @Test func `a key that fits no order of the list gives a page all the same`() throws {
        let corpus = try Self.corpus.get()
        let keys = [
            PageKey(values: [], id: "", direction: .after),
            PageKey(values: [.text("x"), .text("y"), nil, nil], id: "z", direction: .before),
            PageKey(values: [.real(.nan)], id: "art_", direction: .after),
        ]
        for key in keys {
            for walk in Self.all {
                let query = ListQuery(search: walk.search, sort: walk.sort, position: .key(key))
                let page = try walk.page(corpus, query)
                #expect(page.items.count <= page.total)
            }
        }
    }
}
