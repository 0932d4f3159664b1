/// Why a request failed, as its sender is told (RFC 9457).
///
/// A handler throws it; the server turns it into an `application/problem+json` document.
public struct Problem: Error, Sendable {
    /// What was wrong with one parameter.
    public struct Detail: Sendable {
        /// The parameter's name, or `nil` when the failure is not about one.
        public var parameter: String?
        /// The value that was refused.
        public var value: String?
        /// One sentence that says what was wrong with it.
        public var detail: String
        /// The values that would be right, where they can be listed.
        public var allowed: [String]
        /// The nearest valid name or value.
        public var suggestion: String?

        /// Creates a detail; only the sentence is always there.
        public init(
            parameter: String? = nil, value: String? = nil, detail: String, allowed: [String] = [],
            suggestion: String? = nil
        ) {
            self.parameter = parameter
            self.value = value
            self.detail = detail
            self.allowed = allowed
            self.suggestion = suggestion
        }
    }

    /// The status of the answer.
    public var status: HTTPStatus
    /// A word from a closed list, in snake case; `type` is `/problems/` and this word.
    public var code: String
    /// What kind of failure it is, the same for every occurrence.
    public var title: String
    /// One sentence about this occurrence: what was wrong and what would be right.
    public var detail: String
    /// One entry for each parameter that was wrong.
    public var errors: [Detail]
    /// Fields that belong on the answer, such as `Allow` or `Retry-After`.
    public var fields: HTTPFields

    /// Creates a problem.
    public init(
        status: HTTPStatus, code: String, title: String, detail: String, errors: [Detail] = [],
        fields: HTTPFields = [:]
    ) {
        self.status = status
        self.code = code
        self.title = title
        self.detail = detail
        self.errors = errors
        self.fields = fields
    }

    /// The document, its keys always in the same order.
    func body(instance: String?, requestID: String) -> [UInt8] {
        var json = JSONWriter(capacity: 512)
        json.object { json in
            json.member("type", "/problems/" + code)
            json.member("title", title)
            json.member("status", status.code)
            json.member("detail", detail)
            json.member("instance", instance)
            json.member("code", code)
            json.member("request_id", requestID)
            json.key("errors")
            json.array { json in
                for error in errors { error.write(to: &json) }
            }
        }
        return json.bytes
    }
}

extension Problem.Detail {
    fileprivate func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("parameter", parameter)
            json.member("value", value)
            json.member("detail", detail)
            json.key("allowed")
            json.array { json in
                for value in allowed { json.string(value) }
            }
            json.member("suggestion", suggestion)
        }
    }
}
