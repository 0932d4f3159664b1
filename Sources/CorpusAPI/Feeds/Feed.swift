import CorpusModel

/// One page of a list as a feed.
struct Feed {
    let title: String
    /// The service.
    let home: String
    /// The feed itself.
    let address: String
    /// The next page of the feed; `nil` on the last.
    let next: String?
    /// When the corpus was imported, in seconds since 1970.
    let updatedAt: Int64
    let items: [FeedItem]

    init<Item>(
        _ subject: String, _ page: Page<Item>, of call: Call, _ item: (Item) -> FeedItem
    ) {
        title = "\(call.service.configuration.serviceName): \(subject)"
        home = call.base + "/"
        let links = PageLinks(page, of: call)
        address = links.current
        next = links.next
        updatedAt = call.dataset?.importedAt ?? 0
        items = page.items.map(item)
    }
}
