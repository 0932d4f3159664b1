import ArticleStore

/// `chancery import --output FILE`: makes a finished database, which any number of servers may read.
///
/// An earlier file is built upon, so that only what changed is analysed, and replaced in one step. Until
/// then it stays as it is, whatever happens.
struct FinishedImport {
    let path: String
    let importer: Importer
    let configuration: DatabaseConfiguration
    /// Told what has to be removed should the program end before the import does.
    var began: (ScratchFolder) -> Void = { _ in }

    /// Imports the seeds and replaces the file, unless nothing has changed.
    ///
    /// - Throws: `DatabaseError` when the file there is none of ours or there is no room,
    ///   `FileReplacement.Impossible`, and what the importer throws.
    func run() throws -> Importer.Report {
        let replacement = try FileReplacement(path: path)
        began(replacement.scratch)
        let workPath = replacement.scratch.path + "/import.sqlite"
        do {
            try Database(finished: replacement.path, configuration: configuration)
                .export(to: workPath)
        } catch DatabaseError.missing, DatabaseError.outdated {
            // Made from nothing.
        }
        let database = try Database(path: workPath, configuration: configuration)
        let report = try importer.run(into: database)
        // Nothing was written, so what is there is right already.
        guard database.generation > 0 else { return report }
        try database.export(to: replacement.draftPath)
        try replacement.publish()
        return report
    }
}
