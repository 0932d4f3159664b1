/// One article, as the corpus holds it.
public struct Article: Sendable, Equatable {
    /// `art_` and 12 letters or digits; the same after every rebuild.
    public var id: String
    /// Readable name of the article within the corpus, such as `trump-navigates-conflicting-goals`.
    public var slug: String
    /// What the article says and how it was read from its seed.
    public var content: ArticleContent
    /// Id of the near-duplicate group, shared by articles of nearly the same text; `nil` for most.
    public var duplicateGroup: String?

    /// Creates an article.
    public init(id: String, slug: String, content: ArticleContent, duplicateGroup: String? = nil) {
        self.id = id
        self.slug = slug
        self.content = content
        self.duplicateGroup = duplicateGroup
    }
}

/// What one article says, apart from its place in a corpus.
public struct ArticleContent: Sendable, Equatable {
    /// One line; never empty (the first words of the body stand in when no headline was found).
    public var headline: String
    /// The summary line under the headline.
    public var standfirst: String?
    /// Names of the authors in the order given, without "By".
    public var authors: [String] = []
    /// The line that says who the author is, as printed.
    public var authorNote: String?
    /// The publication.
    public var source: String?
    /// Where the article was published.
    public var url: String?
    /// When the article was published, as far as its text or metadata says.
    public var published = PublicationDate.unknown
    /// BCP 47 tag such as `en`; `nil` when the text is too short to tell.
    public var language: String?
    /// The filing place that opens a wire report, such as `MOSCOW`.
    public var dateline: String?
    /// Picture captions, in text order.
    public var captions: [Caption] = []
    /// Body paragraphs, in order, each a verbatim substring of the seed.
    public var paragraphs: [Paragraph] = []
    /// Words in the body paragraphs.
    public var wordCount = 0
    /// Days, months and years that the headline, standfirst and body mention, in text order.
    public var mentionedDates: [MentionedDate] = []
    /// Whether the seed holds the article to its end.
    public var access = Access.full
    /// What was cut and where each field was found.
    public var provenance = Provenance()

    /// Creates an article that so far has a headline alone.
    public init(headline: String) {
        self.headline = headline
    }
}

/// Whether a seed holds its article to the end.
public enum Access: String, Sendable, CaseIterable {
    /// Nothing says that text is missing.
    case full
    /// A paywall line cut the article off.
    case truncated
}

/// One body paragraph.
public struct Paragraph: Sendable, Equatable {
    /// The text, verbatim, without white space at its ends.
    public var text: String
    /// Where the text stands in the seed; `nil` when the seed gave no plain text.
    public var source: SourceSpan?

    /// Creates a paragraph.
    public init(text: String, source: SourceSpan?) {
        self.text = text
        self.source = source
    }
}

/// The text under a picture.
public struct Caption: Sendable, Equatable {
    /// The caption without its credit.
    public var text: String
    /// Who the picture is from, without "Credit:" or "Photograph:".
    public var credit: String?
    /// Where the caption's text stands in the seed.
    public var source: SourceSpan?

    /// Creates a caption.
    public init(text: String, credit: String?, source: SourceSpan?) {
        self.text = text
        self.credit = credit
        self.source = source
    }
}
