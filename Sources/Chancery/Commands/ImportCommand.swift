import ArticleStore
import Dispatch

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// `chancery import`: brings the database in line with the seeds, and stops.
struct ImportCommand {
    let configuration: Configuration
    /// The finished database to make; `nil` to import into the configured database.
    let output: String?

    /// Imports and returns the exit status.
    func run() throws -> Int32 {
        let curation = CurationFile(path: configuration.curationPath)
        try curation.requireNamed()
        let bar = ProgressBar()
        let importer = Importer(
            folder: SeedFolder(path: configuration.seedFolder),
            reader: SeedReader(maximumBytes: configuration.maximumSeedBytes), curation: curation,
            progress: { bar.show(done: $0, total: $1) })
        var signals = Signals()
        let report: Importer.Report
        if let output {
            // A terminal that is closed, or a signal meant for servers, leaves the import alone.
            signal(SIGHUP, SIG_IGN)
            report = try FinishedImport(
                path: output, importer: importer, configuration: configuration.database,
                began: { scratch in
                    signals.on(SIGTERM, SIGINT, queue: .global()) {
                        scratch.remove()
                        Terminal.complain("Stopped by a signal; \(output) is as it was before.")
                        exit(1)
                    }
                }
            ).run()
        } else if configuration.isReadOnly {
            Terminal.complain("With database.read_only nothing is imported; name a --output FILE.")
            return 1
        } else {
            report = try importer.run(
                into: Database(
                    path: configuration.databasePath, configuration: configuration.database))
        }
        // Nothing else holds the sources, and a source that is let go hears no more signals.
        withExtendedLifetime(signals) {}
        for warning in report.warnings { Terminal.complain(warning) }
        try Terminal.print(report.summary + "\n")
        return 0
    }
}

extension Importer.Report {
    /// What the import did, in a sentence.
    var summary: String {
        let counts =
            "Looked at \(seeds) seeds: \(analysed) analysed, \(removed) removed, "
            + "\(skipped.count) skipped"
        return counts + (kept.isEmpty ? "." : ", \(kept.count) broken and kept as they were.")
    }
}
