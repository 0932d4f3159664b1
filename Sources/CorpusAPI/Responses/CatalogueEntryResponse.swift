import CorpusModel
import WebServer

/// A publication or an author.
struct CatalogueEntryResponse: ResponseBody {
    static let schema = NamedSchema(
        "CatalogueEntry", "A publication or an author, by what the corpus has of it.",
        .object([
            .init("slug", .string, "What a filter takes."),
            .init("name", .string, "The name."),
            .init("article_count", .integer, "Articles."),
            .init("quote_count", .integer, "Quotes in those articles."),
            .init("first_published", .nullable(.timestamp), "When the first article appeared."),
            .init("last_published", .nullable(.timestamp), "When the last article appeared."),
        ]))

    let entry: CatalogueEntry

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("slug", entry.slug)
            json.member("name", entry.name)
            json.member("article_count", entry.articleCount)
            json.member("quote_count", entry.quoteCount)
            json.member("first_published", entry.firstPublished)
            json.member("last_published", entry.lastPublished)
        }
    }
}
