import WebServer

/// A form that an answer can take.
enum Representation: String, Sendable {
    case json
    case html
    /// One JSON object a line.
    case ndjson
    /// RFC 4180, with a header row.
    case csv
    /// A table, or an article, for a terminal.
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
    /// The text format of Prometheus.
    case prometheus

    /// The forms of every list.
    static let ofLists: [Representation] = [.json, .ndjson, .csv, .text, .markdown]
    /// The forms of one article.
    static let ofArticles: [Representation] = [.json, .text] + ofWorks.dropFirst()
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
        case .typeScript, .prometheus: .plain
        }
    }

    /// The value of `Content-Type`.
    var contentType: String {
        switch self {
        case .json, .ndjson, .jsonLD, .csl, .jsonFeed: mediaType.description
        case .csv: "text/csv; charset=utf-8; header=present"
        case .prometheus: MetricsWriter.contentType
        case .html, .text, .markdown, .citation, .bibTeX, .rss, .graphML, .gexf, .typeScript:
            mediaType.description + "; charset=utf-8"
        }
    }

    /// Whether a list in this form is sent whole, however long it is.
    var isWhole: Bool { self == .ndjson || self == .csv }

    /// Whether it is read where the address it came from is not known any more.
    var standsAlone: Bool {
        switch self {
        case .text, .markdown, .jsonLD, .citation, .bibTeX, .csl, .jsonFeed, .rss: true
        case .json, .html, .ndjson, .csv, .graphML, .gexf, .typeScript, .prometheus: false
        }
    }

    /// The ending of files in this form, for forms that browsers do not show.
    var fileEnding: String? {
        switch self {
        case .csv, .ndjson, .graphML, .gexf: rawValue
        case .bibTeX: "bib"
        case .json, .html, .text, .markdown, .jsonLD, .citation, .csl, .jsonFeed, .rss, .typeScript,
            .prometheus:
            nil
        }
    }

    /// The fields that go with every answer in this form.
    var fields: HTTPFields {
        switch self {
        case .html:
            // Text that slipped through escaping could neither load nor run anything.
            ["Vary": Self.vary, "Content-Security-Policy": PageStyle.policy]
        default: ["Vary": Self.vary]
        }
    }

    /// What of a request chooses among forms; the second by the server.
    static let vary = "Accept, Accept-Encoding"
}
