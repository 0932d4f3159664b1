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
    private let contentType: String

    init(
        endpoint: Endpoint, request: HTTPRequest, arguments: Arguments, form: Representation,
        dataset: Dataset?, service: CorpusAPIConfiguration
    ) {
        // The last question mark ends the path, since a canonical query holds none.
        key = form.rawValue + " " + request.path + "?" + arguments.canonicalQuery
        let dataset = endpoint.freshness == .release ? nil : dataset
        var hash = StableHash()
        hash.add(part: service.version)
        // Addresses in the body begin with it.
        hash.add(part: service.baseURL ?? "")
        hash.add(part: dataset?.version ?? "")
        hash.add(part: key)
        entityTag = "\"" + hash.text(length: 24) + "\""
        lastModified = dataset?.importedAt
        cacheControl = service.cacheControl
        contentType = form.contentType
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
    func response(_ entry: ResponseCache.Entry, to request: HTTPRequest) -> HTTPResponse {
        if ConditionalRequest.isNotModified(
            request, entityTag: entityTag, lastModified: lastModified)
        {
            return notModified
        }
        var fields = fields
        if let link = entry.link { fields.add("Link", link) }
        if contentType.hasPrefix("text/html") {
            // Nothing on our pages loads or runs; text that slipped through escaping could not either.
            fields.add(
                "Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
        }
        return HTTPResponse(contentType: contentType, body: entry.body, fields: fields)
    }

    /// The answer to a client that named the resource by its slug.
    ///
    /// Has the lifetime of other answers and no entity tag: a slug may name another resource one day.
    func redirect(to address: String) -> HTTPResponse {
        HTTPResponse(
            .permanentRedirect, fields: ["Location": address, "Cache-Control": cacheControl])
    }

    private var fields: HTTPFields {
        var fields: HTTPFields = [
            "ETag": entityTag, "Cache-Control": cacheControl, "Vary": Responder.vary,
        ]
        if let lastModified {
            fields.add("Last-Modified", HTTPDate.string(fromSeconds: lastModified))
        }
        return fields
    }
}
