/// How an editor names an entity.
public enum EntityPointer: Sendable, Hashable {
    /// By its id or by the slug it has without curation.
    case identifier(String)
    /// By a name it bears without curation, and its type.
    case named(String, EntityType)

    /// The pointer in words, for messages.
    public var description: String {
        switch self {
        case .identifier(let text): "\"\(text)\""
        case .named(let name, let type): "the \(type.rawValue) \"\(name)\""
        }
    }
}

/// How an editor names a quote.
public enum QuotePointer: Sendable, Hashable {
    /// By its id or slug.
    case identifier(String)
    /// By words of it and its article, which is named by id, slug or seed.
    case words(String, article: String)
}
