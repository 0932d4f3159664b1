import ArticleStore
import CorpusModel
import Foundation
#if canImport(FoundationXML)
    import FoundationXML
#endif
import Testing
import WebServer

@testable import CorpusAPI

/// Feeds, citations, linked data, tables and graphs of an article whose texts mean something to every format.
@Suite struct HostileWorkTests {
    private static let headline = #"=cmd|' "A" & <B> {C} \D ]]> $x_y 100% #1 ~^ 😀"#
    private static let authors = [#"Ada "and" O'Neil, {Jr}"#, "Foo & Bar and Sons"]
    private static let address = "https://example.org/a_b?c=1&d={e}%20f~g"
    private static let words = #"We ]]> will, \"not\" & <go>"#

    private static let common = Result {
        var draft = ArticleDraft(
            headline: headline,
            paragraphs: ["“\(words),” said Eve \u{1}of Norland.\u{FFFE}", "Second & <last>."])
        draft.content.authors = authors
        draft.content.source = "The {Daily} & Sunday_Times"
        draft.content.url = address
        draft.content.published = PublicationDate(
            timestamp: "2026-02-09T07:05:00Z", precision: .minute, source: .metadata)
        let eve = draft.entity("Eve <& \"Co\">", .person)
        let norland = draft.entity("Norland", .place, .country)
        try draft.mention(eve, "Eve", in: 0)
        try draft.mention(norland, "Norland", in: 0)
        try draft.quote(
            [(words, 0)],
            by: Speaker(
                kind: .named, entity: eve, name: "Eve <& \"Co\">", title: nil, surface: "Eve",
                span: try draft.span("Eve", in: 0)), about: [norland], confidence: 0.9)
        return try SampleAPI(database: SampleCorpus.database(of: draft.analyzed))
    }

    private let api: SampleAPI
    private let host: HTTPFields = ["Host": "corpus.example:8080"]

    init() throws { api = try Self.common.get() }

    private func text(_ target: String) throws -> String {
        let response = try api.response(target, fields: host)
        #expect(response.status == .ok)
        return try SampleAPI.whole(response)
    }

    private func article() throws -> String {
        try #require(try api.body("/v1/articles")["data"]?[0]?["id"]?.text)
    }

    private func quote() throws -> String {
        try #require(try api.body("/v1/quotes")["data"]?[0]?["id"]?.text)
    }

    private func xml(_ target: String) throws -> XMLElement {
        let document = try XMLDocument(data: Data(text(target).utf8))
        return try #require(document.rootElement())
    }

    /// The only text under a path of names.
    private func text(_ element: XMLElement?, _ path: String...) -> String? {
        path.reduce(element) { $0?.elements(forName: $1).first }?.stringValue
    }

    @Test func `are RSS 2.0 with what its specification asks for`() throws {
        let channel = try xml("/v1/feeds/articles.rss").elements(forName: "channel").first
        #expect(text(channel, "title") == "Chancery: articles")
        #expect(text(channel, "link") == "http://corpus.example:8080/")
        #expect(text(channel, "description") != nil)
        let item = channel?.elements(forName: "item").first
        #expect(text(item, "title") == Self.headline)
        #expect(text(item, "link") == Self.address)
        #expect(text(item, "description")?.hasPrefix("“We ]]> will") == true)
        #expect(text(item, "guid") == (try article()))
        let guid = item?.elements(forName: "guid").first
        #expect(guid?.attribute(forName: "isPermaLink")?.stringValue == "false")
        // RFC 822 with a year of four digits.
        #expect(text(item, "pubDate") == "Mon, 09 Feb 2026 07:05:00 GMT")
        let creators = item?.elements(forName: "dc:creator").map(\.stringValue)
        #expect(creators == Self.authors)
        let own = channel?.elements(forName: "atom:link").first
        #expect(
            own?.attribute(forName: "href")?.stringValue
                == "http://corpus.example:8080/v1/feeds/articles.rss")
    }

    @Test func `are JSON Feed 1.1 with what its specification asks for`() throws {
        for path in ["/v1/feeds/articles.json", "/v1/feeds/quotes.json"] {
            let feed = try JSON(Array(text(path).utf8))
            #expect(feed["version"]?.text == "https://jsonfeed.org/version/1.1")
            #expect(feed["feed_url"]?.text == "http://corpus.example:8080" + path)
            let item = try #require(feed["items"]?[0])
            #expect(item["id"]?.text?.isEmpty == false)
            #expect(item["url"]?.text?.hasPrefix("http://corpus.example:8080/v1/") == true)
            #expect(item["content_text"]?.text?.contains("We ]]> will") == true)
            #expect(item["date_published"]?.text == "2026-02-09T07:05:00Z")
            guard case .object(let members) = item else { continue }
            #expect(!members.values.contains(.null))
        }
        let article = try JSON(Array(text("/v1/feeds/articles.json").utf8))["items"]?[0]
        #expect(article?["title"]?.text == Self.headline)
        #expect(article?["content_text"]?.text?.hasSuffix("\n\nSecond & <last>.") == true)
        #expect(article?["authors"]?.values.map { $0["name"]?.text } == Self.authors)
    }

