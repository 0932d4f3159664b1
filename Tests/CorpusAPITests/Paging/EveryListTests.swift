import Testing
import WebServer

@testable import CorpusAPI

/// Every list of the route table under every order it can be asked for.
@Suite struct EveryListTests {
    /// One list in one order.
    struct Walk: CustomTestStringConvertible {
        let endpoint: Endpoint
        let query: String

        var testDescription: String { endpoint.path + "?" + query }
    }

    static let lists = Routes.all.filter { endpoint in
        if case .list = endpoint.content { endpoint.takes(.cursor) } else { false }
    }

    static let walks = lists.flatMap { endpoint in
        let plain = [Walk(endpoint: endpoint, query: "")]
        let sorts = endpoint.parameters.flatMap { parameter -> [String] in
            guard case .sort(let fields, _) = parameter.kind else { return [] }
            return fields.flatMap { [$0, "-" + $0] } + [fields.joined(separator: ",-")]
        }
        return plain
            + sorts.map { sort in
                // Only a search has an order by relevance.
                let search = sort.contains("relevance") ? "q=norland%20OR%20o*%20OR%20straits&" : ""
                return Walk(endpoint: endpoint, query: search + "sort=" + sort)
            }
    }

    /// The address of a list, a page of `limit` items at a time.
    private func start(_ walk: Walk, of api: SampleAPI, limit: Int) throws -> String {
        let address = try #require(try api.examples.address(of: walk.endpoint))
        // One article is enough for two entities to be near one another here.
        let near = walk.endpoint.path.hasSuffix("/cooccurrences") ? "min_articles=1&" : ""
        let query = near + walk.query + (walk.query.isEmpty ? "" : "&") + "limit=\(limit)"
        return address + (address.contains("?") ? "&" : "?") + query
    }

    @Test(arguments: walks)
    func `meets each item once, forwards and back`(_ walk: Walk) throws {
        let api = try SampleAPI.shared
        let wanted = try api.body(start(walk, of: api, limit: 100))["data"]?.values ?? []
        var (seen, back) = ([JSON](), [JSON]())
        var last = ""
        var target: String? = try start(walk, of: api, limit: 1)
        while let next = target, seen.count <= wanted.count {
            let page = try api.body(next)
            #expect(page["page"]?["total"]?.integer == wanted.count)
            seen += page["data"]?.values ?? []
            last = next
            target = page["links"]?["next"]?.text
        }
        #expect(seen == wanted)
        target = last
        while let previous = target, back.count <= wanted.count {
            let page = try api.body(previous)
            back = (page["data"]?.values ?? []) + back
            target = page["links"]?["prev"]?.text
        }
        #expect(back == wanted)
    }

    @Test func `tells a walk that the corpus has changed, on every list`() throws {
        let api = try SampleAPI(database: SampleCorpus.database())
        var nexts: [String] = []
        for list in Self.lists {
            let first = try api.body(start(Walk(endpoint: list, query: ""), of: api, limit: 1))
            let next = first["links"]?["next"]?.text
            #expect((next == nil) == ((first["page"]?["total"]?.integer ?? 0) <= 1))
            if let next { nexts.append(next) }
        }
        // The others have one item here, or none.
        #expect(nexts.count == 10)
        for next in nexts { #expect(try api.response(next).status == .ok) }
        try SampleCorpus.fill(
            api.database, version: "another", importedAt: SampleCorpus.importedAt + 60)
        for next in nexts {
            let response = try api.response(next)
            let problem = try JSON(response.body)
            #expect(response.status == .gone, "\(next)")
            #expect(problem["code"]?.text == "stale_cursor")
            #expect(problem["errors"]?[0]?["parameter"]?.text == "cursor")
            #expect(
                problem["detail"]?.text
                    == "The corpus has changed since; begin again with the first page.")
        }
    }

    static let wholes =
        lists.map(\.path).filter { !$0.contains("{") && !$0.hasSuffix("/changes") }
        + ["author", "speaker", "entity", "cue", "access"].map { "/v1/facets/" + $0 }

