import ArticleStore
import CorpusModel
import WebServer

/// Answers how articles and quotes are spread over time.
enum TimelineHandlers {
    static func articles(_ call: Call) throws -> Answer {
        try articles(call, call.arguments.list)
    }

    static func articles(_ call: Call, _ query: ListQuery) throws -> Answer {
        let dates = call.arguments.texts["dates"].flatMap(TimelineDates.init) ?? .publication
        return call.one(
            TimelineResponse(
                timeline: try call.corpus.timelines.articles(
                    query, interval: interval(call), dates: dates,
                    splitBy: call.arguments.texts["split"])))
    }

    static func quotes(_ call: Call) throws -> Answer {
        call.one(
            TimelineResponse(
                timeline: try call.corpus.timelines.quotes(
                    call.arguments.list, interval: interval(call),
                    splitBy: call.arguments.texts["split"])))
    }

    private static func interval(_ call: Call) -> TimelineInterval {
        call.arguments.texts["interval"].flatMap(TimelineInterval.init) ?? .month
    }
}
