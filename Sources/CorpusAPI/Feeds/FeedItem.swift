import CorpusModel

/// One entry of a feed, whatever its form.
struct FeedItem {
    let id: String
    /// Where this service has it.
    let address: String
    /// Where it was published.
    let external: String?
    let title: String
    /// What it says in a line or a paragraph, as plain text.
    let summary: String?
    /// What it says, as plain text.
    let text: String
    let published: PublicationDate
    let authors: [String]
    /// Names of what it is about.
    let tags: [String]
    let language: String?

    /// Creates the entry of an article.
    init(_ article: ArticleSummary, presentation: Presentation) {
        id = article.id
        address = presentation.articleAddress(article.id)
        external = article.url
        title = article.headline
        let body = article.text.flatMap { $0.isEmpty ? nil : $0 }
        summary = article.standfirst ?? body?.split(separator: "\n").first.map(String.init)
        text = body ?? article.standfirst ?? article.headline
        published = article.published
        authors = article.authors
        tags = article.topEntities.map(\.name)
        language = article.language
    }

    /// Creates the entry of a quote.
    init(_ record: QuoteRecord, presentation: Presentation) {
        let speaker = record.speaker?.name ?? record.quote.speaker.name
        id = record.id
        address = presentation.quoteAddress(record.id)
        external = record.article.url
        title = (speaker.map { $0 + ": " } ?? "") + "“\(record.quote.text)”"
        summary = nil
        text = "“\(record.quote.text)” — \(speaker ?? "unknown"), in: \(record.article.headline)"
        published = record.article.published
        authors = speaker.map { [$0] } ?? []
        tags = record.about.map(\.name)
        language = nil
    }
}
