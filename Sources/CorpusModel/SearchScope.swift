/// How near to one another the words of a search must stand.
public enum SearchScope: String, Sendable, Hashable, CaseIterable {
    /// Anywhere in one record.
    case record
    /// In one sentence of an article's body.
    case sentence
}

/// A part of an article that a search may be limited to.
public enum SearchPart: String, Sendable, Hashable, CaseIterable {
    /// Headline and standfirst.
    case title
    /// The body paragraphs.
    case body
    /// The words that the article quotes.
    case quote
}
