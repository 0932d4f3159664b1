/// The failures a client is told about.
public enum CorpusError: Error, Sendable, Equatable {
    /// The search text cannot be read; the sentence says what is wrong and what would be right.
    case invalidSearch(String)
    /// The search text looks in a field that is none; quotation marks would make words of it.
    case unknownSearchField(name: String, allowed: [String])
    /// A filter, minimum or sort names a field the list does not have.
    case unknownField(name: String, allowed: [String])
    /// The query took longer than the time one query may take.
    case queryTimedOut
    /// The corpus was imported anew while a list of it was being read to its end.
    case datasetChanged
    /// No dataset of this version is remembered.
    case unknownDataset(version: String)
    /// No dataset has been imported yet.
    case datasetNotReady
}
