import ArticleStore
import CorpusModel
import WebServer

/// One request that a handler answers: checked, and with all it may ask.
struct Call: Sendable {
    let request: HTTPRequest
    let endpoint: Endpoint
    var arguments: Arguments
    /// The form the answer takes.
    let representation: Representation
    /// The ids in the path, by placeholder, known to exist.
    var ids: [String: String] = [:]
    /// The dataset; `nil` before the first import, which only few routes answer at all.
    var dataset: Dataset?
    let corpus: Corpus
    let service: Service

    /// The id in the path; empty when the path has none.
    var id: String { ids["id"] ?? "" }

    /// What addresses begin with; relative ones need nothing where no address is configured.
    var base: String { standsAlone ? origin : service.configuration.baseURL ?? "" }

    /// The service's own address: the one configured, else that of the host which the client asked.
    var origin: String {
        service.configuration.baseURL ?? request.field("Host").map { "http://" + $0 } ?? ""
    }

    /// Whether the answer differs from host to host.
    var dependsOnHost: Bool {
        service.configuration.baseURL == nil && (standsAlone || representation == .html)
    }

    /// Whether something in the answer is read where nobody knows whose answer it was.
    private var standsAlone: Bool {
        representation.standsAlone
            || arguments.included.contains { $0 == "cite" || $0 == "jsonld" }
    }

    /// The path as the address of the answer: a path by slug is never answered, only redirected.
    ///
    /// Ids and codes that name something hold nothing that needs escaping.
    var path: String { request.path }

    /// The address of the same request by id, its query as it was sent.
    var canonicalAddress: String {
        // By bytes: a mark that combines with the question mark is no character of its own.
        let query = request.target.utf8.drop { $0 != UInt8(ascii: "?") }
        return base + endpoint.path(ids) + String(Substring(query))
    }

    /// The members of bodies that are told; `nil` for all.
    var selection: MemberSelection? { MemberSelection(arguments.fields) }

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
        endpoint.takes(.offsetUnit) ? arguments.offsetUnit.rawValue : nil
    }

    /// The address of the same path with another query.
    func address(_ query: String) -> String {
        base + path + (query.isEmpty ? "" : "?" + query)
    }

    /// The cursor for a place in the list.
    func cursor(at key: PageKey) -> String {
        Cursor(key: key, list: listFingerprint, dataset: dataset?.version ?? "").text
    }

    /// How bodies without spans are written, and all where offsets stay as they are.
    var presentation: Presentation {
        Presentation(
            base: base,
            offsets: arguments.offsetUnit == .utf16 ? .utf16 : TextOffsets(codePointsIn: [:]))
    }

    /// How bodies with spans in these texts are written.
    ///
    /// Only offsets in code points need the texts, so only for them are they read.
    func presentation(of places: @autoclosure () -> Set<TextPlace>) throws -> Presentation {
        guard arguments.offsetUnit == .codepoint else { return presentation }
        let texts = try corpus.articles.texts(at: places())
        return Presentation(base: base, offsets: TextOffsets(codePointsIn: texts))
    }

    /// Answers with one object.
    func one(
        _ body: some ResponseBody, links: [(name: String, address: String)] = []
    ) -> Answer {
        Answer(body: Envelope.one(body, links: links, of: self))
    }

    /// Answers with an object that needs no envelope.
    func plain(_ body: some ResponseBody) -> Answer {
        var json = JSONWriter(capacity: 256)
        body.write(to: &json)
        return Answer(body: json.bytes)
    }
}
