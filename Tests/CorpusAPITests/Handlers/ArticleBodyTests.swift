import Testing

@testable import CorpusAPI

/// Whole bodies, as clients read them.
@Suite struct ArticleBodyTests {
    static let bodies = [
        ExpectedBody(
            "a page of the list, with what matches the search", "/v1/articles?limit=1&q=straits",
            """
            {"data":[{"id":"art_ydcyfwnqppjt","slug":"talks-on-the-straits-close-to-collapse",
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
            "text":"😀 Foreign Minister Maria Keller warned Norland on Tuesday. “The straits 🚢 mus
            t stay open,” Keller told Ostia & others, “or Norland will pay.”",
            "html":"😀 Foreign Minister Maria Keller warned Norland on Tuesday. “The <mark>straits<
            /mark> 🚢 must stay open,” Keller told Ostia &amp; others, “or Norland will pay.”",
            "highlights":[{"start":65,"end":72}]}],
            "links":{"self":"/v1/articles/art_ydcyfwnqppjt",
            "entities":"/v1/articles/art_ydcyfwnqppjt/entities",
            "quotes":"/v1/articles/art_ydcyfwnqppjt/quotes",
            "provenance":"/v1/articles/art_ydcyfwnqppjt/provenance"}}],"page":{"limit":1,
            "total":1,"next_cursor":null,"prev_cursor":null},
            "links":{"self":"/v1/articles?q=straits&limit=1",
            "first":"/v1/articles?q=straits&limit=1","prev":null,"next":null,
            "last":"/v1/articles?q=straits&limit=1&page=1"},
            "meta":{"dataset_version":"0123456789abcdef","offset_unit":"utf16","sort":"relevance",
            "filters":{},"query":"straits"}}
            """),
        ExpectedBody(
            "one article whole", "/v1/articles/art_ydcyfwnqppjt",
            """
            {"data":{"id":"art_ydcyfwnqppjt","slug":"talks-on-the-straits-close-to-collapse",
            "headline":"Talks on the Straits “Close to <Collapse>”",
            "standfirst":"A minister warns.","authors":["Ada Byron","Émile Roy"],
            "source":"Example Times","url":"https://example.org/talks?id=1",
            "published_at":"2026-01-07T00:00:00Z","date_precision":"day","date_source":"text",
            "language":"en","dateline":"GENEVA","access":"full","word_count":24,"quote_count":1,
            "entity_count":3,"duplicate_group":null,
            "author_note":"Ada Byron writes about the sea.","captions":[{"caption":0,
            "text":"A ship 🚢 in the straits.","credit":"Reuters"}],"paragraphs":[{"paragraph":0,
            "text":"😀 Foreign Minister Maria Keller warned Norland on Tuesday.",
            "source":{"start":100,"end":161}},{"paragraph":1,
            "text":"“The straits 🚢 must stay open,” Keller told Ostia & others, “or Norland will p
            ay.”","source":{"start":163,"end":256}}],
            "entities":[{"entity":{"id":"ent_b59epbx7k7bz","slug":"maria-keller",
            "name":"Maria Keller","type":"person","subtype":null},"count":2,
            "roles":[{"title":"Foreign Minister","count":1}],"mentions":[{"span":{"part":"body",
            "paragraph":0,"start":20,"end":32},"surface":"Maria Keller","form":"name"},
            {"span":{"part":"body","paragraph":1,"start":33,"end":39},"surface":"Keller",
            "form":"alias"}]},{"entity":{"id":"ent_xpsj06n3f4nk","slug":"norland",
            "name":"Norland","type":"place","subtype":"country"},"count":2,"roles":[],
            "mentions":[{"span":{"part":"body","paragraph":0,"start":40,"end":47},
            "surface":"Norland","form":"name"},{"span":{"part":"body","paragraph":1,"start":65,
            "end":72},"surface":"Norland","form":"name"}]},{"entity":{"id":"ent_msz54wp4hzh0",
            "slug":"ostia","name":"Ostia","type":"place","subtype":"city"},"count":1,"roles":[],
            "mentions":[{"span":{"part":"body","paragraph":1,"start":45,"end":50},
            "surface":"Ostia","form":"name"}]}],"quotes":[{"id":"quo_8bw0fx2wsn6j",
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
            "article":"/v1/articles/art_ydcyfwnqppjt",
            "speaker":"/v1/entities/ent_b59epbx7k7bz"}}],
            "links":{"self":"/v1/articles/art_ydcyfwnqppjt",
            "entities":"/v1/articles/art_ydcyfwnqppjt/entities",
            "quotes":"/v1/articles/art_ydcyfwnqppjt/quotes",
            "provenance":"/v1/articles/art_ydcyfwnqppjt/provenance"}},
            "links":{"self":"/v1/articles/art_ydcyfwnqppjt"},
            "meta":{"dataset_version":"0123456789abcdef","offset_unit":"utf16"}}
            """),
        ExpectedBody(
            "how it was read", "/v1/articles/art_ydcyfwnqppjt/provenance",
            """
            {"data":{"article_id":"art_ydcyfwnqppjt","seed":"talks","fields":[{"name":"headline",
            "line":1,"rule":"first line"},{"name":"source","line":null,"rule":"metadata"}],
            "removed":[{"line":2,"text":"Share this <article>","reason":"share",
            "rule":"share or subscribe phrase"}],"warnings":["The date has no year."]},
            "links":{"self":"/v1/articles/art_ydcyfwnqppjt/provenance",
            "article":"/v1/articles/art_ydcyfwnqppjt"},
            "meta":{"dataset_version":"0123456789abcdef","offset_unit":null}}
            """),
        ExpectedBody(
            "what it names", "/v1/articles/art_v431gxxnryk2/entities?limit=1",
            """
            {"data":[{"entity":{"id":"ent_msz54wp4hzh0","slug":"ostia","name":"Ostia",
            "type":"place","subtype":"city"},"count":1,"roles":[],
            "mentions":[{"span":{"part":"body","paragraph":0,"start":11,"end":16},
            "surface":"Ostia","form":"name"}]}],"page":{"limit":1,"total":2,
            "next_cursor":"AcQQgyeakeKuAAEMOXRjZGgzdjFkbW5mEDAxMjM0NTY3ODlhYmNkZWYQZW50X21zejU0d3A
            0aHpoMAIAAAAAAAAAAQ","prev_cursor":null},
            "links":{"self":"/v1/articles/art_v431gxxnryk2/entities?limit=1",
            "first":"/v1/articles/art_v431gxxnryk2/entities?limit=1","prev":null,
            "next":"/v1/articles/art_v431gxxnryk2/entities?limit=1&cursor=AcQQgyeakeKuAAEMOXRjZGgz
            djFkbW5mEDAxMjM0NTY3ODlhYmNkZWYQZW50X21zejU0d3A0aHpoMAIAAAAAAAAAAQ",
            "last":"/v1/articles/art_v431gxxnryk2/entities?limit=1&page=2"},
            "meta":{"dataset_version":"0123456789abcdef","offset_unit":"utf16","sort":null,
            "filters":{},"query":null}}
            """),
        ExpectedBody(
            "what it quotes, known speaker or not", "/v1/articles/art_v431gxxnryk2/quotes",
            """
            {"data":[{"id":"quo_fc0mhcy7qjje","slug":"a-senior-official-a-show-of-force",
            "text":"A show of force,","quote_type":"mixed","parts":[{"part":"body","paragraph":0,
            "start":19,"end":35,"text":"A show of force,"}],"speaker":{"entity_id":null,
            "slug":null,"name":"a senior official","surface":"a senior official","title":null,
            "kind":"anonymous","span":{"part":"body","paragraph":0,"start":37,"end":54}},
            "speaker_kind":"anonymous","cue":{"text":"said","lemma":"say","class":"says",
            "span":{"part":"body","paragraph":0,"start":55,"end":59}},"addressee":null,"about":[],
            "article":{"id":"art_v431gxxnryk2","slug":"patrol-boats-leave-ostia",
            "headline":"Patrol Boats Leave Ostia","source":null,"url":null,"published_at":null,
            "date_precision":"unknown"},"prefix":"Boats left Ostia. “",
            "suffix":"” a senior official said of Norland.","confidence":0.7,
            "method":"name beside the cue","snippets":[],
            "links":{"self":"/v1/quotes/quo_fc0mhcy7qjje",
            "article":"/v1/articles/art_v431gxxnryk2","speaker":null}},{"id":"quo_xbbc1yx40rpz",
            "slug":"nobody-was-hurt","text":"Nobody was hurt.","quote_type":"direct",
            "parts":[{"part":"body","paragraph":1,"start":1,"end":17,"text":"Nobody was hurt."}],
            "speaker":null,"speaker_kind":"unknown","cue":null,"addressee":null,"about":[],
            "article":{"id":"art_v431gxxnryk2","slug":"patrol-boats-leave-ostia",
            "headline":"Patrol Boats Leave Ostia","source":null,"url":null,"published_at":null,
            "date_precision":"unknown"},"prefix":"“","suffix":"”","confidence":0.1,
            "method":"name beside the cue","snippets":[],
            "links":{"self":"/v1/quotes/quo_xbbc1yx40rpz",
            "article":"/v1/articles/art_v431gxxnryk2","speaker":null}}],"page":{"limit":20,
            "total":2,"next_cursor":null,"prev_cursor":null},
            "links":{"self":"/v1/articles/art_v431gxxnryk2/quotes",
            "first":"/v1/articles/art_v431gxxnryk2/quotes","prev":null,"next":null,
            "last":"/v1/articles/art_v431gxxnryk2/quotes?page=1"},
            "meta":{"dataset_version":"0123456789abcdef","offset_unit":"utf16","sort":null,
            "filters":{},"query":null}}
            """),
    ]

    @Test(arguments: bodies)
    func `are, to the byte,`(_ expected: ExpectedBody) throws {
        #expect(try SampleAPI.shared.text(expected.target) == expected.text)
    }
}