    @Test(arguments: wholes)
    func `sends all rows that total tells, as lines and as a table`(_ path: String) throws {
        let api = try SampleAPI.shared
        let total = try api.body(path + "?limit=1")["page"]?["total"]?.integer ?? 0
        #expect(total > 0)
        let lines = try SampleAPI.whole(api.response(path + "?format=ndjson"))
        #expect(lines.split(separator: "\n").count == total)
        let table = try SampleAPI.whole(api.response(path + "?format=csv"))
        #expect(table.split(separator: "\r\n").count == total + 1)
        let last = try api.body(path + "?limit=1&page=\(total)")
        #expect(last["data"]?.values.count == 1)
        #expect(last["links"]?["next"] == .null)
    }

    @Test func `counts the values of a field, all or those that begin so`() throws {
        let api = try SampleAPI.shared
        for (query, total) in [("?limit=1", 3), ("?limit=1&q=o", 1), ("?q=zzz", 0)] {
            let body = try api.body("/v1/facets/entity" + query)
            #expect(body["page"]?["total"]?.integer == total)
        }
        let chosen = try api.body("/v1/facets/entity?limit=1&entity=maria-keller")
        #expect(chosen["data"]?.values.count == 1)
        #expect(chosen["page"]?["total"]?.integer == 3)
    }

    @Test func `ends a whole list when the corpus changes under it`() throws {
        for include in ["", "&include=text"] {
            let api = try SampleAPI(database: SampleCorpus.database())
            let response = try api.response("/v1/articles?format=ndjson" + include)
            let stream = try #require(response.stream)
            try SampleCorpus.fill(
                api.database, version: "another", importedAt: SampleCorpus.importedAt + 60)
            var bytes: [UInt8] = []
            #expect(throws: Problem.self) {
                let source = try stream.open()
                while try source(&bytes) {}
            }
        }
    }

    @Test func `walks changes since a dataset, each article once`() throws {
        let api = try SampleAPI(database: SampleCorpus.database())
        try SampleCorpus.fill(
            api.database, version: "another", importedAt: SampleCorpus.importedAt + 60,
            skipping: 1)
        var target: String? = "/v1/changes?since=\(SampleCorpus.version)&limit=1"
        var seen: [JSON] = []
        while let next = target, seen.count < 10 {
            let page = try api.body(next)
            seen += page["data"]?.values ?? []
            target = page["links"]?["next"]?.text
        }
        let whole = try api.body("/v1/changes?since=\(SampleCorpus.version)")
        #expect(seen == whole["data"]?.values)
        #expect(seen.count == whole["page"]?["total"]?.integer)
        #expect(!seen.isEmpty)
    }

    @Test func `walks a feed by its next address`() throws {
        for path in ["/v1/feeds/articles.json", "/v1/feeds/quotes.json"] {
            let api = try SampleAPI.shared
            let whole = try api.body(path)["items"]?.values ?? []
            var target: String? = path + "?limit=1"
            var seen: [JSON] = []
            while let next = target, seen.count <= whole.count {
                let page = try api.body(next)
                seen += page["items"]?.values ?? []
                target = page["next_url"]?.text
            }
            #expect(seen == whole)
        }
    }

    @Test func `gives articles their bodies when they are asked for`() throws {
        let api = try SampleAPI.shared
        for article in try api.body("/v1/articles")["data"]?.values ?? [] {
            #expect(article["text"] == .null)
        }
        for article in try api.body("/v1/articles?include=text")["data"]?.values ?? [] {
            let id = try #require(article["id"]?.text)
            let paragraphs = try api.body("/v1/articles/\(id)")["data"]?["paragraphs"]?.values
            #expect(
                article["text"]?.text
                    == paragraphs?.compactMap { $0["text"]?.text }.joined(separator: "\n\n"))
        }
        let lines = try SampleAPI.whole(
            try api.response("/v1/articles?include=text&format=ndjson&fields=text"))
        #expect(lines.contains("{\"text\":\"A storm closed the ports of Norland.\"}\n"))
    }
}
