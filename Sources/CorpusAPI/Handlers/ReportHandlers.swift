import ArticleStore
import CorpusModel
import WebServer

/// Answers what is asked about the corpus as a whole.
enum ReportHandlers {
    /// Seeds are told as JSON numbers, which every client reads exactly up to here.
    private static let largestSeed = Int(Int32.max)

    static func statistics(_ call: Call) throws -> Answer {
        call.one(StatisticsResponse(statistics: try call.corpus.statistics.statistics()))
    }

    /// Answers without an entity tag: a seed that breaks is told here and leaves the dataset as it was.
    static func quality(_ call: Call) throws -> Answer {
        guard call.dataset != nil else { throw CorpusError.datasetNotReady }
        return call.one(QualityResponse(report: try call.corpus.statistics.quality()))
    }

    static func changes(_ call: Call) throws -> Answer {
        let corpus = call.corpus
        let version = call.arguments.texts["since"] ?? ""
        return try call.list(
            Listing(
                page: { query in
                    try corpus.changes.changes(
                        since: version, limit: query.limit, position: query.position
                    ).entries
                }
            ) { ChangeResponse(entry: $0, presentation: $1) })
    }

    static func random(_ call: Call) throws -> Answer {
        guard call.dataset != nil else { throw CorpusError.datasetNotReady }
        let seed = call.arguments.numbers["seed"] ?? Int.random(in: 0...largestSeed)
        let kind = call.arguments.texts["kind"].flatMap(RandomResponse.Kind.init) ?? .article
        var body = RandomResponse(kind: kind, seed: seed, presentation: call.presentation)
        switch kind {
        case .article: body.article = try call.corpus.articles.list.random(seed: UInt64(seed))
        case .quote:
            body.quote = try call.corpus.quotes.list.random(seed: UInt64(seed))
            body.presentation = try call.presentation(of: Set(body.quote?.textPlaces ?? []))
        }
        return call.one(body)
    }
}
