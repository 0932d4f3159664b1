import WebServer

/// A form that an answer can take.
enum Representation: String, Sendable {
    case json
    case html
    /// One JSON object a line.
    case ndjson
    /// RFC 4180, with a header row.
    case csv
    /// A table for a terminal.
    case text
    /// A table in Markdown.
    case markdown
    /// What search engines read, in the words of schema.org.
    case jsonLD = "jsonld"
    /// A citation as a footnote has it.
    case citation
    case bibTeX = "bibtex"
    /// What reference managers read (Citation Style Language).
    case csl
    /// JSON Feed 1.1.
    case jsonFeed = "jsonfeed"
    case rss
    case graphML = "graphml"
    case gexf
    /// Declarations for TypeScript.
    case typeScript = "typescript"

    /// The forms of every list.
    static let ofLists: [Representation] = [.json, .ndjson, .csv, .text, .markdown]
    /// The forms of what can be cited.
    static let ofWorks: [Representation] = [.json, .jsonLD, .citation, .bibTeX, .csl]

    /// What the client's `Accept` calls the form.
    var mediaType: MediaType {
        switch self {
        case .json: .json
        case .html: .html
        case .ndjson: .ndjson
        case .csv: .csv
        case .text, .citation: .plain
        case .markdown: .markdown
        case .jsonLD: MediaType("application", "ld+json")
        case .bibTeX: MediaType("application", "x-bibtex")
        case .csl: MediaType("application", "vnd.citationstyles.csl+json")
        case .jsonFeed: MediaType("application", "feed+json")
        case .rss: MediaType("application", "rss+xml")
        case .graphML: MediaType("application", "graphml+xml")
        case .gexf: MediaType("application", "gexf+xml")
        case .typeScript: MediaType("text", "plain")
        }
    }

    /// The value of `Content-Type`.
    var contentType: String {
        switch self {
        case .json, .ndjson, .jsonLD, .csl, .jsonFeed: mediaType.description
        case .csv: "text/csv; charset=utf-8; header=present"
        case .html, .text, .markdown, .citation, .bibTeX, .rss, .graphML, .gexf, .typeScript:
            mediaType.description + "; charset=utf-8"
        }
    }

    /// Whether a list in this form is sent whole, however long it is.
    var isWhole: Bool { self == .ndjson || self == .csv }

    /// The fields that go with every answer in this form.
    var fields: HTTPFields {
        switch self {
        case .html:
            // Nothing on our pages loads or runs; text that slipped through escaping could not either.
            [
                "Vary": Self.vary,
                "Content-Security-Policy":
                    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'",
            ]
        default: ["Vary": Self.vary]
        }
    }

    /// What of a request chooses among forms; the second by the server.
    static let vary = "Accept, Accept-Encoding"
}
