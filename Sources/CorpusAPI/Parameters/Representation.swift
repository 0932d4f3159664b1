import WebServer

/// A form that an answer can take.
enum Representation: String, Sendable {
    case json
    case html

    /// What the client's `Accept` calls the form.
    var mediaType: MediaType {
        switch self {
        case .json: .json
        case .html: .html
        }
    }

    /// The value of `Content-Type`.
    var contentType: String {
        switch self {
        case .json: "application/json"
        case .html: "text/html; charset=utf-8"
        }
    }

    /// The fields that go with every answer in this form.
    var fields: HTTPFields {
        switch self {
        case .json: ["Vary": Self.vary]
        case .html:
            // Nothing on our pages loads or runs; text that slipped through escaping could not either.
            [
                "Vary": Self.vary,
                "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'",
            ]
        }
    }

    /// What of a request chooses among forms; the second by the server.
    static let vary = "Accept, Accept-Encoding"
}
