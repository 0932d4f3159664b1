/// One quote as the corpus holds it.
public struct QuoteRecord: Sendable, Equatable {
    /// `quo_` and 12 letters or digits.
    public var id: String
    /// Readable name of the quote within the corpus.
    public var slug: String
    /// The article it stands in.
    public var article: ArticleReference
    /// The quote; indexes of entities in it mean nothing here, use the references below.
    public var quote: Quote
    /// The speaker, where it is a known entity.
    public var speaker: EntityReference?
    /// The one spoken to, where it is a known entity.
    public var addressee: EntityReference?
    /// The entities named inside.
    public var about: [EntityReference]
    /// The text of the paragraph just before the quote, at most 80 characters.
    public var prefix: String
    /// The text of the paragraph just after the quote, at most 80 characters.
    public var suffix: String
    /// Stretches that match the search; empty without a search.
    public var snippets: [Snippet]

    /// Creates a record.
    public init(
        id: String, slug: String, article: ArticleReference, quote: Quote,
        speaker: EntityReference?, addressee: EntityReference?, about: [EntityReference],
        prefix: String, suffix: String, snippets: [Snippet]
    ) {
        self.id = id
        self.slug = slug
        self.article = article
        self.quote = quote
        self.speaker = speaker
        self.addressee = addressee
        self.about = about
        self.prefix = prefix
        self.suffix = suffix
        self.snippets = snippets
    }
}

/// One quote with the paragraphs it stands in.
public struct QuoteDetail: Sendable, Equatable {
    /// A numbered paragraph of the quote's surroundings.
    public struct ContextParagraph: Sendable, Equatable {
        /// Number of the paragraph in the body, from 0.
        public var paragraph: Int
        /// The paragraph's text.
        public var text: String

        /// Creates a paragraph of context.
        public init(paragraph: Int, text: String) {
            self.paragraph = paragraph
            self.text = text
        }
    }

    /// The quote.
    public var record: QuoteRecord
    /// The paragraphs of the quote, one before and one after.
    public var context: [ContextParagraph]

    /// Creates a detail.
    public init(record: QuoteRecord, context: [ContextParagraph]) {
        self.record = record
        self.context = context
    }
}
