import Testing
import WebServer

@testable import CorpusAPI

@Suite struct PageTests {
    /// What a browser sends.
    static let browser: HTTPFields = [
        "Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
    ]

    @Test(arguments: ["/", "/problems/not_ready"])
    func `come to browsers, and JSON to everybody else`(path: String) throws {
        let api = try SampleAPI.shared
        let page = try api.response(path, fields: Self.browser)
        #expect(page.fields["Content-Type"] == "text/html; charset=utf-8")
        #expect(page.fields["Content-Security-Policy"]?.hasPrefix("default-src 'none'") == true)
        #expect(page.body.starts(with: "<!DOCTYPE html>".utf8))
        for accept in ["*/*", "application/json", ""] {
            let document = try api.response(path, fields: ["Accept": accept])
            #expect(document.fields["Content-Type"] == "application/json")
            #expect(document.fields["ETag"] != page.fields["ETag"])
        }
    }

    @Test func `escape what the corpus says`() throws {
        let page = try SampleAPI.shared.text("/?format=html")
        #expect(page.contains("“Close to &lt;Collapse&gt;”"))
        #expect(!page.contains("<Collapse>"))
    }

    @Test func `give every route`() throws {
        let page = try SampleAPI.shared.text("/?format=html")
        for endpoint in Routes.all { #expect(page.contains(endpoint.path)) }
    }

    @Test func `give examples that answer something`() throws {
        let api = try SampleAPI.shared
        let examples = try api.body("/")["data"]?["examples"]?.values ?? []
        #expect(examples.count == 6)
        for example in examples {
            let answer = try api.body(example["url"]?.text ?? "")
            #expect(answer["page"]?["total"]?.integer != 0)
        }
    }

    @Test func `lead from the service to answers`() throws {
        let api = try SampleAPI.shared
        guard case .object(let links)? = try api.body("/")["links"] else {
            Issue.record("no links")
            return
        }
        #expect(links["openapi"]?.text == "/openapi.json")
        for path in links.values.compactMap(\.text) {
            let endpoint = Routes.all.first { $0.path == path }
            let target = try endpoint.flatMap { try api.examples.address(of: $0) } ?? path
            #expect(try api.response(target).status == .ok, "\(target)")
        }
    }
}
