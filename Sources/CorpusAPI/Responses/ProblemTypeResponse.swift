import WebServer

/// One kind of problem, explained.
struct ProblemTypeResponse: ResponseBody {
    static let schema = NamedSchema(
        "ProblemType", "One kind of problem, explained.",
        .object([
            .init("code", .string, "The code of its problem documents."),
            .init("type", .address, "The type of its problem documents."),
            .init("title", .string, "What kind of failure it is."),
            .init("status", .integer, "The status it comes with."),
            .init("advice", .string, "What a client that meets it should do."),
            .init("example", .nullable(.address), "A request that meets it."),
        ]))

    let kind: ProblemType
    let base: String

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("code", kind.code)
            json.member("type", "/problems/" + kind.code)
            json.member("title", kind.title)
            json.member("status", kind.status)
            json.member("advice", kind.advice)
            json.member("example", kind.example.map { base + $0 })
        }
    }
}
