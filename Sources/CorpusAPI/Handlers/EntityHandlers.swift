import ArticleStore
import CorpusModel
import WebServer

/// Answers what is asked about entities.
enum EntityHandlers {
    static func list(_ call: Call) throws -> Answer {
        let page = try call.corpus.entities.page(call.arguments.list)
        let presentation = call.presentation
        return call.list(page) { EntityResponse(entity: $0, presentation: presentation) }
    }

    static func show(_ call: Call) throws -> Answer {
        guard let entity = try call.corpus.entities.find(call.id) else {
            throw Problem.unknown(.entity, call.id)
        }
        return call.one(EntityResponse(entity: entity, presentation: call.presentation))
    }

    static func articles(_ call: Call) throws -> Answer {
        let page = try call.corpus.entities.articles(of: call.id, call.arguments.list)
        let presentation = call.presentation
        return call.list(page) {
            ArticleSummaryResponse(summary: $0, presentation: presentation)
        }
    }

    static func quotes(_ call: Call) throws -> Answer {
        try call.quotes(call.corpus.entities.quotes(by: call.id, call.arguments.list))
    }

    static func quotesAbout(_ call: Call) throws -> Answer {
        try call.quotes(call.corpus.entities.quotes(about: call.id, call.arguments.list))
    }

    static func mentions(_ call: Call) throws -> Answer {
        let page = try call.corpus.entities.mentions(of: call.id, call.arguments.list)
        let presentation = try call.presentation(ofArticles: page.items.lazy.map(\.article.id))
        return call.list(page) { MentionResponse(record: $0, presentation: presentation) }
    }
}
