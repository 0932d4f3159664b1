import ArticleStore
import CorpusModel
import WebServer

/// Answers what is asked about quotes.
enum QuoteHandlers {
    static func list(_ call: Call) throws -> Answer {
        try call.quotes(call.corpus.quotes.page(call.arguments.list))
    }

    static func show(_ call: Call) throws -> Answer {
        guard let detail = try call.corpus.quotes.find(call.id) else {
            throw Problem.unknown(.quote, call.id)
        }
        let article = detail.record.article.id
        return call.one(
            QuoteDetailResponse(
                detail: detail, presentation: try call.presentation(ofArticles: [article])))
    }
}

extension Call {
    /// Answers with one page of quotes.
    func quotes(_ page: Page<QuoteRecord>) throws -> Answer {
        let presentation = try presentation(ofArticles: page.items.lazy.map(\.article.id))
        return list(page) { QuoteResponse(record: $0, presentation: presentation) }
    }
}
