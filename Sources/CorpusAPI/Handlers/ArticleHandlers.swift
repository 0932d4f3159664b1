import ArticleStore
import CorpusModel
import WebServer

/// Answers what is asked about articles.
enum ArticleHandlers {
    static func list(_ call: Call) throws -> Answer {
        let page = try call.corpus.articles.page(call.arguments.list)
        let presentation = call.presentation
        return call.list(page) {
            ArticleSummaryResponse(summary: $0, presentation: presentation)
        }
    }

    static func show(_ call: Call) throws -> Answer {
        guard let record = try call.corpus.articles.find(call.id) else {
            throw Problem.unknown(.article, call.id)
        }
        let offsets: TextOffsets =
            switch call.arguments.offsetUnit {
            case .utf16: .utf16
            case .codepoint: TextOffsets(codePointsOf: [record.article])
            }
        return call.one(
            ArticleResponse(
                record: record, presentation: Presentation(base: call.base, offsets: offsets)))
    }

    static func entities(_ call: Call) throws -> Answer {
        let page = try call.corpus.articles.entities(of: call.id, call.arguments.list)
        let presentation = try call.presentation(ofArticles: [call.id])
        return call.list(page) {
            ArticleEntityResponse(record: $0, article: call.id, presentation: presentation)
        }
    }

    static func quotes(_ call: Call) throws -> Answer {
        try call.quotes(call.corpus.articles.quotes(of: call.id, call.arguments.list))
    }

    static func provenance(_ call: Call) throws -> Answer {
        guard let record = try call.corpus.articles.provenance(of: call.id) else {
            throw Problem.unknown(.article, call.id)
        }
        return call.one(
            ProvenanceResponse(
                article: record.article.id, seed: record.seed, provenance: record.provenance),
            links: [("article", call.presentation.articleAddress(record.article.id))])
    }
}
