import CorpusModel

/// Finds names that a word beside them gives away: ships, aircraft, weapons, resolutions.
struct TriggerGrammar {
    private let text: AnnotatedDocument
    private let runs: RunReader

    init(_ text: AnnotatedDocument, runs: RunReader) {
        self.text = text
        self.runs = runs
    }

    /// Returns the name that begins with a token because of what stands beside it, or `nil`.
    func candidate(at index: Int, in sentence: Range<Int>) -> NameCandidate? {
        nil
    }
}
