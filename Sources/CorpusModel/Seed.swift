/// One article as it comes in: its text as scraped and what is known of it beside the text.
public struct Seed: Sendable, Equatable {
    /// Name that tells the seed from every other: the file's name without `.txt`, or for a line of a bulk
    /// file the file's name, `#` and letters made from the line's content.
    public var name: String
    /// The text, valid UTF-8, as stored: no normalisation, carriage returns kept.
    public var text: [UInt8]
    /// What the metadata file or bulk record says, which wins over what the text suggests.
    public var metadata: SeedMetadata

    /// Creates a seed.
    public init(name: String, text: [UInt8], metadata: SeedMetadata = SeedMetadata()) {
        self.name = name
        self.text = text
        self.metadata = metadata
    }
}

/// What is known of an article beside its text; every field may be absent.
public struct SeedMetadata: Sendable, Equatable {
    /// The headline.
    public var headline: String?
    /// The authors' names.
    public var authors: [String]?
    /// The publication.
    public var source: String?
    /// Where the article was published.
    public var url: String?
    /// `YYYY[-MM[-DD]]` or RFC 3339, as given.
    public var publishedAt: String?

    /// Creates metadata that says nothing.
    public init() {}
}
