import Testing
import WebServer

@testable import CorpusAPI

@Suite struct AnalysisTests {
    private static let article = """
        Norland warns of 🚢 blockade

        OSLO — “We will 🚢 not wait,” Foreign Minister Maria Keller told reporters on 9 January 2026. \
        “Norland 😀 has been patient.”

        Keller met President Donald Trump in Geneva, the White House said.
        """

    private static let plain: HTTPFields = ["Content-Type": "text/plain; charset=utf-8"]
    private static let json: HTTPFields = ["Content-Type": "application/json"]

    /// One for each test: it analyses one text at a time.
    private let api: SampleAPI

    init() throws { api = try SampleAPI(database: SampleAPI.shared.database) }

    private func analysis(
        _ body: String, _ fields: HTTPFields = plain, _ query: String = ""
    ) throws -> JSON {
        let response = try api.response(
            "/v1/analyze" + query, method: .post, fields: fields, body: Array(body.utf8))
        #expect(response.status == .ok)
        #expect(response.fields["Cache-Control"] == "no-store")
        return try #require(try JSON(response.body)["data"])
    }

    @Test func `finds the same in a text and in JSON that holds it, and stores neither`() throws {
        let before = try api.body("/v1/stats")
        let body = #"{"text": "\#(Self.article.replacing("\n", with: "\\n"))"}"#
        let fromText = try analysis(Self.article)
        #expect(try analysis(body, Self.json) == fromText)
        #expect(fromText["headline"]?.text == "Norland warns of 🚢 blockade")
        let speakers = fromText["quotes"]?.values.compactMap { $0["speaker"]?["name"]?.text }
        #expect(speakers?.contains("Maria Keller") == true)
        #expect(try api.body("/v1/stats") == before)
    }

    @Test func `finds who speaks in a single paragraph`() throws {
        let found = try analysis(
            "President Ada Lee said in Vienna on Monday: \"We will act now and we will act together.\" "
                + "Tom Archer disagreed.")
        #expect(found["paragraphs"]?.values.count == 1)
        let names = found["quotes"]?.values.map { $0["speaker"]?["name"]?.text }
        #expect(names == ["Ada Lee"])
    }

    @Test func `believes what it is told of the text`() throws {
        let found = try analysis(
            #"{"text":"Ships left.","headline":"Ships","authors":["Ada Lee"],"source":"The Daily","#
                + #""url":"https://example.org/1","published_at":"2026-01"}"#, Self.json)
        #expect(found["headline"]?.text == "Ships")
        #expect(found["authors"] == .array([.string("Ada Lee")]))
        #expect(found["published_at"]?.text == "2026-01-01T00:00:00Z")
        #expect(found["date_precision"]?.text == "month")
    }

    @Test(arguments: OffsetUnit.allCases)
    func `gives spans that slice to their words`(unit: OffsetUnit) throws {
        let found = try analysis(Self.article, Self.plain, "?offset_unit=" + unit.rawValue)
        let paragraphs = found["paragraphs"]?.values.compactMap(\.text) ?? []
        let headline = found["headline"]?.text ?? ""
        func slice(_ span: JSON?) -> String? {
            guard let span, let start = span["start"]?.integer, let end = span["end"]?.integer,
                let number = span["paragraph"]?.integer
            else { return nil }
            let text = span["part"]?.text == "headline" ? headline : paragraphs[number]
            return SpanFidelityTests.slice(text, start, end, unit)
        }
        var checked = 0
        for entity in found["entities"]?.values ?? [] {
            for mention in entity["mentions"]?.values ?? [] {
                #expect(slice(mention["span"]) == mention["surface"]?.text)
                checked += 1
            }
        }
        for quote in found["quotes"]?.values ?? [] {
            let parts = quote["parts"]?.values.map { slice($0) ?? "" }
            #expect(parts?.joined(separator: " ") == quote["text"]?.text)
            #expect(slice(quote["cue"]?["span"]) == quote["cue"]?["text"]?.text)
            checked += 1
        }
        #expect(checked >= 5)
    }

    @Test func `is told to come back while another text is analysed, and let in after it`() throws {
        let service = Service(
            configuration: CorpusAPIConfiguration(), status: { ServiceStatus() })
        let responder = Responder(corpus: Corpus(api.database), service: service)
        let endpoint = try #require(Routes.all.first { $0.path == "/v1/analyze" })
        let request = HTTPRequest(
            method: .post, target: "/v1/analyze", fields: Self.plain,
            body: Array(Self.article.utf8))
        let problem = try service.analyses.run {
            #expect(throws: Problem.self) { try responder.response(to: request, at: endpoint) }
        }
        #expect(problem?.status == .serviceUnavailable)
        #expect(problem?.code == "busy")
        #expect(problem?.fields["Retry-After"] == "1")
        #expect(try responder.response(to: request, at: endpoint).status == .ok)
    }
}
