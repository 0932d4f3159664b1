import ArticleStore
import CorpusAPI
import WebServer

/// Everything that can be set, with its defaults; `Settings` names each key.
struct Configuration: Sendable {
    /// How the log is written.
    enum LogFormat: String, CaseIterable {
        /// Text on a terminal, JSON lines otherwise.
        case auto
        case json
        case text
    }

    /// Where to listen, limits, timeouts, CORS.
    var server = ServerConfiguration()
    /// The database's file, or `:memory:`.
    var databasePath = "var/chancery.sqlite"
    /// Whether the database is a finished one, which is read and never written.
    var isReadOnly = false
    /// Database limits.
    var database = DatabaseConfiguration()
    /// The folder of seeds.
    var seedFolder = "seeds"
    /// Largest seed file or bulk record, in bytes; larger ones are skipped with a warning.
    ///
    /// A book of a million words has 6 MB; what is larger is no article.
    var maximumSeedBytes = 16_777_216
    /// The file of corrections; at this place it may be missing.
    var curationPath = CurationFile.standardPath
    /// What answers say about caching, and how much is kept ready.
    var api = CorpusAPIConfiguration()
    /// File of bearer tokens; `nil` when none are asked for.
    var bearerTokenFile: String?
    /// The second address's port; 0 for none.
    var adminPort: Int {
        get { server.adminPort ?? 0 }
        set { server.adminPort = newValue == 0 ? nil : newValue }
    }
    /// How the log is written.
    var logFormat = LogFormat.auto
    /// Whether every request is logged.
    var logsRequests = true

    /// Creates the defaults: loops and workers are 0, one for each core.
    init() {
        server.loops = 0
        server.workers = 0
    }

    /// Returns the configuration with every 0 that stands for the number of cores replaced, and the log's
    /// format decided by whether a person reads it.
    ///
    /// Every thread that answers requests gets a reader of its own.
    func resolved(cores: Int, isTerminal: Bool) -> Configuration {
        var resolved = self
        if resolved.logFormat == .auto { resolved.logFormat = isTerminal ? .text : .json }
        resolved.server.accessLog =
            logsRequests ? (resolved.logFormat == .text ? .text : .json) : nil
        if resolved.server.loops == 0 { resolved.server.loops = cores }
        if resolved.server.workers == 0 { resolved.server.workers = cores }
        resolved.database.readers = resolved.server.loops + resolved.server.workers
        return resolved
    }
}
