import CorpusModel
import WebServer

/// How a list is spread over time.
struct TimelineResponse: ResponseBody {
    static let schema = NamedSchema(
        "Timeline", "How a list is spread over time.",
        .object([
            .init("interval", .choice(TimelineInterval.names), "How long the steps are."),
            .init("dates", .choice(TimelineDates.names), "Which dates it goes by."),
            .init(
                "buckets", .list(bucketSchema),
                "The steps in order, from the first that has anything to the last; empty ones in "
                    + "between are told unless there were more than 1,000."),
            .init("undated", .integer, "What has no date precise enough for the interval."),
        ]))

    private static let bucketSchema = Schema.object([
        .init("start", .date, "The first day."),
        .init("end", .date, "The last day; weeks begin on Monday."),
        .init("count", .integer, "What matches in this time."),
        .init("total", .integer, "The same over the whole corpus."),
        .init("share", .share, "count as a share of total."),
        .init(
            "series", .list(.named(NameCountResponse.schema)),
            "count by value of the field of split; empty without."),
    ])

    let timeline: Timeline

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("interval", timeline.interval.rawValue)
            json.member("dates", timeline.dates.rawValue)
            json.key("buckets")
            json.array { json in
                for bucket in timeline.buckets {
                    json.object { json in
                        json.member("start", bucket.start)
                        json.member("end", bucket.end)
                        json.member("count", bucket.count)
                        json.member("total", bucket.total)
                        json.member("share", bucket.share)
                        json.member("series", bucket.series.lazy.map { NameCountResponse($0) })
                    }
                }
            }
            json.member("undated", timeline.undated)
        }
    }
}
