import CorpusModel
import WebServer

/// How much there is of each kind.
struct CountsResponse: ResponseBody {
    static let schema = NamedSchema(
        "Counts", "How much the corpus holds of each kind.",
        .object([
            .init("articles", .integer, "Articles."),
            .init("paragraphs", .integer, "Body paragraphs."),
            .init("words", .integer, "Words in the body paragraphs."),
            .init("entities", .integer, "Entities."),
            .init("mentions", .integer, "Mentions of entities."),
            .init("quotes", .integer, "Quotes."),
        ]))

    let statistics: CorpusStatistics

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("articles", statistics.articles)
            json.member("paragraphs", statistics.paragraphs)
            json.member("words", statistics.words)
            json.member("entities", statistics.entities)
            json.member("mentions", statistics.mentions)
            json.member("quotes", statistics.quotes)
        }
    }
}
