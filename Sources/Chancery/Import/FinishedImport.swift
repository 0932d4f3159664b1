import ArticleStore

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// `chancery import --output FILE`: makes a finished database, which any number of servers may read.
///
/// An earlier file is built upon, so that only what changed is analysed, and replaced in one step. Until
/// then it stays as it is, whatever happens.
struct FinishedImport {
    let path: String
    let importer: Importer
    let configuration: DatabaseConfiguration

    /// Imports the seeds and replaces the file, unless nothing has changed.
    ///
    /// - Throws: `DatabaseError` when the file there is none of ours or there is no room,
    ///   `FileReplacement.Impossible`, and what the importer throws.
    func run() throws -> Importer.Report {
        let replacement = try FileReplacement(path: path)
        let workPath = path + ".import"
        // What an import that was killed has left.
        removeAll([workPath, replacement.draftPath])
        defer { removeAll([workPath, path + ".new"]) }
        do {
            try Database(finished: path, configuration: configuration).export(to: workPath)
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

    private func removeAll(_ paths: [String]) {
        for path in paths {
            for ending in ["", "-wal", "-shm", "-journal"] { unlink(path + ending) }
        }
    }
}
