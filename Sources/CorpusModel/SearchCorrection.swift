/// What somebody probably meant by a search whose words the corpus does not have.
public struct SearchCorrection: Sendable, Equatable {
    /// One word and what was probably meant.
    public struct Word: Sendable, Equatable {
        /// The word as given.
        public var given: String
        /// The nearest word of the corpus, in small letters.
        public var suggestion: String

        /// Creates a word.
        public init(given: String, suggestion: String) {
            self.given = given
            self.suggestion = suggestion
        }
    }

    /// The words that were changed, in order.
    public var words: [Word]
    /// The search with the words changed and all else as it was.
    public var query: String

    /// Creates a correction.
    public init(words: [Word], query: String) {
        self.words = words
        self.query = query
    }
}
