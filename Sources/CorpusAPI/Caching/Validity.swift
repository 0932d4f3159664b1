import CorpusModel
import WebServer

/// What tells a client's copy of an answer, or ours, from another: known before the answer is made.
struct Validity {
    /// What the answer depends on beside dataset and release: form, path and canonical query.
    let key: String
    /// Strong, with its quotation marks.
    let entityTag: String
    private let lastModified: Int64?
    private let cacheControl: String
    private let form: Representation

    init(_ call: Call) {
        let service = call.service.configuration
        form = call.representation
        // The last question mark ends the path, since a canonical query holds none.
        key = form.rawValue + " " + call.path + "?" + call.arguments.canonicalQuery
        let dataset = call.endpoint.freshness == .release ? nil : call.dataset
        var hash = StableHash()
        hash.add(part: service.version)
        // The name and the beginning of addresses stand in bodies.
        hash.add(part: service.serviceName)
        hash.add(part: service.baseURL ?? "")
        hash.add(part: dataset?.version ?? "")
        hash.add(part: key)
        entityTag = "\"" + hash.text(length: 24) + "\""
        lastModified = dataset?.importedAt
        cacheControl = service.cacheControl
    }

    /// Whether the client shows the entity tag, which it can only have from an answer of ours.
    ///
    /// An asterisk or a date it may send for a resource that does not exist, so for them the answer has to
    /// be made first.
    func isKnown(to request: HTTPRequest) -> Bool {
        guard let tags = request.field("If-None-Match"), !tags.contains("*") else { return false }
        return ConditionalRequest.isNotModified(request, entityTag: entityTag)
    }

    /// The answer to a client whose copy is still good.
    var notModified: HTTPResponse {
        HTTPResponse(.notModified, fields: fields)
    }

    /// The whole answer, unless the client's copy is still good.
    func response(_ answer: Answer, to call: Call) -> HTTPResponse {
        if ConditionalRequest.isNotModified(
            call.request, entityTag: entityTag, lastModified: lastModified)
        {
            return notModified
        }
        var fields = fields
        if let link = answer.link { fields.add("Link", link) }
        return HTTPResponse(contentType: form.contentType, body: answer.body, fields: fields)
    }

    /// The answer to a client that named the resource by its slug.
    ///
    /// Has the lifetime of other answers and no entity tag: a slug may name another resource one day.
    func redirect(to address: String) -> HTTPResponse {
        HTTPResponse(
            .permanentRedirect, fields: ["Location": address, "Cache-Control": cacheControl])
    }

    private var fields: HTTPFields {
        var fields = form.fields
        fields.add("ETag", entityTag)
        fields.add("Cache-Control", cacheControl)
        if let lastModified {
            fields.add("Last-Modified", HTTPDate.string(fromSeconds: lastModified))
        }
        return fields
    }
}
