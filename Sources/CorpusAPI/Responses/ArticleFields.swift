import CorpusModel
import WebServer

/// The members that a list's articles and one article's page have in common.
struct ArticleFields {
    static let properties: [Schema.Property] = [
        .init("id", .string, "Id of the article; the same after every rebuild."),
        .init("slug", .string, "Readable name, accepted wherever the id is."),
        .init("headline", .string, "The headline."),
        .init("standfirst", .nullable(.string), "The summary line under the headline."),
        .init("authors", .list(.string), "The authors' names, in the order printed."),
        .init("source", .nullable(.string), "The publication."),
        .init("url", .nullable(.string), "Where the article was published."),
        .init(
            "published_at", .nullable(.timestamp),
            "The earliest time of publication that date_precision allows; never guessed."),
        .init(
            "date_precision", .choice(PublicationDate.Precision.names),
            "How much of published_at is known."),
        .init(
            "date_source", .choice(PublicationDate.Source.names), "Where the date was found."),
        .init("language", .nullable(.string), "BCP 47 tag."),
        .init("dateline", .nullable(.string), "The filing place."),
        .init(
            "access", .choice(Access.names), "Whether the seed holds the article to its end."),
        .init("word_count", .integer, "Words in the body."),
        .init("quote_count", .integer, "Quotes in the article."),
        .init("entity_count", .integer, "Entities the article names."),
        .init(
            "duplicate_group", .nullable(.string),
            "Shared by articles of nearly the same text."),
    ]

    private let summary: ArticleSummary

    /// The fields as a list has them.
    init(_ summary: ArticleSummary) {
        self.summary = summary
    }

    /// The fields of a whole article.
    init(_ record: ArticleRecord) {
        let content = record.article.content
        self.init(
            ArticleSummary(
                id: record.article.id, slug: record.article.slug, headline: content.headline,
                standfirst: content.standfirst, authors: content.authors, source: content.source,
                url: content.url, published: content.published, language: content.language,
                dateline: content.dateline, access: content.access, wordCount: content.wordCount,
                quoteCount: record.quotes.count, entityCount: record.entities.count,
                duplicateGroup: record.article.duplicateGroup, topEntities: [], snippets: []))
    }

    func write(to json: inout JSONWriter) {
        json.member("id", summary.id)
        json.member("slug", summary.slug)
        json.member("headline", summary.headline)
        json.member("standfirst", summary.standfirst)
        json.member("authors", summary.authors)
        json.member("source", summary.source)
        json.member("url", summary.url)
        json.member("published_at", summary.published.timestamp)
        json.member("date_precision", summary.published.precision.rawValue)
        json.member("date_source", summary.published.source.rawValue)
        json.member("language", summary.language)
        json.member("dateline", summary.dateline)
        json.member("access", summary.access.rawValue)
        json.member("word_count", summary.wordCount)
        json.member("quote_count", summary.quoteCount)
        json.member("entity_count", summary.entityCount)
        json.member("duplicate_group", summary.duplicateGroup)
    }
}
