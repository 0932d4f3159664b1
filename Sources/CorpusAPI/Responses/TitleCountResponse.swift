import CorpusModel
import WebServer

/// The same with the key under which roles are counted.
struct TitleCountResponse: ResponseBody {
    static let schema = NamedSchema(
        "TitleCount", "A title or role and how often it was found.",
        .object([
            .init("title", .string, "The words as printed."),
            .init("count", .integer, "How often."),
        ]))

    let role: NameCount

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("title", role.name)
            json.member("count", role.count)
        }
    }
}
