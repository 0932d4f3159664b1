import ArticleStore
import CorpusAPI
import WebServer

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// One import of a running server, with what is logged of it and told to the monitor.
struct SeedImport {
    let configuration: Configuration
    let database: Database
    let monitor: ServiceMonitor
    let log: Log

    /// Imports what changed; a failure leaves the dataset as it was, and a line in the log.
    func run() {
        let begun = ContinuousClock.now
        var outcome = ServiceStatus.ImportOutcome(isSuccess: false, finishedAt: 0, seconds: 0)
        let bar = ProgressBar()
        let importer = Importer(
            folder: SeedFolder(path: configuration.seedFolder),
            reader: SeedReader(maximumBytes: configuration.maximumSeedBytes),
            curation: CurationFile(path: configuration.curationPath),
            progress: { done, total in
                monitor.importing(.init(done: done, total: total))
                bar.show(done: done, total: total)
            })
        do {
            let report = try importer.run(into: database)
            for warning in report.warnings { log.warning(warning) }
            log.info(report.summary)
            outcome.isSuccess = true
            outcome.analysed = report.analysed
            outcome.removed = report.removed
            outcome.skipped = report.skipped.count
            outcome.kept = report.kept.count
        } catch {
            log.warning("The import failed: \(Failure.sentence(for: error))" + database.standing)
        }
        outcome.finishedAt = Date().timeIntervalSince1970
        outcome.seconds = (ContinuousClock.now - begun) / .seconds(1)
        monitor.imported(outcome)
        monitor.importing(nil)
        database.warmUp(telling: log)
        // An import takes many times the memory that its answers are served from, and has left it free.
        HTTPServer.giveMemoryBack()
    }
}
