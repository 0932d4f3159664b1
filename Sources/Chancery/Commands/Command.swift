/// What the program can be told to do, as `--help` lists it.
enum Command: String, CaseIterable, Sendable {
    case serve
    case `import`
    case analyze
    case check
    case openapi
    case version
    case help

    /// What the command does, in one line.
    var summary: String {
        switch self {
        case .serve: "Import what changed, then serve the corpus (the default)."
        case .import: "Import what changed into the database, and stop."
        case .analyze: "Analyse article files and print JSON; stores nothing."
        case .check:
            "Check configuration, curation and seeds; print every setting and where it came from."
        case .openapi: "Print the OpenAPI 3.1 description of the API."
        case .version: "Print the version."
        case .help: "Print this help, or that of one command."
        }
    }

    /// How the command is called, after `chancery`.
    var usage: String {
        switch self {
        case .analyze: "analyze [--format json|flat] FILE..."
        case .help: "help [COMMAND]"
        case .serve, .import, .check: "\(rawValue) [OPTION...]"
        case .openapi, .version: rawValue
        }
    }

    /// Flags the command takes besides those of settings.
    var flags: [String] {
        switch self {
        case .serve: ["config"]
        case .import: ["config", "output"]
        case .check: ["config", "health"]
        case .analyze: ["format", "indirect"]
        case .openapi, .version, .help: []
        }
    }

    /// Those of the flags that take no value.
    var switches: [String] { self == .check ? ["health"] : [] }

    /// Whether the command reads the configuration and so takes the flags of settings.
    var readsConfiguration: Bool {
        switch self {
        case .serve, .import, .check: true
        case .analyze, .openapi, .version, .help: false
        }
    }
}
