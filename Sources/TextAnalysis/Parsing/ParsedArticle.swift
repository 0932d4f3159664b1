import CorpusModel

/// What the parsing stage hands on: the article's fields and the blocks that names and quotes are found in.
struct ParsedArticle {
    /// The article's fields, paragraphs, captions and provenance.
    var content: ArticleContent
    /// Headline, standfirst, captions, then body paragraphs; only what stands in the seed's text.
    ///
    /// A headline from the metadata, or one made of the body's first words, is no block.
    var blocks: [Block]
}
