import ArticleStore
import CorpusAPI
import CorpusModel
import Dispatch
import WebServer

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// `chancery serve`: imports what changed, or opens a finished database, and serves until told to stop.
struct ServeCommand {
    let configuration: Configuration

    /// Serves until SIGTERM or SIGINT, and returns the exit status.
    ///
    /// The server listens before the import begins, so that `/livez` answers and `/readyz` tells how far it
    /// is; an earlier dataset is served meanwhile.
    ///
    /// - Throws: What keeps the server from starting.
    func run() throws -> Never {
        // A finished database has its curation in it.
        if !configuration.isReadOnly {
            try CurationFile(path: configuration.curationPath).requireNamed()
        }
        let settings = configuration.resolved(
            cores: ProcessInfo.processInfo.activeProcessorCount,
            isTerminal: Terminal.isStandardOutputATerminal)
        let log = Log(format: settings.logFormat == .text ? .text : .json)
        let monitor = ServiceMonitor()
        let metrics = ServerMetrics()
        let database =
            settings.isReadOnly
            ? try Database(finished: settings.databasePath, configuration: settings.database)
            : try Database(path: settings.databasePath, configuration: settings.database)
        let api = CorpusAPI(
            database: database, configuration: settings.api, status: { monitor.status },
            metrics: metrics)
        let server = HTTPServer(
            configuration: settings.server,
            router: try Router(api.routes, notFound: CorpusAPI.notFound),
            currentGeneration: { database.generation }, metrics: metrics, log: log.record)
        let port = try server.start()
        try SpareDescriptors.check()

        let imports = DispatchQueue(label: "import")
        let seedImport = SeedImport(
            configuration: settings, database: database, monitor: monitor, log: log)
        var signals = Signals()
        signals.on(SIGTERM, SIGINT, queue: .global()) {
            monitor.stopping()
            log.info("Stopping: answering what is in flight.")
            server.stop()
            log.flush()
            exit(0)
        }
        let reload = FileReload(database: database, log: log)
        signals.on(SIGHUP, queue: imports) {
            settings.isReadOnly ? reload.run() : seedImport.run()
        }
        log.info(
            "Chancery \(settings.api.version) listens on \(Self.address(settings.server, port)).")
        imports.async {
            settings.isReadOnly ? database.warmUp(telling: log) : seedImport.run()
            // Without any dataset there is nothing to serve, now or later.
            guard database.dataset != nil else {
                log.flush()
                exit(1)
            }
        }
        // Nothing else holds the sources, and a source that is let go hears no more signals.
        withExtendedLifetime(signals) { dispatchMain() }
    }

    private static func address(_ server: ServerConfiguration, _ port: Int) -> String {
        let host = server.host.contains(":") ? "[\(server.host)]" : server.host
        return "http://\(host):\(port)"
    }
}
