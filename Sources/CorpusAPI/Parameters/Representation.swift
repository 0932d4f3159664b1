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
}
