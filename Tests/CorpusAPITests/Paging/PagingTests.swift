import Testing
import WebServer

@testable import CorpusAPI

@Suite struct PagingTests {
    static let lists = [
        "/v1/articles", "/v1/articles?sort=headline", "/v1/articles?sort=-headline",
        "/v1/articles?sort=published_at", "/v1/articles?sort=word_count,-published_at",
        "/v1/articles?q=norland", "/v1/entities", "/v1/entities?sort=name",
        "/v1/entities?sort=first_seen", "/v1/entities?q=o*", "/v1/quotes",
        "/v1/quotes?sort=-confidence", "/v1/quotes?sort=position", "/v1/quotes?q=force OR straits",
        "/v1/articles/patrol-boats-leave-ostia/quotes",
        "/v1/articles/patrol-boats-leave-ostia/entities", "/v1/entities/norland/articles",
        "/v1/entities/norland/articles?q=storm OR boats", "/v1/quotes?about=norland",
        "/v1/entities/norland/mentions", "/v1/entities/norland/quotes-about",
    ].map { $0.replacing(" ", with: "%20") }

    /// The path by id, and one item a page.
    private func start(_ list: String, _ query: String = "") throws -> String {
        let response = try SampleAPI.shared.response(list)
        let target = response.fields["Location"] ?? list
        return target + (target.contains("?") ? "&" : "?") + "limit=1" + query
    }

    /// What tells an item from others; mentions and an article's entities have no id of their own.
    private func name(_ item: JSON?) -> String {
        let span = item?["span"]
        let parts = [
            item?["id"]?.text, item?["entity"]?["id"]?.text, item?["article"]?["id"]?.text,
            span?["paragraph"]?.integer.map(String.init), span?["start"]?.integer.map(String.init),
        ]
        return parts.map { $0 ?? "" }.joined(separator: " ")
    }

    @Test(arguments: lists)
    func `walks by cursor over each item once, and back again`(list: String) throws {
        let whole = try SampleAPI.shared.body(
            start(list).replacing("limit=1", with: "limit=100"))
        let wanted = whole["data"]?.values.map(name) ?? []
        #expect(wanted.count >= 1)
        var target: String? = try start(list)
        var seen: [String] = []
        var last = ""
        while let next = target, seen.count <= wanted.count {
            let page = try SampleAPI.shared.body(next)
            #expect(page["page"]?["total"]?.integer == wanted.count)
            #expect(page["data"]?.values.count == 1)
            #expect((page["links"]?["prev"] == .null) == seen.isEmpty)
            seen.append(name(page["data"]?[0]))
            last = next
            target = page["links"]?["next"]?.text
        }
        #expect(seen == wanted)
        var back: [String] = []
        target = last
        while let previous = target, back.count <= wanted.count {
            let page = try SampleAPI.shared.body(previous)
            back.append(name(page["data"]?[0]))
            target = page["links"]?["prev"]?.text
        }
        #expect(back == wanted.reversed())
    }

    @Test(arguments: lists)
    func `walks by number over each item once`(list: String) throws {
        let whole = try SampleAPI.shared.body(
            start(list).replacing("limit=1", with: "limit=100"))
        let wanted = whole["data"]?.values.map(name) ?? []
        var target: String? = try start(list, "&page=1")
        var seen: [String] = []
        while let next = target, seen.count <= wanted.count {
            let page = try SampleAPI.shared.body(next)
            seen.append(name(page["data"]?[0]))
            target = page["links"]?["next"]?.text
            #expect(target?.contains("page=\(seen.count + 1)") ?? true)
        }
        #expect(seen == wanted)
        let last = try SampleAPI.shared.body(start(list))["links"]?["last"]?.text ?? ""
        #expect(try name(SampleAPI.shared.body(last)["data"]?[0]) == wanted.last)
    }

    @Test func `says the same in the Link field as in the links`() throws {
        let second = try #require(
            try SampleAPI.shared.body("/v1/articles?limit=1")["links"]?["next"]?.text)
        let response = try SampleAPI.shared.response(second)
        let links = try #require(try JSON(response.body)["links"])
        #expect(links["self"]?.text == second)
        let field = ["first", "prev", "next", "last"].map { relation in
            "<\(links[relation]?.text ?? "")>; rel=\"\(relation)\""
        }
        #expect(response.fields["Link"] == field.joined(separator: ", "))
    }

    @Test func `shows an empty page past the last one and the way back`() throws {
        let page = try SampleAPI.shared.body("/v1/articles?limit=2&page=9")
        #expect(page["data"] == .array([]))
        #expect(page["page"]?["total"]?.integer == 3)
        #expect(page["links"]?["next"] == .null)
        #expect(page["links"]?["prev"]?.text == "/v1/articles?limit=2&page=2")
        #expect(page["links"]?["last"]?.text == "/v1/articles?limit=2&page=2")
    }

    @Test func `refuses the cursor of another list, search, filter or order`() throws {
        let cursor = try #require(
            try SampleAPI.shared.body("/v1/articles?limit=1")["page"]?["next_cursor"]?.text)
        let others = [
            "/v1/quotes?", "/v1/articles?sort=headline&", "/v1/articles?q=norland&",
            "/v1/articles?entity=norland&", "/v1/articles?from=2025&",
        ]
        for other in others {
            let response = try SampleAPI.shared.response(other + "cursor=" + cursor)
            #expect(response.status == .badRequest)
            #expect(try JSON(response.body)["code"]?.text == "invalid_cursor")
        }
        #expect(
            try SampleAPI.shared.response("/v1/articles?limit=2&cursor=" + cursor).status == .ok)
    }

    @Test(arguments: ["abc", "AAAA", "%20", "....", "=", "%F0%9F%98%80"])
    func `refuses what is no cursor`(text: String) throws {
        let response = try SampleAPI.shared.response("/v1/articles?cursor=" + text)
        #expect(response.status == .badRequest)
        #expect(try JSON(response.body)["code"]?.text == "invalid_cursor")
    }

    @Test func `says that the dataset of a cursor is gone`() throws {
        let api = try SampleAPI(database: SampleCorpus.database())
        let next = try #require(try api.body("/v1/articles?limit=1")["links"]?["next"]?.text)
        #expect(try api.response(next).status == .ok)
        try SampleCorpus.fill(
            api.database, version: "another", importedAt: SampleCorpus.importedAt + 60)
        let response = try api.response(next)
        #expect(response.status == .gone)
        #expect(try JSON(response.body)["code"]?.text == "stale_cursor")
    }
}
