import CorpusModel
import WebServer

/// A stretch of text around words that match a search.
struct SnippetResponse: ResponseBody {
    static let schema = NamedSchema(
        "Snippet", "A stretch of text around words that match a search.",
        .object([
            .init("field", .string, "Which field the stretch is cut from."),
            .init("text", .string, "The stretch, plain."),
            .init("html", .string, "The stretch, escaped for HTML, with matches in mark elements."),
            .init(
                "highlights",
                .list(
                    .object([
                        .init("start", .integer, "First unit of the match in text."),
                        .init("end", .integer, "Unit after the match."),
                    ])), "The matches in text, in units of offset_unit."),
        ]))

    let snippet: Snippet
    let presentation: Presentation

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("field", snippet.field)
            json.member("text", snippet.text)
            json.member("html", HTMLText.marking(snippet.highlights, in: snippet.text))
            json.key("highlights")
            json.array { json in
                let ranges = presentation.offsets.ranges(snippet.highlights, of: snippet.text)
                for range in ranges {
                    json.object { json in
                        json.member("start", range.lowerBound)
                        json.member("end", range.upperBound)
                    }
                }
            }
        }
    }
}
