import Testing

@testable import CorpusAPI

/// What the parameters of lists let through, and in which order.
@Suite struct FilterTests {
    struct Selection: CustomTestStringConvertible {
        let target: String
        /// Slugs of articles by their first word, names of entities, first words of quotes.
        let items: [String]

        init(_ target: String, _ items: String...) {
            self.target = target
            self.items = items
        }

        var testDescription: String { target }
    }

    static let articles = [
        Selection("", "Talks", "Storm", "Patrol"),
        Selection("?id=storm-over-norland,patrol-boats-leave-ostia", "Storm", "Patrol"),
        Selection("?id=-storm-over-norland", "Talks", "Patrol"),
        Selection("?source=example-times", "Talks"),
        Selection("?source=Example%20Times", "Talks"),
        Selection("?source=-example-times", "Storm", "Patrol"),
        Selection("?author=emile-roy", "Talks", "Storm"),
        Selection("?author=%C3%89mile+Roy&author=ada-byron", "Talks"),
        Selection("?entity=ostia", "Talks", "Patrol"),
        Selection("?entity=ostia,norland", "Talks", "Storm", "Patrol"),
        Selection("?entity=ostia&entity=maria-keller", "Talks"),
        Selection("?entity=norland&entity=-maria-keller", "Storm", "Patrol"),
        Selection("?entity=norland,-ostia", "Storm"),
        Selection("?speaker=maria-keller", "Talks"),
        Selection("?dateline=geneva", "Talks"),
        Selection("?access=truncated", "Patrol"),
        Selection("?access=full,truncated", "Talks", "Storm", "Patrol"),
        Selection("?has_quotes=false", "Storm"),
        Selection("?has_quotes=on", "Talks", "Patrol"),
        Selection("?min_words=8", "Talks", "Patrol"),
        Selection("?from=2026", "Talks"),
        Selection("?to=2026", "Talks", "Storm"),
        Selection("?to=2026-01-07", "Talks", "Storm"),
        Selection("?to=2026-01-06", "Storm"),
        Selection("?from=2025-12-01T00:00:00Z&to=2025-12-01T00:00:00Z", "Storm"),
        Selection("?from=2025-12-01T00:00:01Z", "Talks"),
        Selection("?sort=headline", "Patrol", "Storm", "Talks"),
        Selection("?sort=-headline", "Talks", "Storm", "Patrol"),
        Selection("?sort=published_at", "Storm", "Talks", "Patrol"),
        Selection("?sort=-quote_count", "Patrol", "Talks", "Storm"),
        Selection("?sort=-word_count", "Talks", "Patrol", "Storm"),
        Selection("?q=storm", "Storm"),
        Selection("?q=straits+OR+storm&sort=headline", "Storm", "Talks"),
        Selection("?q=norland+-storm&sort=headline", "Patrol", "Talks"),
        Selection("?q=nothing-of-the-kind"),
        Selection("?limit=1&page=2", "Storm"),
    ]

    @Test(arguments: articles)
    func `choose articles`(_ selection: Selection) throws {
        let body = try SampleAPI.shared.body("/v1/articles" + selection.target)
        let items = body["data"]?.values.map { first($0["headline"]) }
        #expect(items == selection.items)
    }

    static let entities = [
        Selection("", "Norland", "Maria", "Ostia"),
        Selection("?type=person", "Maria"),
        Selection("?type=-person", "Norland", "Ostia"),
        Selection("?subtype=city,country", "Norland", "Ostia"),
        Selection("?country=no", "Norland"),
        Selection("?speaks=true", "Maria"),
        Selection("?speaks=0", "Norland", "Ostia"),
        Selection("?min_mentions=3", "Norland"),
        Selection("?q=kell*", "Maria"),
        Selection("?q=keller", "Maria"),
        Selection("?sort=name", "Maria", "Norland", "Ostia"),
        Selection("?sort=-name", "Ostia", "Norland", "Maria"),
        Selection("?sort=-quote_count,name", "Maria", "Norland", "Ostia"),
        Selection("?sort=-article_count,name", "Norland", "Ostia", "Maria"),
        Selection("?to=2025", "Norland"),
        Selection("?from=2027"),
    ]

    @Test(arguments: entities)
    func `choose entities`(_ selection: Selection) throws {
        let body = try SampleAPI.shared.body("/v1/entities" + selection.target)
        let items = body["data"]?.values.map { first($0["name"]) }
        #expect(items == selection.items)
    }

    static let quotes = [
        Selection("", "The", "A", "Nobody"),
        Selection("?speaker=maria-keller", "The"),
        Selection("?speaker=-maria-keller", "A", "Nobody"),
        Selection("?about=norland", "The"),
        Selection("?cue=say", "A"),
        Selection("?cue=-say", "The", "Nobody"),
        Selection("?cue_class=warns,says", "The", "A"),
        Selection("?quote_type=mixed", "A"),
        Selection("?speaker_kind=unknown,anonymous", "A", "Nobody"),
        Selection("?article=patrol-boats-leave-ostia", "A", "Nobody"),
        Selection("?source=example-times", "The"),
        Selection("?min_confidence=0.7", "The", "A"),
        Selection("?from=2026-01", "The"),
        Selection("?q=force", "A"),
        Selection("?sort=confidence", "Nobody", "A", "The"),
        Selection("?sort=-confidence", "The", "A", "Nobody"),
    ]

    @Test(arguments: quotes)
    func `choose quotes`(_ selection: Selection) throws {
        let body = try SampleAPI.shared.body("/v1/quotes" + selection.target)
        let items = body["data"]?.values.map { first($0["text"]) }
        #expect(items == selection.items)
    }

    @Test func `work the same by id as by slug`() throws {
        let id = try SampleAPI.shared.id("/v1/entities/ostia")
        let byID = try SampleAPI.shared.body("/v1/articles?entity=" + id)
        let bySlug = try SampleAPI.shared.body("/v1/articles?entity=ostia")
        #expect(byID["data"] == bySlug["data"])
    }

    @Test func `are told in the answer as they are in effect`() throws {
        let body = try SampleAPI.shared.body(
            "/v1/articles?min_words=007&entity=ostia,norland&entity=-maria-keller&to=2026&q=boats")
        #expect(
            body["meta"]?["filters"]
                == .object([
                    "min_words": .array([.string("7")]),
                    "entity": .array([.string("norland,ostia"), .string("-maria-keller")]),
                    "to": .array([.string("2026")]),
                ]))
        #expect(body["meta"]?["query"]?.text == "boats")
        #expect(body["meta"]?["sort"]?.text == "relevance")
    }

    @Test func `narrow the lists of one entity too`() throws {
        let api = try SampleAPI.shared
        let norland = try api.id("/v1/entities/norland")
        let quotes = try api.body("/v1/entities/\(norland)/quotes-about?min_confidence=0.99")
        #expect(quotes["page"]?["total"]?.integer == 0)
        let articles = try api.body("/v1/entities/\(norland)/articles?access=truncated")
        #expect(articles["data"]?.values.map { first($0["headline"]) } == ["Patrol"])
    }

    private func first(_ text: JSON?) -> String {
        String(text?.text?.split(separator: " ").first ?? "")
    }
}
