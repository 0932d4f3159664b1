import ArticleStore

extension Database {
    /// What becomes of clients after a failure, as a sentence to follow it; empty without a dataset.
    var standing: String {
        guard dataset != nil else { return "" }
        do {
            try probe()
            return " The earlier dataset stays in service."
        } catch {
            return " The earlier dataset cannot be read either; requests for it fail."
        }
    }
}
