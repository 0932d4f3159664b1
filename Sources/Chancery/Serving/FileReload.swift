import ArticleStore
import CorpusModel

/// Has a finished database that was replaced take the place of the one served.
struct FileReload: Sendable {
    let database: Database
    let log: Log

    /// Opens the file again; one that is at fault changes nothing.
    func run() {
        do {
            let isOther = try database.reopen()
            log.info(
                isOther
                    ? "The database was replaced; its dataset \(database.dataset?.version ?? "") is served."
                    : "The database was opened again; its dataset is the same.")
        } catch {
            log.warning(
                "The database cannot be opened again: \(Failure.sentence(for: error))"
                    + database.standing)
        }
        database.warmUp(telling: log)
    }
}
