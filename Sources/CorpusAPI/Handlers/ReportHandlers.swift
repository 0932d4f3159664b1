import ArticleStore

/// Answers what is asked about the corpus as a whole.
enum ReportHandlers {
    static func statistics(_ call: Call) throws -> Answer {
        call.one(StatisticsResponse(statistics: try call.corpus.statistics.statistics()))
    }

    static func quality(_ call: Call) throws -> Answer {
        call.one(QualityResponse(report: try call.corpus.statistics.quality()))
    }
}
