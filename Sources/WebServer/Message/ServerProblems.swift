extension Problem {
    /// Every problem the server itself can answer with, for the pages that explain them.
    ///
    /// The details are those of a typical occurrence.
    public static let ofServer: [Problem] =
        RequestError.allCases.map { Problem($0) }
        + [
            .notFound, .methodNotAllowed([.get, .head, .options]), .notAcceptable,
            .unsupportedMediaType([.json, .plain]), .requestTimeout, .internalError, .busy,
            .unauthorized(isMissing: true), .tooManyRequests(retryAfter: 1),
        ]

    /// Nothing lives at the path that was asked for.
    public static let notFound = Problem(
        status: .notFound, code: "not_found", title: "Not found",
        detail: "Nothing lives at this path.")

    /// The path exists, but not for this method.
    static func methodNotAllowed(_ allowed: [HTTPMethod]) -> Problem {
        let list = allowed.map(\.name).joined(separator: ", ")
        return Problem(
            status: .methodNotAllowed, code: "method_not_allowed", title: "Method not allowed",
            detail: "This path answers \(list).",
            errors: [
                Detail(detail: "The method is none of these.", allowed: allowed.map(\.name))
            ], fields: ["Allow": list])
    }

    /// None of the forms on offer is one that the client accepts.
    public static let notAcceptable = Problem(
        status: .notAcceptable, code: "not_acceptable", title: "Not acceptable",
        detail: "No form this path can answer in is one that Accept or Accept-Encoding allows.")

    /// The body is of a type, or coded in a way, that the path does not take.
    static func unsupportedMediaType(_ types: [MediaType]) -> Problem {
        let list = types.map(\.description).joined(separator: ", ")
        return Problem(
            status: .unsupportedMediaType, code: "unsupported_media_type",
            title: "Unsupported media type",
            detail: "This path takes an uncompressed body in UTF-8 whose Content-Type is \(list).",
            errors: [
                Detail(
                    detail:
                        "The Content-Type is none of these, its charset is not UTF-8, or the body is "
                        + "compressed.",
                    allowed: types.map(\.description))
            ], fields: ["Accept": list])
    }

    /// The head or the body of the request did not arrive in time.
    static let requestTimeout = Problem(
        status: .requestTimeout, code: "request_timeout", title: "Request timeout",
        detail: "The request did not arrive whole within the time allowed.")

    /// The server made a mistake; what it was stands in the log under the request's id.
    public static let internalError = Problem(
        status: .internalServerError, code: "internal_error", title: "Internal error",
        detail: "The server made a mistake; the log tells more under this request id.")

    /// The request shows no bearer token, or none that is known (RFC 6750 §3).
    static func unauthorized(isMissing: Bool) -> Problem {
        let challenge = "Bearer realm=\"api\""
        return Problem(
            status: .unauthorized, code: "unauthorized", title: "Unauthorized",
            detail: isMissing
                ? "Requests need a token, as in Authorization: Bearer TOKEN."
                : "The token in Authorization is not one that is taken here.",
            fields: [
                "WWW-Authenticate": isMissing ? challenge : challenge + ", error=\"invalid_token\""
            ])
    }

    /// The client asks more often than it may.
    static func tooManyRequests(retryAfter seconds: Int) -> Problem {
        Problem(
            status: .tooManyRequests, code: "too_many_requests", title: "Too many requests",
            detail: "Requests come faster than one client may send them; ask again later.",
            fields: ["Retry-After": String(seconds)])
    }

    /// There is more work of this kind already than is done at once.
    public static let busy = Problem(
        status: .serviceUnavailable, code: "busy", title: "Busy",
        detail: "Too many requests are waiting; ask again in a moment.",
        fields: ["Retry-After": "1"])

    /// The answer to bytes that are no request this server takes, with the limit that they went over.
    init(_ error: RequestError, within limits: RequestLimits? = nil) {
        let most: String? =
            switch error {
            case .requestLineTooLong:
                limits.map { "A request line may be \($0.requestLineBytes) bytes long." }
            case .fieldsTooLarge:
                limits.map {
                    "There may be \($0.headerFields) fields of \($0.headerBytes) bytes together."
                }
            case .bodyTooLarge: limits.map { "A body may be \($0.bodyBytes) bytes long." }
            default: nil
            }
        self.init(
            status: error.status, code: error.code, title: error.title, detail: error.message,
            errors: most.map { [Detail(detail: $0)] } ?? [])
    }
}