    @Test func `are an entry of BibTeX whose braces come in pairs`() throws {
        let entry = try text("/v1/articles/\(article())?format=bibtex")
        #expect(
            entry.contains(
                #"  title = {{=cmd|' "A" \& <B> \textbraceleft{}C\textbraceright{} "#
                    + ##"\textbackslash{}D ]]> \$x\_y 100\% \#1 \textasciitilde{}"##
                    + #"\textasciicircum{} 😀}},"#))
        #expect(
            entry.contains(
                #"  author = {{Ada "and" O'Neil, \textbraceleft{}Jr\textbraceright{}} and "#
                    + #"{Foo \& Bar and Sons}},"#))
        #expect(entry.contains("  url = {https://example.org/a_b?c=1&d=%7Be%7D%20f~g}"))
        #expect(entry.contains("  year = {2026},\n  month = {2},\n  day = {9},"))
        var depth = 0
        for byte in entry.utf8 {
            if byte == UInt8(ascii: "{") { depth += 1 }
            if byte == UInt8(ascii: "}") { depth -= 1 }
            #expect(depth >= 0)
        }
        #expect(depth == 0)
    }

    @Test func `are an item of CSL-JSON without a null`() throws {
        for path in try ["/v1/articles/\(article())", "/v1/quotes/\(quote())"] {
            let item = try JSON(Array(text(path + "?format=csl").utf8))
            #expect(item["type"]?.text == "article-newspaper")
            #expect(item["title"]?.text == Self.headline)
            #expect(item["author"]?.values.map { $0["literal"]?.text } == Self.authors)
            #expect(
                item["issued"]?["date-parts"]
                    == .array([.array([.number(2026), .number(2), .number(9)])]))
            guard case .object(let members) = item else { continue }
            #expect(!members.values.contains(.null))
        }
    }

    @Test func `are linked data with addresses that stand alone`() throws {
        let article = try JSON(Array(text("/v1/articles/\(article())?format=jsonld").utf8))
        #expect(article["@context"]?.text == "https://schema.org")
        #expect(article["@type"]?.text == "NewsArticle")
        #expect(article["@id"]?.text?.hasPrefix("http://corpus.example:8080/v1/articles/") == true)
        #expect(article["headline"]?.text == Self.headline)
        #expect(article["datePublished"]?.text == "2026-02-09T07:05:00Z")
        let quote = try JSON(Array(text("/v1/quotes/\(quote())?format=jsonld").utf8))
        #expect(quote["@type"]?.text == "Quotation")
        #expect(quote["text"]?.text == Self.words)
        #expect(quote["spokenByCharacter"]?["@type"]?.text == "Person")
        #expect(quote["isPartOf"]?["@type"]?.text == "NewsArticle")
    }

    @Test func `cite an article without an address of its own by ours`() throws {
        let sample = try SampleAPI.shared
        let id = try sample.id("/v1/articles/storm-over-norland")
        func line(_ fields: HTTPFields) throws -> String {
            let response = try sample.response(
                "/v1/articles/\(id)?format=citation", fields: fields)
            return String(decoding: response.body, as: UTF8.self)
        }
        #expect(try line(host).hasSuffix(" http://corpus.example:8080/v1/articles/\(id)\n"))
        let tags = try [host, ["Host": "other.example"]].map {
            try sample.response("/v1/articles/\(id)?format=citation", fields: $0).fields["ETag"]
        }
        #expect(tags[0] != tags[1])
        let kept = try sample.response("/v1/articles/\(id)", fields: host)
        let lone = try sample.response("/v1/articles/\(id)?format=citation", fields: host)
        #expect(kept.generation != nil)
        #expect(lone.generation == nil)
    }

    @Test func `are a text that steers no terminal`() throws {
        let text = try text("/v1/articles/\(article())?format=text")
        #expect(text.hasPrefix(Self.headline + "\n\n“We ]]> will"))
        #expect(text.contains("said Eve  of Norland."))
        #expect(text.contains("\n\nSecond & <last>.\n\n"))
        #expect(text.hasSuffix(" \(Self.address)\n"))
    }

    @Test(arguments: ["graphml", "gexf"])
    func `are graphs that an XML parser reads`(form: String) throws {
        let root = try xml("/v1/graph?min_weight=1&format=" + form)
        #expect(root.name == form)
        #expect(try text("/v1/graph?min_weight=1&format=" + form).contains("Eve &lt;&amp; "))
    }

    @Test func `are rows that a reader of RFC 4180 takes apart again`() throws {
        let rows = Self.rows(of: try text("/v1/articles?format=csv&include=text"))
        #expect(rows.count == 2)
        #expect(rows[0].count == rows[1].count)
        let cells = Dictionary(uniqueKeysWithValues: zip(rows[0], rows[1]))
        #expect(cells["headline"] == "'" + Self.headline)
        #expect(cells["authors"] == Self.authors.joined(separator: "; "))
        #expect(cells["text"]?.hasSuffix("\n\nSecond & <last>.") == true)
    }

    /// Takes comma-separated values apart as RFC 4180 §2 has it.
    private static func rows(of text: String) -> [[String]] {
        var (rows, row, cell) = ([[String]](), [String](), "")
        var isQuoted = false
        var rest = Array(text.unicodeScalars)[...]
        while let scalar = rest.popFirst() {
            switch scalar {
            case "\"" where isQuoted && rest.first == "\"":
                cell.unicodeScalars.append("\"")
                rest = rest.dropFirst()
            case "\"": isQuoted.toggle()
            case "," where !isQuoted:
                row.append(cell)
                cell = ""
            case "\r" where !isQuoted && rest.first == "\n":
                rest = rest.dropFirst()
                rows.append(row + [cell])
                (row, cell) = ([], "")
            default: cell.unicodeScalars.append(scalar)
            }
        }
        return rows
    }
}
