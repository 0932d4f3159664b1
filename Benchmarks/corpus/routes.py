"""What a running chancery is asked: a maker of paths for each row of the table, and the row's bar."""
import json
import urllib.parse

WORDS = """sanction border missile treaty minister envoy ceasefire convoy tariff embargo summit alliance withdraw
refinery pipeline drone navy election""".split()
LIST, SEARCH, SUGGEST = 20, 40, 10


class Corpus:
    """Values to ask for, taken from the answers of the server that is measured."""

    def __init__(self, server, rng):
        self.server, self.rng = server, rng
        self.articles = [item["id"] for item in self.some("/v1/articles", 5)]
        self.entities = [item["id"] for item in self.some("/v1/entities", 5)]
        self.quotes = [item["id"] for item in self.some("/v1/quotes", 2)]
        self.names = [item["name"] for item in self.some("/v1/entities?type=person", 5)]
        self.headlines = [item["headline"] for item in self.some("/v1/articles", 2)]
        self.sources = [item["slug"] for item in self.some("/v1/sources", 1)]
        self.authors = [item["slug"] for item in self.some("/v1/authors", 3)]
        self.datelines = [item["value"] for item in self.data("/v1/facets/dateline?limit=100")]
        self.cues = [item["value"] for item in self.data("/v1/facets/cue?limit=10")]
        self.busiest, self.second = self.entities[:2]
        self.speaker = self.data("/v1/entities?sort=-quote_count&limit=1")[0]["id"]
        self.totals = {name: self.get(f"/v1/{name}?limit=1")["page"]["total"]
                       for name in ("articles", "entities", "quotes")}

    def get(self, path):
        status, body = self.server.get(path)
        if status != 200:
            raise SystemExit(f"{path} is answered with {status}: {body[:300]!r}")
        return json.loads(body)

    def data(self, path):
        return self.get(path)["data"]

    def some(self, path, pages):
        mark = "&" if "?" in path else "?"
        return [item for page in range(1, pages + 1)
                for item in self.data(f"{path}{mark}limit=100&page={page}")]

    def limit(self):
        return self.rng.randint(10, 30)

    def one(self, values):
        return urllib.parse.quote(str(self.rng.choice(values)))

    def year(self):
        return self.rng.randint(2015, 2025)

    def day(self):
        return f"{self.year()}-{self.rng.randint(1, 12):02}-{self.rng.randint(1, 28):02}"

    def two(self):
        return urllib.parse.quote(" ".join(self.rng.sample(WORDS, 2)))

    def begun(self):
        word = self.rng.choice(self.rng.choice(self.names).split())
        return urllib.parse.quote(word[:self.rng.randint(2, 6)])

    def slipped(self):
        """A name with one letter wrong after the second."""
        name = self.rng.choice([name for name in self.names if len(name) > 6])
        place = self.rng.randint(2, 5)
        return urllib.parse.quote(name[:place] + "x" + name[place + 1:self.rng.randint(6, 9)])

    def deep(self, total):
        """The number of a page in the last tenth of a list, 20 items a page."""
        return self.rng.randint(max(1, total // 20 * 9 // 10), max(1, total // 20))

    def cursors(self, path, total):
        """Returns a maker of cursors that stand deep in a list."""
        mark = "&" if "?" in path else "?"
        found = [self.get(f"{path}{mark}page={self.deep(total)}")["page"]["next_cursor"]
                 for _ in range(8)]
        found = [cursor for cursor in found if cursor]
        return lambda: self.rng.choice(found)


def rows(server, rng):
    """Returns (name, bar in milliseconds or None, maker of paths) for each row: each call makes another request."""
    corpus = Corpus(server, rng)
    c, one, limit = corpus, corpus.one, corpus.limit
    table = [
        ("one article", LIST, lambda: f"/v1/articles/{one(c.articles)}?offset_unit={one(['utf16', 'codepoint'])}"),
        ("one entity", LIST, lambda: f"/v1/entities/{one(c.entities)}"),
        ("busiest entity", LIST, lambda: f"/v1/entities/{c.busiest}"),
        ("one quote", LIST, lambda: f"/v1/quotes/{one(c.quotes)}"),
    ]

    def add_list(name, total, sorts, filters, facets):
        path = f"/v1/{name}"
        table.append((name, LIST, lambda: f"{path}?limit={limit()}&page={rng.randint(1, 20)}"))
        for sort in sorts:
            order = f"{path}?sort={sort}"
            cursor = c.cursors(order, total)
            table.extend([
                (f"{name}, sort={sort}", LIST, lambda order=order: f"{order}&limit={limit()}"),
                (f"{name}, sort={sort}, deep page", LIST,
                 lambda order=order: f"{order}&page={c.deep(total)}"),
                (f"{name}, sort={sort}, deep cursor", LIST,
                 lambda order=order, cursor=cursor: f"{order}&cursor={cursor()}&limit={limit()}"),
            ])
        for filter, value in filters:
            table.append((f"{name}, {filter}", LIST,
                          lambda value=value: f"{path}?{value()}&limit={limit()}"))
        for label, value in facets:
            table.append((f"{name}, {label}", SEARCH,
                          lambda value=value: f"{path}?{value()}&limit={limit()}"))

    all_of_articles = "facet=access,author,dateline,entity,language,source,speaker,year"
    add_list("articles", c.totals["articles"], ["-published_at", "published_at", "headline", "-word_count", "-quote_count"], [
        ("source", lambda: f"source={one(c.sources)}"),
        ("source, by words", lambda: f"source={one(c.sources)}&sort=-word_count"),
        ("source not", lambda: f"source=-{one(c.sources)}"),
        ("author", lambda: f"author={one(c.authors)}"),
        ("dateline", lambda: f"dateline={one(c.datelines)}"),
        ("year", lambda: f"year={c.year()}"),
        ("year and source", lambda: f"year={c.year()}&source={one(c.sources)}"),
        ("from to", lambda: f"from=201{rng.randint(0, 4)}&to={c.day()}"),
        ("language", lambda: "language=en"),
        ("access", lambda: "access=full"),
        ("has_quotes", lambda: "has_quotes=true"),
        ("has_date", lambda: "has_date=true"),
        ("min_words", lambda: f"min_words={rng.randint(200, 700)}"),
        ("collapse", lambda: "collapse=true"),
        ("speaker", lambda: f"speaker={c.speaker}"),
        ("entity", lambda: f"entity={one(c.entities)}"),
        ("entity, busiest", lambda: f"entity={c.busiest}"),
        ("entity, by words", lambda: f"entity={c.busiest}&sort=-word_count"),
        ("entity, two", lambda: f"entity={c.busiest}&entity={c.second}"),
        ("entity, one of two", lambda: f"entity={c.busiest},{c.second}"),
        ("entity not", lambda: f"entity=-{c.busiest}"),
        ("five filters", lambda: f"entity={c.busiest}&source={one(c.sources)}&year={c.year()}&has_quotes=true&min_words=300"),
    ], [
        ("all facets", lambda: all_of_articles),
        ("all facets, source", lambda: f"{all_of_articles}&source={one(c.sources)}"),
        ("all facets, entity", lambda: f"{all_of_articles}&entity={c.busiest}"),
        ("explain", lambda: f"explain=true&source={one(c.sources)}&year={c.year()}&has_quotes=true"),
    ])
    all_of_entities = "facet=country,subtype,type"
    add_list("entities", c.totals["entities"], ["-mention_count", "-article_count", "-quote_count", "name", "first_seen", "-last_seen"], [
        ("type", lambda: f"type={one(['person', 'place', 'organization'])}"),
        ("subtype", lambda: f"subtype={one(['country', 'city'])}"),
        ("country", lambda: f"country={one(['RU', 'CN', 'US', 'DE'])}"),
        ("speaks", lambda: "speaks=true"),
        ("min_mentions", lambda: f"min_mentions={rng.randint(2, 9)}"),
        ("min_confidence", lambda: f"min_confidence=0.{rng.randint(300, 900)}"),
        ("from to", lambda: f"from={c.day()}&to=2025-12"),
        ("search", lambda: f"q={c.begun()}"),
    ], [
        ("all facets", lambda: f"{all_of_entities}&min_articles=2"),
    ])
    all_of_quotes = "facet=about,cue,cue_class,quote_type,source,speaker,speaker_kind,year"
    kind, type = ["named", "role", "unknown"], ["direct", "mixed", "indirect"]
    add_list("quotes", c.totals["quotes"], ["-published_at", "published_at", "-confidence", "position"], [
        ("speaker", lambda: f"speaker={c.speaker}"),
        ("about, busiest", lambda: f"about={c.busiest}"),
        ("about, by confidence", lambda: f"about={c.busiest}&sort=-confidence"),
        ("about not", lambda: f"about=-{c.busiest}"),
        ("addressee", lambda: f"addressee={one(c.entities)}"),
        ("cue", lambda: f"cue={one(c.cues)}"),
        ("cue_class", lambda: "cue_class=says"),
        ("quote_type", lambda: "quote_type=direct"),
        ("speaker_kind", lambda: f"speaker_kind={one(kind)}"),
        ("speaker_kind not", lambda: f"speaker_kind=-{one(kind)}"),
        ("source", lambda: f"source={one(c.sources)}"),
        ("year", lambda: f"year={c.year()}"),
        ("from to", lambda: f"from=201{rng.randint(0, 4)}&to={c.day()}"),
        ("min_confidence", lambda: f"min_confidence=0.{rng.randint(300, 900)}"),
        ("min_confidence, kind", lambda: f"min_confidence=0.{rng.randint(300, 900)}&speaker_kind=named"),
        ("source, year, kind", lambda: f"source={one(c.sources)}&year={c.year()}&speaker_kind=named&quote_type=direct"),
    ], [
        ("search", lambda: f"q={c.two()}"),
        ("all facets", lambda: all_of_quotes),
        ("all facets, source", lambda: f"{all_of_quotes}&source={one(c.sources)}"),
        ("all facets, speaker", lambda: f"{all_of_quotes}&speaker={c.speaker}"),
        ("all facets, about", lambda: f"{all_of_quotes}&about={c.busiest}"),
    ])
    busiest = f"/v1/entities/{c.busiest}"
    table += [
        ("busiest entity's mentions", LIST, lambda: f"{busiest}/mentions?limit={limit()}"),
        ("busiest entity's mentions, deep page", LIST, lambda: f"{busiest}/mentions?page={c.deep(c.totals['articles'])}"),
        ("busiest entity's mentions, from", LIST, lambda: f"{busiest}/mentions?from={c.day()}"),
        ("busiest entity's articles", LIST, lambda: f"{busiest}/articles?limit={limit()}&page={rng.randint(1, 20)}"),
        ("busiest speaker's quotes", LIST, lambda: f"/v1/entities/{c.speaker}/quotes?limit={limit()}"),
        ("quotes about the busiest", LIST, lambda: f"{busiest}/quotes-about?limit={limit()}&page={rng.randint(1, 20)}"),
        ("busiest entity's co-occurrences", LIST, lambda: f"{busiest}/cooccurrences?limit={limit()}"),
        ("its co-occurrences of a period", LIST, lambda: f"{busiest}/cooccurrences?from={c.day()}&limit={limit()}"),
        ("busiest entity's timeline", LIST, lambda: f"{busiest}/timeline?interval={one(['day', 'week', 'month', 'year'])}"),
        ("relation of the two busiest", LIST, lambda: f"/v1/relations/{c.busiest}/{one(c.entities[1:4])}"),
        ("graph", LIST, lambda: f"/v1/graph?max_nodes={rng.randint(20, 100)}"),
        ("graph of 200", LIST, lambda: f"/v1/graph?max_nodes={rng.randint(190, 210)}"),
        ("graph around the busiest", LIST, lambda: f"/v1/graph?center={c.busiest}&max_nodes={rng.randint(20, 100)}&depth={rng.randint(1, 2)}"),
        ("graph of statements", LIST, lambda: f"/v1/graph?kind=statement&max_nodes={rng.randint(20, 200)}"),
        ("related articles", LIST, lambda: f"/v1/articles/{one(c.articles)}/related"),
        ("timeline of everything", LIST, lambda: f"/v1/timeline?interval={one(['day', 'week', 'month', 'year'])}"),
        ("timeline, split by source", LIST, lambda: f"/v1/timeline?split=source&interval={one(['month', 'year'])}"),
        ("timeline of mentioned dates", LIST, lambda: f"/v1/timeline?dates=mentioned&interval={one(['month', 'year'])}"),
        ("timeline of quotes", LIST, lambda: f"/v1/timeline/quotes?interval={one(['month', 'year'])}&split=speaker_kind"),
        ("sourcing", LIST, lambda: "/v1/sourcing"),
        ("sourcing of a source", LIST, lambda: f"/v1/sourcing?source={one(c.sources)}"),
        ("sources", LIST, lambda: f"/v1/sources?limit={limit()}"),
        ("authors", LIST, lambda: f"/v1/authors?limit={limit()}"),
        ("facet values", LIST, lambda: f"/v1/facets/{one(['entity', 'author', 'speaker', 'about'])}?limit={limit()}"),
        ("facet values begun", LIST, lambda: f"/v1/facets/entity?q={c.begun()}&limit={limit()}"),
        ("random quote", LIST, lambda: f"/v1/random?kind=quote&seed={rng.randint(1, 10**6)}"),
        ("search, two words", SEARCH, lambda: f"/v1/articles?q={c.two()}&limit={limit()}"),
        ("search, two words, four facets", SEARCH,
         lambda: f"/v1/articles?q={c.two()}&facet=source,entity,year,author&limit={limit()}"),
        ("search, one common word", None, lambda: f"/v1/articles?q={one(['president', 'russia', 'china', 'minister'])}&limit={limit()}"),
        ("search, word of every article", None, lambda: f"/v1/articles?q={one(['the', 'of', 'said'])}&limit={limit()}"),
        ("search, phrase", SEARCH, lambda: f"/v1/articles?q=%22{one(['prime minister', 'foreign minister'])}%22&limit={limit()}"),
        ("search in one source", SEARCH, lambda: f"/v1/articles?q={c.two()}&source={one(c.sources)}&limit={limit()}"),
        ("search, newest first", SEARCH, lambda: f"/v1/articles?q={c.two()}&sort=-published_at&limit={limit()}"),
        ("search over everything", SEARCH, lambda: f"/v1/search?q={c.two()}&limit={rng.randint(3, 9)}"),
        ("search that finds nothing", SEARCH, lambda: f"/v1/articles?q={one(['minnister', 'sancton', 'tresty'])}+{c.begun()}zz"),
        ("suggest", SUGGEST, lambda: f"/v1/suggest?q={c.begun()}&limit={rng.randint(5, 10)}"),
        ("suggest, headline", SUGGEST, lambda: f"/v1/suggest?q={urllib.parse.quote(rng.choice(c.headlines)[:rng.randint(3, 20)])}"),
        ("suggest, one typo", SUGGEST, lambda: f"/v1/suggest?q={c.slipped()}&limit={rng.randint(5, 10)}"),
    ]
    return table, corpus


def streams(corpus):
    """Returns (name, path) of each list that is read whole."""
    return [
        ("articles, NDJSON", "/v1/articles?format=ndjson"),
        ("articles, CSV", "/v1/articles?format=csv"),
        ("entities, NDJSON", "/v1/entities?format=ndjson"),
        ("quotes, NDJSON", "/v1/quotes?format=ndjson"),
        ("quotes of a frequent word, NDJSON", "/v1/quotes?format=ndjson&q=the"),
        ("quotes in two orders, NDJSON", "/v1/quotes?format=ndjson&sort=-confidence,published_at"),
        ("quotes, CSV", "/v1/quotes?format=csv"),
        ("busiest entity's mentions, NDJSON", f"/v1/entities/{corpus.busiest}/mentions?format=ndjson"),
    ]
