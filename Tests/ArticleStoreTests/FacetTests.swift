import ArticleStore
import CorpusModel
import Testing

@Suite struct FacetTests {
    private static let corpus = Result { try GeneratedCorpus.make(articles: 40) }

    /// A query over one list, and conditions that a facet must count along with.
    struct Row: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let query: ListQuery

        init(_ name: String, _ query: ListQuery) {
            testDescription = name
            self.query = query
        }
    }

    static let articleQueries = [
        Row("all", ListQuery()),
        Row("of a source", ListQuery(filters: ["source": Filter(allOf: [["source-1"]])])),
        Row(
            "of two entities",
            ListQuery(filters: [
                "entity": Filter(allOf: [["ann-archer-person"], ["vienna-place"]])
            ])),
        Row("not of an entity", ListQuery(filters: ["entity": Filter(noneOf: ["ed-ek-person"])])),
        Row("found", ListQuery(search: "boris OR carl")),
        Row("of a period", ListQuery(from: "2026-01-02T00:00:00Z")),
        Row("long enough", ListQuery(minimums: ["min_words": 14])),
        Row(
            "quoting, of a year",
            ListQuery(filters: [
                "has_quotes": Filter(allOf: [["true"]]), "year": Filter(allOf: [["2026"]]),
            ])),
        Row("of nobody", ListQuery(filters: ["entity": Filter(allOf: [["nobody"]])])),
    ]

    @Test(arguments: articleQueries)
    func `counts of articles are those of their lists`(_ row: Row) throws {
        try check(row.query, Self.corpus.get().articles.list)
    }

    static let quoteQueries = [
        Row("all", ListQuery()),
        Row("by one", ListQuery(filters: ["speaker": Filter(allOf: [["ann-archer-person"]])])),
        Row(
            "about one or another",
            ListQuery(filters: [
                "about": Filter(allOf: [["ann-archer-person", "carl-crow-person"]])
            ])),
        Row("about one", ListQuery(filters: ["about": Filter(allOf: [["carl-crow-person"]])])),
        Row("found", ListQuery(search: "item")),
        Row("sure", ListQuery(minimums: ["min_confidence": 0.5])),
    ]

    @Test(arguments: quoteQueries)
    func `counts of quotes are those of their lists`(_ row: Row) throws {
        try check(row.query, Self.corpus.get().quotes.list)
    }

    static let entityQueries = [
        Row("all", ListQuery()),
        Row("persons", ListQuery(filters: ["type": Filter(allOf: [["person"]])])),
        Row("found", ListQuery(search: "b OR v")),
    ]

    @Test(arguments: entityQueries)
    func `counts of entities are those of their lists`(_ row: Row) throws {
        try check(row.query, Self.corpus.get().entities.list)
    }

    /// Checks every value's count against the total of the list filtered by it alone.
    private func check<Item>(_ query: ListQuery, _ list: CorpusList<Item>) throws {
        let facets = try list.facets(list.fields.facets, of: query, limit: 4)
        #expect(facets.map(\.field) == list.fields.facets)
        for facet in facets {
            let chosen = query.filters[facet.field]?.allOf.joined().map { $0 } ?? []
            for value in facet.values {
                var filtered = query
                filtered.filters[facet.field] = Filter(allOf: [[value.value]])
                #expect(try list.page(filtered).total == value.count, "\(facet.field) \(value)")
            }
            #expect(facet.values.count { $0.isSelected } <= chosen.count)
            #expect(facet.values.count <= 4 + chosen.count)
            #expect(facet.values.count >= min(4, facet.valueCount))
            let counts = facet.values.prefix(4).map(\.count)
            #expect(counts == counts.sorted(by: >))
            let known = facet.values.filter { !$0.isSelected }.map(\.value)
            #expect(Set(known).count == known.count)
        }
    }

    @Test func `a chosen value stays chosen, and is told however rare it is`() throws {
        let list = try Self.corpus.get().articles.list
        let query = ListQuery(filters: ["entity": Filter(allOf: [["flo-fox-person"]])])
        let facet = try #require(try list.facets(["entity"], of: query, limit: 1).first)
        #expect(facet.values.map(\.label) == ["Vienna", "Flo Fox"])
        #expect(facet.values.map(\.isSelected) == [false, true])
        let counts = try list.facets(["source"], of: query)
        let total = try list.page(query).total
        #expect(counts[0].values.map(\.count).reduce(0, +) <= total)
    }

    @Test func `values are looked for by the beginnings of their words, folded`() throws {
        let corpus = try SampleCorpus(["a": .talks, "b": .storm, "c": .notes])
        let list = corpus.articles.list
        func labels(_ field: String, _ beginning: String) throws -> [String] {
            try list.facet(field, of: ListQuery(), beginning: beginning, places: 0..<5).values
                .map(\.label)
        }
        #expect(try labels("author", "el") == ["Émile Élan"])
        #expect(try labels("entity", "belov").sorted() == ["Belov", "Boris Belov"])
        #expect(try labels("entity", "viena") == ["Vienna"])
        #expect(try labels("dateline", "v") == ["VIENNA"])
        #expect(try labels("source", "zzz") == [])
        let author = try list.facets(["author"], of: ListQuery())[0]
        #expect(author.values.map(\.value) == ["ann-author", "emile-elan"])
        #expect(author.values.map(\.label) == ["Ann Author", "Émile Élan"])
    }

    @Test func `a field that is none is refused by name`() throws {
        let corpus = try Self.corpus.get()
        let error = CorpusError.unknownField(
            name: "headline", allowed: corpus.articles.list.fields.facets)
        #expect(throws: error) {
            try corpus.articles.list.facets(["headline"], of: ListQuery())
        }
    }

    @Test func `an explanation names what empties a list first`() throws {
        let corpus = try Self.corpus.get()
        let query = ListQuery(
            search: "vienna", from: "2026-01-01T00:00:00Z", before: "2027-01-01T00:00:00Z",
            filters: ["source": Filter(allOf: [["nobody"]])], minimums: ["min_words": 1])
        let explanation = try corpus.articles.list.explain(query)
        #expect(explanation.total == 0)
        #expect(
            explanation.conditions.map(\.parameter) == ["source", "from", "min_words", "q", "to"])
        #expect(explanation.conditions.map(\.alone) == [0, 30, 40, 40, 30])
        #expect(explanation.conditions.map(\.withoutIt) == [30, 0, 0, 0, 0])
        #expect(try corpus.articles.list.explain(ListQuery()).conditions.isEmpty)
    }

    @Test func `of articles nearly the same the first in time stands for all`() throws {
        let words = (0..<300).map { "word\($0 * 7919 % 1000)" }.joined(separator: " ")
        func copy(_ headline: String, _ day: Int) -> SampleArticle {
            var article = SampleArticle(headline, [words], names: [.init("word0")])
            article.publishedAt = "2026-01-0\(day)T00:00:00Z"
            return article
        }
        let corpus = try SampleCorpus(["a": copy("Late", 3), "b": copy("Early", 1), "c": .talks])
        var query = ListQuery(collapsesDuplicates: true)
        #expect(
            try corpus.articles.page(query).items.map(\.headline)
                == ["Envoys meet in Vienna", "Early"])
        #expect(try corpus.articles.page(query).total == 2)
        query.filters["entity"] = Filter(allOf: [["word0-person"]])
        #expect(try corpus.articles.page(query).items.map(\.headline) == ["Early"])
        #expect(try corpus.articles.page(query).total == 1)
        #expect(
            try corpus.articles.list.explain(query).conditions.map(\.parameter).contains("collapse")
        )
    }
}
