import ArticleStore
import CorpusModel
import WebServer

/// One request that a handler answers: checked, and with all it may ask.
struct Call {
    let request: HTTPRequest
    let endpoint: Endpoint
    var arguments: Arguments
    /// The form the answer takes.
    let representation: Representation
    /// The id in the path, known to exist; empty when the path has none.
    var id = ""
    /// The dataset; `nil` before the first import, which only few routes answer at all.
    var dataset: Dataset?
    let corpus: Corpus
    let service: Service

    /// What addresses begin with.
    var base: String { service.configuration.baseURL ?? "" }

    /// The path as the address of the answer: a path by slug is never answered, only redirected.
    ///
    /// Ids and codes that name something hold nothing that needs escaping.
    var path: String { request.path }

    /// The address of the same request by id, its query as it was sent.
    var canonicalAddress: String {
        base + endpoint.path.replacing("{id}", with: id) + request.target.drop { $0 != "?" }
    }

    /// What tells this list from every other: path, search, filters and sort.
    var listFingerprint: String {
        var hash = StableHash()
        hash.add(part: path)
        for given in arguments.given where !given.isPaging {
            hash.add(part: given.parameter)
            hash.add(part: given.value)
        }
        return hash.text(length: 12)
    }

    /// The unit of offsets in the answer; `nil` when it has none.
    var servedOffsetUnit: String? {
        endpoint.parameters.contains { $0.name == Parameter.offsetUnit.name }
            ? arguments.offsetUnit.rawValue : nil
    }

    /// The address of the same path with another query.
    func address(_ query: String) -> String {
        base + path + (query.isEmpty ? "" : "?" + query)
    }

    /// The cursor for a place in the list.
    func cursor(at key: PageKey) -> String {
        Cursor(key: key, list: listFingerprint, dataset: dataset?.version ?? "").text
    }

    /// How bodies with spans of these articles are written.
    ///
    /// Only offsets in code points need the articles' texts, so only for them are they read.
    func presentation(ofArticles ids: some Sequence<String>) throws -> Presentation {
        guard arguments.offsetUnit == .codepoint else { return presentation }
        let articles = try Set(ids).compactMap { try corpus.articles.find($0)?.article }
        return Presentation(base: base, offsets: TextOffsets(codePointsOf: articles))
    }

    /// How bodies without spans are written.
    var presentation: Presentation {
        Presentation(
            base: base,
            offsets: arguments.offsetUnit == .utf16 ? .utf16 : TextOffsets(codePointsOf: []))
    }

    /// Answers with one object.
    func one(
        _ body: some ResponseBody, links: [(name: String, address: String)] = []
    ) -> Answer {
        Answer(body: Envelope.one(body, links: links, of: self))
    }

    /// Answers with one page of a list.
    func list<Item>(_ page: Page<Item>, _ body: (Item) -> some ResponseBody) -> Answer {
        let links = PageLinks(page, of: self)
        return Answer(body: Envelope.list(page, links: links, of: self, body), link: links.field)
    }

    /// Answers with an object that needs no envelope.
    func plain(_ body: some ResponseBody) -> Answer {
        var json = JSONWriter(capacity: 256)
        body.write(to: &json)
        return Answer(body: json.bytes)
    }
}
