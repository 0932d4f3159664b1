import Testing

@testable import CorpusAPI

/// Whole bodies, as clients read them.
@Suite struct QuoteBodyTests {
    static let bodies = [
        ExpectedBody(
            "one quote with its surroundings", "/v1/quotes/quo_8bw0fx2wsn6j",
            """
            {"data":{"id":"quo_8bw0fx2wsn6j",
            "slug":"maria-keller-the-straits-must-stay-open-or-norland",
            "text":"The straits 🚢 must stay open, or Norland will pay.","quote_type":"direct",
            "parts":[{"part":"body","paragraph":1,"start":1,"end":31,
            "text":"The straits 🚢 must stay open,"},{"part":"body","paragraph":1,"start":62,
            "end":82,"text":"or Norland will pay."}],"speaker":{"entity_id":"ent_b59epbx7k7bz",
            "slug":"maria-keller","name":"Maria Keller","surface":"Keller",
            "title":"Foreign Minister","kind":"named","span":{"part":"body","paragraph":1,
            "start":33,"end":39}},"speaker_kind":"named","cue":{"text":"told","lemma":"tell",
            "class":"warns","span":{"part":"body","paragraph":1,"start":40,"end":44}},
            "addressee":{"id":"ent_msz54wp4hzh0","slug":"ostia","name":"Ostia","type":"place",
            "subtype":"city"},"about":[{"id":"ent_xpsj06n3f4nk","slug":"norland","name":"Norland",
            "type":"place","subtype":"country"}],"article":{"id":"art_ydcyfwnqppjt",
            "slug":"talks-on-the-straits-close-to-collapse",
            "headline":"Talks on the Straits “Close to <Collapse>”","source":"Example Times",
            "url":"https://example.org/talks?id=1","published_at":"2026-01-07T00:00:00Z",
            "date_precision":"day"},"prefix":"“","suffix":"”","confidence":0.95,
            "method":"name beside the cue","snippets":[],
            "links":{"self":"/v1/quotes/quo_8bw0fx2wsn6j",
            "article":"/v1/articles/art_ydcyfwnqppjt","speaker":"/v1/entities/ent_b59epbx7k7bz"},
            "context":[{"paragraph":0,
            "text":"😀 Foreign Minister Maria Keller warned Norland on Tuesday."},{"paragraph":1,
            "text":"“The straits 🚢 must stay open,” Keller told Ostia & others,
             “or Norland will pay.”"}],"variants":[],"explanation":null,"cite":null,
            "jsonld":null},"links":{"self":"/v1/quotes/quo_8bw0fx2wsn6j"},
            "meta":{"dataset_version":"0123456789abcdef","offset_unit":"utf16"}}
            """),
        ExpectedBody(
            "a search over everything", "/v1/search?q=straits&limit=1",
            """
            {"data":{"articles":{"data":[{"id":"art_ydcyfwnqppjt",
            "slug":"talks-on-the-straits-close-to-collapse",
            "headline":"Talks on the Straits “Close to <Collapse>”",
            "standfirst":"A minister warns.","authors":["Ada Byron","Émile Roy"],
            "source":"Example Times","url":"https://example.org/talks?id=1",
            "published_at":"2026-01-07T00:00:00Z","date_precision":"day","date_source":"text",
            "language":"en","dateline":"GENEVA","access":"full","word_count":24,"quote_count":1,
            "entity_count":3,"duplicate_group":null,"top_entities":[{"id":"ent_b59epbx7k7bz",
            "slug":"maria-keller","name":"Maria Keller","type":"person","subtype":null},
            {"id":"ent_xpsj06n3f4nk","slug":"norland","name":"Norland","type":"place",
            "subtype":"country"},{"id":"ent_msz54wp4hzh0","slug":"ostia","name":"Ostia",
            "type":"place","subtype":"city"}],"snippets":[{"field":"headline",
            "text":"Talks on the Straits “Close to <Collapse>”",
            "html":"Talks on the <mark>Straits</mark> “Close to &lt;Collapse&gt;”",
            "highlights":[{"start":13,"end":20}]},{"field":"body",
            "text":"“The straits 🚢 must stay open,” Keller told Ostia & others,
             “or Norland will pay.”","html":"“The <mark>straits</mark> 🚢 must stay open,
            ” Keller told Ostia &amp; others, “or Norland will pay.”","highlights":[{"start":5,
            "end":12}]}],"text":null,"links":{"self":"/v1/articles/art_ydcyfwnqppjt",
            "entities":"/v1/articles/art_ydcyfwnqppjt/entities",
            "quotes":"/v1/articles/art_ydcyfwnqppjt/quotes",
            "related":"/v1/articles/art_ydcyfwnqppjt/related",
            "provenance":"/v1/articles/art_ydcyfwnqppjt/provenance"}}],"total":1,
            "link":"/v1/articles?q=straits"},"entities":{"data":[],"total":0,
            "link":"/v1/entities?q=straits"},"quotes":{"data":[{"id":"quo_8bw0fx2wsn6j",
            "slug":"maria-keller-the-straits-must-stay-open-or-norland",
            "text":"The straits 🚢 must stay open, or Norland will pay.","quote_type":"direct",
            "parts":[{"part":"body","paragraph":1,"start":1,"end":31,
            "text":"The straits 🚢 must stay open,"},{"part":"body","paragraph":1,"start":62,
            "end":82,"text":"or Norland will pay."}],"speaker":{"entity_id":"ent_b59epbx7k7bz",
            "slug":"maria-keller","name":"Maria Keller","surface":"Keller",
            "title":"Foreign Minister","kind":"named","span":{"part":"body","paragraph":1,
            "start":33,"end":39}},"speaker_kind":"named","cue":{"text":"told","lemma":"tell",
            "class":"warns","span":{"part":"body","paragraph":1,"start":40,"end":44}},
            "addressee":{"id":"ent_msz54wp4hzh0","slug":"ostia","name":"Ostia","type":"place",
            "subtype":"city"},"about":[{"id":"ent_xpsj06n3f4nk","slug":"norland","name":"Norland",
            "type":"place","subtype":"country"}],"article":{"id":"art_ydcyfwnqppjt",
            "slug":"talks-on-the-straits-close-to-collapse",
            "headline":"Talks on the Straits “Close to <Collapse>”","source":"Example Times",
            "url":"https://example.org/talks?id=1","published_at":"2026-01-07T00:00:00Z",
            "date_precision":"day"},"prefix":"“","suffix":"”","confidence":0.95,
            "method":"name beside the cue","snippets":[{"field":"text",
            "text":"The straits 🚢 must stay open, or Norland will pay.",
            "html":"The <mark>straits</mark> 🚢 must stay open, or Norland will pay.",
            "highlights":[{"start":4,"end":11}]}],"links":{"self":"/v1/quotes/quo_8bw0fx2wsn6j",
            "article":"/v1/articles/art_ydcyfwnqppjt",
            "speaker":"/v1/entities/ent_b59epbx7k7bz"}}],"total":1,"link":"/v1/quotes?q=straits"},
            "did_you_mean":[],"corrected_query":null},
            "links":{"self":"/v1/search?q=straits&limit=1"},
            "meta":{"dataset_version":"0123456789abcdef","offset_unit":"utf16"}}
            """),
    ]

    @Test(arguments: bodies)
    func `are, to the byte,`(_ expected: ExpectedBody) throws {
        #expect(try SampleAPI.shared.text(expected.target) == expected.text)
    }
}
