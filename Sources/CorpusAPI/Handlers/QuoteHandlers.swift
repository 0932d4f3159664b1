import ArticleStore
import CorpusModel
import WebServer

/// Answers what is asked about quotes.
enum QuoteHandlers {
    /// Variants in the body of one quote.
    private static let variantsTold = 10

    static func list(_ call: Call) throws -> Answer {
        try call.list(call.corpus.quoteListing)
    }

    static func show(_ call: Call) throws -> Answer {
        let corpus = call.corpus
        guard let detail = try corpus.quotes.find(call.id) else {
            throw Problem.unknown(.quote, call.id)
        }
        let included = call.arguments.included
        let variants = try corpus.quotes.variants(of: call.id, limit: Self.variantsTold)
        let explanation =
            included.contains("explain") ? try corpus.quotes.explanation(of: call.id) : nil
        var places = ([detail.record] + variants).flatMap(\.textPlaces)
        places += (explanation?.places ?? []).map { $0.place(in: detail.record.article.id) }
        let presentation = try call.presentation(of: Set(places))
        var linkedData: QuotationResponse {
            QuotationResponse(
                record: detail.record, service: call.service.configuration.serviceName,
                presentation: presentation)
        }
        if let answer = try call.work(
            citation(of: detail.record, presentation, in: corpus), linkedData)
        {
            return answer
        }
        var body = QuoteDetailResponse(detail: detail, presentation: presentation)
        body.variants = variants
        body.explanation = explanation
        if included.contains("cite") {
            body.citation = try citation(of: detail.record, presentation, in: corpus)
        }
        if included.contains("jsonld") { body.linkedData = linkedData }
        return call.one(body)
    }

    private static func citation(
        of record: QuoteRecord, _ presentation: Presentation, in corpus: Corpus
    ) throws -> Citation {
        let authors = try corpus.articles.find(record.article.id)?.article.content.authors ?? []
        return Citation(record, authors: authors, presentation: presentation)
    }
}

extension SpeakerExplanationRecord {
    /// Where the words stand that the explanation tells of.
    fileprivate var places: [Span] { candidates.map(\.span) + chain.map(\.span) }
}
