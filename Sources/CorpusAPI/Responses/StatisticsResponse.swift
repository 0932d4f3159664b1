import CorpusModel
import WebServer

/// Counts over the whole corpus.
struct StatisticsResponse: ResponseBody {
    static let schema = NamedSchema(
        "Statistics", "Counts over the whole corpus.",
        .object([
            .init("counts", .named(CountsResponse.schema), "How much there is."),
            .init("truncated_articles", .integer, "Articles that a paywall cut off."),
            .init("first_published", .nullable(.timestamp), "The earliest known publication."),
            .init("last_published", .nullable(.timestamp), "The latest known publication."),
            .init("entities_by_type", counted, "Entities by type, the most frequent first."),
            .init("quotes_by_speaker_kind", counted, "Quotes by kind of speaker."),
            .init("quotes_by_type", counted, "Quotes by quote type."),
            .init("quotes_by_cue_class", counted, "Quotes by class of cue."),
            .init("articles_by_source", counted, "Articles by publication, at most 100."),
            .init(
                "curation", .named(CurationCountsResponse.schema),
                "Corrections by editors, and how many of them meet something in the corpus."),
        ]))

    private static let counted = Schema.list(.named(NameCountResponse.schema))

    let statistics: CorpusStatistics

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("counts", CountsResponse(statistics: statistics))
            json.member("truncated_articles", statistics.truncatedArticles)
            json.member("first_published", statistics.firstPublished)
            json.member("last_published", statistics.lastPublished)
            json.member("entities_by_type", statistics.entitiesByType.map(NameCountResponse.init))
            json.member(
                "quotes_by_speaker_kind",
                statistics.quotesBySpeakerKind.map(NameCountResponse.init))
            json.member("quotes_by_type", statistics.quotesByKind.map(NameCountResponse.init))
            json.member(
                "quotes_by_cue_class", statistics.quotesByCueClass.map(NameCountResponse.init))
            json.member(
                "articles_by_source", statistics.articlesBySource.map(NameCountResponse.init))
            json.member("curation", CurationCountsResponse(counts: statistics.curation))
        }
    }
}
