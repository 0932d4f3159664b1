/// A status code together with the reason phrase that is sent beside it.
public struct HTTPStatus: Sendable, Hashable {
    /// Three digits, 100 to 599.
    public let code: Int

    /// Creates a status from a code of RFC 9110 §15 or of an extension to it.
    ///
    /// - Parameter code: 100 to 599; anything else is a mistake of the caller.
    public init(_ code: Int) {
        precondition((100...599).contains(code), "a status code has three digits, 100 to 599")
        self.code = code
    }

    /// Everything went well and the answer has a body.
    public static let ok = Self(200)
    /// Everything went well and there is nothing to send.
    public static let noContent = Self(204)
    /// The client's copy is still good.
    public static let notModified = Self(304)
    /// The same request belongs at the address in `Location`, for good.
    public static let permanentRedirect = Self(308)
    /// The request could not be understood as it was sent.
    public static let badRequest = Self(400)
    /// The client has to say who it is; `WWW-Authenticate` tells how.
    public static let unauthorized = Self(401)
    /// Nothing lives at this address.
    public static let notFound = Self(404)
    /// The address exists, but not for this method; `Allow` lists those that work.
    public static let methodNotAllowed = Self(405)
    /// None of the forms on offer is one the client accepts.
    public static let notAcceptable = Self(406)
    /// The request did not arrive in time.
    public static let requestTimeout = Self(408)
    /// What lived here is gone for good.
    public static let gone = Self(410)
    /// The body is larger than the server takes.
    public static let contentTooLarge = Self(413)
    /// The request line is longer than the server takes.
    public static let uriTooLong = Self(414)
    /// The body is of a type that this address does not take.
    public static let unsupportedMediaType = Self(415)
    /// An expectation of `Expect` cannot be met.
    public static let expectationFailed = Self(417)
    /// The client asks too often; `Retry-After` says when to come back.
    public static let tooManyRequests = Self(429)
    /// The header fields are larger or more than the server takes.
    public static let requestHeaderFieldsTooLarge = Self(431)
    /// The client left before it had the whole answer; told to logs and metrics, never sent.
    ///
    /// No standard names it; proxies such as nginx have made it common.
    static let clientClosedRequest = Self(499)
    /// The server made a mistake.
    public static let internalServerError = Self(500)
    /// The server does not know the method or the transfer coding.
    public static let notImplemented = Self(501)
    /// The server is busy or stopping; `Retry-After` says when to come back.
    public static let serviceUnavailable = Self(503)
    /// The server does not speak this version of HTTP.
    public static let versionNotSupported = Self(505)

    /// The phrase that RFC 9110 §15 or RFC 6585 gives a code named here; empty for any other code.
    public var reason: String {
        switch code {
        case 200: "OK"
        case 204: "No Content"
        case 304: "Not Modified"
        case 308: "Permanent Redirect"
        case 400: "Bad Request"
        case 401: "Unauthorized"
        case 404: "Not Found"
        case 405: "Method Not Allowed"
        case 406: "Not Acceptable"
        case 408: "Request Timeout"
        case 410: "Gone"
        case 413: "Content Too Large"
        case 414: "URI Too Long"
        case 415: "Unsupported Media Type"
        case 417: "Expectation Failed"
        case 429: "Too Many Requests"
        case 431: "Request Header Fields Too Large"
        case 500: "Internal Server Error"
        case 501: "Not Implemented"
        case 503: "Service Unavailable"
        case 505: "HTTP Version Not Supported"
        default: ""
        }
    }

    /// Whether an answer of this status never has a body (RFC 9110 §6.4.1).
    var forbidsBody: Bool { code < 200 || code == 204 || code == 304 }
}
