import ArticleStore

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
        let report: Importer.Report
        if let output {
            report = try FinishedImport(
                path: output, importer: importer, configuration: configuration.database
            ).run()
        } else if configuration.isReadOnly {
            Terminal.complain("With database.read_only nothing is imported; name a --output FILE.")
            return 1
        } else {
            report = try importer.run(
                into: Database(
                    path: configuration.databasePath, configuration: configuration.database))
        }
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
