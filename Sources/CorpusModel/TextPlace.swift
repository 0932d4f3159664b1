/// A text of an article that spans lie in.
public struct TextPlace: Sendable, Hashable {
    /// Id or slug of the article.
    public var article: String
    /// Which text of the article.
    public var part: TextPart
    /// Number of the paragraph or caption within its part, from 0; 0 for headline and standfirst.
    public var paragraph: Int

    /// Creates a place.
    public init(article: String, part: TextPart, paragraph: Int) {
        self.article = article
        self.part = part
        self.paragraph = paragraph
    }
}
