import CorpusModel
import WebServer

/// A feed as RSS 2.0 (rssboard.org/rss-specification).
enum RSSDocument {
    static func bytes(of feed: Feed) -> [UInt8] {
        var xml = XMLWriter()
        xml.element(
            "rss",
            [
                ("version", "2.0"), ("xmlns:atom", "http://www.w3.org/2005/Atom"),
                ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
            ]
        ) { xml in
            xml.element("channel") { xml in
                xml.element("title", text: feed.title)
                xml.element("link", text: feed.home)
                xml.element("description", text: feed.title)
                xml.element(
                    "atom:link",
                    [("href", feed.address), ("rel", "self"), ("type", "application/rss+xml")])
                xml.element(
                    "lastBuildDate", text: HTTPDate.string(fromSeconds: feed.updatedAt))
                for item in feed.items { write(item, to: &xml) }
            }
        }
        return xml.bytes
    }

    private static func write(_ item: FeedItem, to xml: inout XMLWriter) {
        xml.element("item") { xml in
            xml.element("title", text: item.title)
            xml.element("link", text: item.external ?? item.address)
            xml.element("guid", [("isPermaLink", "false")], text: item.id)
            xml.element("description", text: item.summary ?? item.text)
            let published = item.published.timestamp.flatMap { DateInput($0)?.seconds }
            xml.element("pubDate", text: published.map(HTTPDate.string(fromSeconds:)))
            for author in item.authors { xml.element("dc:creator", text: author) }
            for tag in item.tags { xml.element("category", text: tag) }
        }
    }
}
