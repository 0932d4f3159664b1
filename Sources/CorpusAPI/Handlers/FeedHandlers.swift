import ArticleStore
import CorpusModel
import WebServer

/// Answers with lists as feeds.
enum FeedHandlers {
    static func articles(_ call: Call) throws -> Answer {
        let page = try call.corpus.articleListing(including: ["text"]).page(call.arguments.list)
        let presentation = call.presentation
        return call.feed(
            Feed("articles", page, of: call) { FeedItem($0, presentation: presentation) })
    }

    static func quotes(_ call: Call) throws -> Answer {
        let page = try call.corpus.quotes.page(call.arguments.list)
        let presentation = call.presentation
        return call.feed(
            Feed("quotes", page, of: call) { FeedItem($0, presentation: presentation) })
    }
}

extension Call {
    /// Answers with a feed in the form of the route.
    fileprivate func feed(_ feed: Feed) -> Answer {
        Answer(
            body: representation == .rss
                ? RSSDocument.bytes(of: feed) : JSONFeedResponse(feed: feed).bytes)
    }
}
