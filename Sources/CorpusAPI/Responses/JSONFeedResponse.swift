import CorpusModel
import WebServer

/// A feed as JSON Feed 1.1 (jsonfeed.org/version/1.1).
///
/// The specification knows no null: what is not known has no key.
struct JSONFeedResponse {
    static let schema = NamedSchema(
        "JSONFeed", "A feed as JSON Feed 1.1; what is not known has no key.",
        .selection([
            .init("version", .address, "The specification."),
            .init("title", .string, "Name of the feed."),
            .init("home_page_url", .address, "The service."),
            .init("feed_url", .address, "The feed."),
            .init("next_url", .address, "The next page of the feed."),
            .init("items", .list(itemSchema), "The entries, the newest first."),
        ]))

    private static let itemSchema = Schema.selection([
        .init("id", .string, "Id of the article or quote."),
        .init("url", .address, "The article or quote here."),
        .init("external_url", .string, "Where it was published."),
        .init("title", .string, "The headline, or the words and who said them."),
        .init("summary", .string, "The summary line, or the first paragraph."),
        .init("content_text", .string, "What it says: an article's body, or the words quoted."),
        .init("date_published", .timestamp, "Earliest time of publication."),
        .init("authors", .list(.object([.init("name", .string, "The name.")])), "The authors."),
        .init("tags", .list(.string), "Names of what it is about."),
        .init("language", .string, "BCP 47 tag."),
    ])

    let feed: Feed

    var bytes: [UInt8] {
        var json = JSONWriter(capacity: 16_384)
        json.object { json in
            json.member("version", "https://jsonfeed.org/version/1.1")
            json.member("title", feed.title)
            json.member("home_page_url", feed.home)
            json.member("feed_url", feed.address)
            if let next = feed.next { json.member("next_url", next) }
            json.key("items")
            json.array { json in
                for item in feed.items { write(item, to: &json) }
            }
        }
        return json.bytes
    }

    private func write(_ item: FeedItem, to json: inout JSONWriter) {
        json.object { json in
            json.member("id", item.id)
            json.member("url", item.address)
            if let external = item.external { json.member("external_url", external) }
            json.member("title", item.title)
            if let summary = item.summary { json.member("summary", summary) }
            json.member("content_text", item.text)
            if let published = item.published.timestamp {
                json.member("date_published", published)
            }
            json.key("authors")
            json.array { json in
                for author in item.authors { json.object { $0.member("name", author) } }
            }
            json.member("tags", item.tags)
            if let language = item.language { json.member("language", language) }
        }
    }
}
