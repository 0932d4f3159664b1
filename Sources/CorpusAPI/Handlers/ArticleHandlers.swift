import ArticleStore
import CorpusModel
import WebServer

/// Answers what is asked about articles.
enum ArticleHandlers {
    /// Related articles in the body of one that asks to include them.
    private static let relatedIncluded = 5

    static func list(_ call: Call) throws -> Answer {
        try call.list(call.corpus.articleListing(including: call.arguments.included))
    }

    static func show(_ call: Call) throws -> Answer {
        let articles = call.corpus.articles
        guard let record = try articles.find(call.id) else {
            throw Problem.unknown(.article, call.id)
        }
        let offsets: TextOffsets =
            switch call.arguments.offsetUnit {
            case .utf16: .utf16
            case .codepoint:
                TextOffsets(codePointsOf: record.article.content, article: record.article.id)
            }
        let presentation = Presentation(base: call.base, offsets: offsets)
        var citation: Citation { Citation(record.article, presentation: presentation) }
        var linkedData: NewsArticleResponse {
            NewsArticleResponse(
                record: record, service: call.service.configuration.serviceName,
                presentation: presentation)
        }
        if call.representation == .text {
            return Answer(body: Array(ArticleText.text(of: record.article.content, citation).utf8))
        }
        if let answer = call.work(citation, linkedData) { return answer }
        let included = call.arguments.included
        var body = ArticleResponse(record: record, presentation: presentation)
        if included.contains("provenance") {
            body.provenance = try articles.provenance(of: call.id)
        }
        if included.contains("related") {
            body.related = try articles.related(to: call.id, limit: Self.relatedIncluded)
        }
        if included.contains("cite") { body.citation = citation }
        if included.contains("jsonld") { body.linkedData = linkedData }
        return call.one(body)
    }

    static func entities(_ call: Call) throws -> Answer {
        let corpus = call.corpus
        let article = call.id
        return try call.list(
            Listing(
                page: { try corpus.articles.entities(of: article, $0) },
                places: { $0.textPlaces(in: article) }
            ) { ArticleEntityResponse(record: $0, article: article, presentation: $1) })
    }

    static func quotes(_ call: Call) throws -> Answer {
        var query = call.arguments.list.filtered(by: "article", call.id)
        if query.sort.isEmpty { query.sort = [SortTerm("position", isDescending: false)] }
        return try call.list(call.corpus.quoteListing, query)
    }

    static func related(_ call: Call) throws -> Answer {
        let related = try call.corpus.articles.related(
            to: call.id, limit: call.arguments.list.limit)
        return try call.list(
            Listing(related) { RelatedArticleResponse(related: $0, presentation: $1) })
    }

    static func provenance(_ call: Call) throws -> Answer {
        guard let record = try call.corpus.articles.provenance(of: call.id) else {
            throw Problem.unknown(.article, call.id)
        }
        return call.one(
            ProvenanceResponse(record: record),
            links: [("article", call.presentation.articleAddress(record.article.id))])
    }
}

extension Call {
    /// Answers in a form that is made for works; `nil` when it is not one of those that is asked for.
    func work(
        _ citation: @autoclosure () throws -> Citation,
        _ linkedData: @autoclosure () -> some ResponseBody
    ) rethrows -> Answer? {
        switch representation {
        case .jsonLD: plain(linkedData())
        case .citation: Answer(body: Array((try citation().line + "\n").utf8))
        case .bibTeX: Answer(body: Array(try citation().bibTeX.utf8))
        case .csl: plain(CSLResponse(citation: try citation()))
        default: nil
        }
    }
}
