import Testing

@testable import CorpusAPI

/// Whole bodies, as clients read them.
@Suite struct EntityBodyTests {
    static let bodies = [
        ExpectedBody(
            "one entity", "/v1/entities/ent_b59epbx7k7bz",
            """
            {"data":{"id":"ent_b59epbx7k7bz","slug":"maria-keller","name":"Maria Keller",
            "type":"person","subtype":null,"country":null,"aliases":[{"name":"Maria Keller",
            "count":1}],"roles":[{"title":"Foreign Minister","count":1}],"article_count":1,
            "mention_count":2,"quote_count":1,"first_seen":"2026-01-07T00:00:00Z",
            "last_seen":"2026-01-07T00:00:00Z","confidence":0.9,"stands_for":null,"evidence":[],
            "links":{"self":"/v1/entities/ent_b59epbx7k7bz",
            "articles":"/v1/entities/ent_b59epbx7k7bz/articles",
            "quotes":"/v1/entities/ent_b59epbx7k7bz/quotes",
            "quotes_about":"/v1/entities/ent_b59epbx7k7bz/quotes-about",
            "mentions":"/v1/entities/ent_b59epbx7k7bz/mentions",
            "cooccurrences":"/v1/entities/ent_b59epbx7k7bz/cooccurrences",
            "timeline":"/v1/entities/ent_b59epbx7k7bz/timeline"},"related":[]},
            "links":{"self":"/v1/entities/ent_b59epbx7k7bz"},
            "meta":{"dataset_version":"0123456789abcdef","offset_unit":"utf16"}}
            """),
        ExpectedBody(
            "a page of the list", "/v1/entities?from=2026&type=person",
            """
            {"data":[{"id":"ent_b59epbx7k7bz","slug":"maria-keller","name":"Maria Keller",
            "type":"person","subtype":null,"country":null,"aliases":[{"name":"Maria Keller",
            "count":1}],"roles":[{"title":"Foreign Minister","count":1}],"article_count":1,
            "mention_count":2,"quote_count":1,"first_seen":"2026-01-07T00:00:00Z",
            "last_seen":"2026-01-07T00:00:00Z","confidence":0.9,"stands_for":null,"evidence":[],
            "links":{"self":"/v1/entities/ent_b59epbx7k7bz",
            "articles":"/v1/entities/ent_b59epbx7k7bz/articles",
            "quotes":"/v1/entities/ent_b59epbx7k7bz/quotes",
            "quotes_about":"/v1/entities/ent_b59epbx7k7bz/quotes-about",
            "mentions":"/v1/entities/ent_b59epbx7k7bz/mentions",
            "cooccurrences":"/v1/entities/ent_b59epbx7k7bz/cooccurrences",
            "timeline":"/v1/entities/ent_b59epbx7k7bz/timeline"}}],"page":{"limit":20,"total":1,
            "next_cursor":null,"prev_cursor":null},
            "links":{"self":"/v1/entities?from=2026&type=person",
            "first":"/v1/entities?from=2026&type=person","prev":null,"next":null,
            "last":"/v1/entities?from=2026&type=person&page=1"},"facets":null,"explanation":null,
            "meta":{"dataset_version":"0123456789abcdef","offset_unit":null,
            "sort":"-mention_count","filters":{"from":["2026"],"type":["person"]},"query":null,
            "corrected_query":null}}
            """),
        ExpectedBody(
            "its mentions", "/v1/entities/ent_b59epbx7k7bz/mentions?limit=1&page=2",
            """
            {"data":[{"article":{"id":"art_ydcyfwnqppjt",
            "slug":"talks-on-the-straits-close-to-collapse",
            "headline":"Talks on the Straits “Close to <Collapse>”","source":"Example Times",
            "url":"https://example.org/talks?id=1","published_at":"2026-01-07T00:00:00Z",
            "date_precision":"day"},"span":{"part":"body","paragraph":1,"start":33,"end":39},
            "surface":"Keller","form":"alias","prefix":"“The straits 🚢 must stay open,” ",
            "suffix":" told Ostia & others, “or Norland will pay.”"}],"page":{"limit":1,"total":2,
            "next_cursor":null,
            "prev_cursor":"AagWB080flNDAQMMMzNqN3I0ZTBkYWJlEDAxMjM0NTY3ODlhYmNkZWYQYXJ0X3lkY3lmd25
            xcHBqdAEUMjAyNi0wMS0wN1QwMDowMDowMFoBEGFydF95ZGN5ZnducXBwanQCAAAAAAAAAAI"},
            "links":{"self":"/v1/entities/ent_b59epbx7k7bz/mentions?limit=1&page=2",
            "first":"/v1/entities/ent_b59epbx7k7bz/mentions?limit=1&page=1",
            "prev":"/v1/entities/ent_b59epbx7k7bz/mentions?limit=1&page=1","next":null,
            "last":"/v1/entities/ent_b59epbx7k7bz/mentions?limit=1&page=2"},"facets":null,
            "explanation":null,"meta":{"dataset_version":"0123456789abcdef","offset_unit":"utf16",
            "sort":"-published_at","filters":{},"query":null,"corrected_query":null}}
            """),
    ]

    @Test(arguments: bodies)
    func `are, to the byte,`(_ expected: ExpectedBody) throws {
        #expect(try SampleAPI.shared.text(expected.target) == expected.text)
    }
}
