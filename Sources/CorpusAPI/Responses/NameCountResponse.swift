import CorpusModel
import WebServer

/// A name and how often it was found.
struct NameCountResponse: ResponseBody {
    static let schema = NamedSchema(
        "NameCount", "A name and how often it was found.",
        .object([
            .init("name", .string, "The words as printed, or the name of a kind."),
            .init("count", .integer, "How often."),
        ]))

    let name: String
    let count: Int

    init(_ counted: NameCount) {
        name = counted.name
        count = counted.count
    }

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("name", name)
            json.member("count", count)
        }
    }
}
