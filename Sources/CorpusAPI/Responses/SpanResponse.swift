import CorpusModel
import WebServer

/// A stretch of one article's text.
struct SpanResponse: ResponseBody {
    static let schema = NamedSchema(
        "Span",
        "A stretch of one article's text; slicing that text from start up to end gives the words.",
        .object([
            .init("part", .choice(TextPart.names), "Which text of the article."),
            .init("paragraph", .integer, "Number of the paragraph or caption, from 0."),
            .init("start", .integer, "Where the stretch begins, in units of offset_unit."),
            .init("end", .integer, "Where the stretch ends, in units of offset_unit."),
        ]))

    let span: Span
    /// Id of the article.
    let article: String
    let presentation: Presentation

    func write(to json: inout JSONWriter) {
        json.object { json in writeMembers(to: &json) }
    }

    func writeMembers(to json: inout JSONWriter) {
        let range = presentation.offsets.range(of: span, in: article)
        json.member("part", span.part.rawValue)
        json.member("paragraph", span.paragraph)
        json.member("start", range.lowerBound)
        json.member("end", range.upperBound)
    }
}
