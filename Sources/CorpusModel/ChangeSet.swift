/// What has changed in the corpus since an earlier dataset.
public struct ChangeSet: Sendable, Equatable {
    /// What became of one article.
    public enum Change: String, Sendable, CaseIterable {
        /// It was not there before.
        case added
        /// It is gone.
        case removed
        /// It says something else: it was read anew, or names or quotes other entities.
        case changed
    }

    /// One article that is not as it was.
    public struct Entry: Sendable, Equatable {
        /// The article's id.
        public var article: String
        /// What became of it.
        public var change: Change

        /// Creates an entry.
        public init(article: String, change: Change) {
            self.article = article
            self.change = change
        }
    }

    /// The dataset before.
    public var from: Dataset
    /// The dataset now.
    public var to: Dataset
    /// The articles, by id.
    public var entries: Page<Entry>

    /// Creates a change set.
    public init(from: Dataset, to: Dataset, entries: Page<Entry>) {
        self.from = from
        self.to = to
        self.entries = entries
    }
}
