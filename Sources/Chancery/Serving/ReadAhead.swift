import ArticleStore

extension Database {
    /// Makes the first requests as fast as those that follow; what goes wrong is for the log alone.
    func warmUp(telling log: Log) {
        do {
            try warmUp()
        } catch {
            log.warning("Reading ahead failed: \(Failure.sentence(for: error))")
        }
    }
}
