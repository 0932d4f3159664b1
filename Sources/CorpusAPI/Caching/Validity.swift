import CorpusModel
import WebServer

/// What tells one answer from another: known before the answer is made.
struct Validity {
    /// What the answer depends on beside dataset and release: form, path and canonical query.
    private let key: String
    private let call: Call
    /// Only answers about the corpus depend on it.
    private let dataset: Dataset?

    init(_ call: Call) {
        self.call = call
        dataset = call.endpoint.freshness == .release ? nil : call.dataset
        // The last question mark ends the path, since a canonical query holds none.
        // A default limit is left out of the query, but makes a page of what else is sent whole.
        key =
            call.representation.rawValue + (call.isWhole ? " whole " : " ") + call.path + "?"
            + call.arguments.canonicalQuery
    }

    /// The answer's strong entity tag, with its quotation marks.
    ///
    /// The same on every replica that serves the same dataset with the same configuration.
    var entityTag: String {
        let service = call.service.configuration
        var hash = StableHash()
        hash.add(part: service.version)
        // The name and the beginning of addresses stand in bodies.
        hash.add(part: service.serviceName)
        hash.add(part: call.dependsOnHost ? call.origin : call.base)
        hash.add(part: dataset?.version ?? "")
        // The overview tells when the import was, which replicas do at different times.
        if call.endpoint.freshness == .datasetIfAny {
            hash.add(part: String(dataset?.importedAt ?? 0))
        }
        hash.add(part: key)
        return "\"" + hash.text(length: 24) + "\""
    }

    /// Returns the answer to a client that shows the entity tag; `nil` for every other client.
    ///
    /// The tag it can only have from an answer of ours. An asterisk or a date it may send for a resource
    /// that does not exist, so for them the answer has to be made first.
    func notModified(_ entityTag: String) -> HTTPResponse? {
        guard let tags = call.request.field("If-None-Match"), !tags.contains("*"),
            ConditionalRequest.isNotModified(call.request, entityTag: entityTag)
        else { return nil }
        return HTTPResponse(.notModified, fields: fields(entityTag))
    }

    /// The whole answer, with the status 304 if the client's copy is still good.
    func response(_ answer: Answer, _ entityTag: String) -> HTTPResponse {
        var fields = fields(entityTag)
        if let link = answer.link { fields.add("Link", link) }
        var response = HTTPResponse(
            contentType: call.representation.contentType, body: answer.body, fields: fields)
        response.stream = answer.stream
        // The server leaves the body out, and finds by it which tag this client's copy has.
        if ConditionalRequest.isNotModified(
            call.request, entityTag: entityTag, lastModified: dataset?.importedAt)
        {
            response.status = .notModified
        }
        return response
    }

    /// The answer to a client that named the resource by its slug.
    ///
    /// Has the lifetime of other answers and no entity tag: a slug may name another resource one day.
    func redirect(to address: String) -> HTTPResponse {
        HTTPResponse(
            .permanentRedirect,
            fields: [
                "Location": address, "Cache-Control": call.service.configuration.cacheControl,
            ])
    }

    /// What a browser calls the file it keeps the answer in; `nil` for what it shows.
    private var fileName: String? {
        guard let ending = call.representation.fileEnding else { return nil }
        let name = call.path.split(separator: "/").drop { $0 == "v1" }.joined(separator: "-")
        return name + "." + ending
    }

    private func fields(_ entityTag: String) -> HTTPFields {
        var fields = call.representation.fields
        fields.add("ETag", entityTag)
        fields.add("Cache-Control", call.service.configuration.cacheControl)
        if let fileName {
            fields.add("Content-Disposition", "attachment; filename=\"\(fileName)\"")
        }
        if let dataset {
            fields.add("Last-Modified", HTTPDate.string(fromSeconds: dataset.importedAt))
        }
        return fields
    }
}
